import { readFileSync } from 'node:fs';

/** The languages that a rule's page is written in, each with its folder and the labels of its examples. */
export const pageLanguages = [
  {
    folder: 'docs/rules',
    headings: ['What', 'Why', 'Example', 'Options', 'When to turn it off'],
    labels: {
      earlier: 'Earlier release:',
      counterpart: 'Draft in the other language:',
      wrong: 'Wrong:',
      right: 'Right:',
    },
    defaultSeverity: /(off|hint|information|warning|error) \(default\)/,
  },
  {
    folder: 'docs/rules/ja',
    headings: ['内容', '理由', '例', '設定', '無効にする場合'],
    labels: {
      earlier: '過去の報道資料：',
      counterpart: 'もう一方の言語版：',
      wrong: '誤：',
      right: '正：',
    },
    defaultSeverity: /(off|hint|information|warning|error)（既定）/u,
  },
] as const;

/** A page as its readers take it: headings, the default severity it names, and its examples. */
export interface RulePage {
  readonly headings: readonly string[];
  readonly severity: string | undefined;
  /** The releases that the archive of the example holds; none where the rule looks at the draft alone. */
  readonly earlier: readonly string[];
  readonly counterpart: string | undefined;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

/** Reads the page of a rule. An example is a label in a line of its own and a block of text under it. */
export function readRulePage(
  id: string,
  { folder, labels, defaultSeverity }: (typeof pageLanguages)[number],
): RulePage {
  const page = readFileSync(`${folder}/${id}.md`, 'utf8');
  const blocks = [...page.matchAll(/^(.+)\n\n```text\n([^]*?)\n```$/gmu)];
  const under = (label: string): readonly string[] =>
    blocks.filter(([, line]) => line === label).map(([, , text = '']) => text);
  return {
    headings: [...page.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading),
    severity: defaultSeverity.exec(page)?.[1],
    earlier: under(labels.earlier),
    counterpart: under(labels.counterpart)[0],
    wrong: under(labels.wrong),
    right: under(labels.right),
  };
}
