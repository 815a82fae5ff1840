import { type Document, isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';
import * as z from 'zod';
import type { DisplayLanguage, Localized } from '../text/localized';
import { fill, localize } from '../text/localized';
import { readYamlList } from '../text/yamlList';
import { type Dismissal, type DismissalKey, isSameKey } from './dismissals';

/** Where a workspace keeps its dismissals: a text file that is committed and reviewed with the drafts. */
export const dismissalFileName = '.reaffirm/dismissals.yaml';

/** Whether a path or URI is that of a file of dismissals. */
export function isDismissalFile(file: string): boolean {
  return /(?:^|[\\/])\.reaffirm[\\/]dismissals\.yaml$/.test(file);
}

export interface ReadDismissals {
  readonly dismissals: readonly Dismissal[];
  /** What is wrong: which line (counted from 0), why, and what to do. */
  readonly problems: readonly { readonly line: number; readonly message: Localized }[];
}

const text = z.string().trim().min(1);
const entrySchema = z.strictObject({
  rule: text,
  sentence: text,
  words: text.exactOptional(),
  earlier: z.union([text, z.array(text).min(1)]).exactOptional(),
  meeting: text.exactOptional(),
  reason: text,
});
type Entry = z.infer<typeof entrySchema>;

/**
 * Reads a file of dismissals. A bad entry is reported at its line and left out; the others stand.
 * @param rules the ids that there are: a dismissal for any other would never do anything.
 */
export function readDismissals(yamlText: string, rules: ReadonlySet<string>): ReadDismissals {
  const { value, broken, lineOf } = readYamlList(yamlText);
  const problems = broken.map(({ line, reason }) => ({ line, message: fill(messages.notYaml, { reason }) }));
  if (value === null || value === undefined) return { dismissals: [], problems };
  if (!Array.isArray(value)) {
    return { dismissals: [], problems: [...problems, { line: 0, message: messages.notList }] };
  }
  const dismissals: Dismissal[] = [];
  value.forEach((written: unknown, index) => {
    const entry = entrySchema.safeParse(written);
    if (!entry.success) {
      const [issue] = entry.error.issues;
      const path = [index, ...(issue?.path ?? []).filter((step) => typeof step !== 'symbol')];
      problems.push({ line: lineOf(path), message: issue ? problemOf(issue) : messages.notEntry });
    } else if (!rules.has(entry.data.rule)) {
      const message = fill(messages.noRule, { rule: entry.data.rule });
      problems.push({ line: lineOf([index, 'rule']), message });
    } else {
      dismissals.push(fromEntry(entry.data));
    }
  });
  return { dismissals, problems };
}

/**
 * The file with a dismissal in it, at the place where its sentence sorts, so that two people's entries rarely touch the same
 * lines. One of the same finding is replaced; comments and the other entries stay.
 * @returns undefined where the file cannot be read as a list: it must be mended first, not overwritten.
 */
export function withDismissal(
  yamlText: string,
  dismissal: Dismissal,
  language: DisplayLanguage,
): string | undefined {
  const document: Document = parseDocument(yamlText, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) {
    document.contents = new YAMLSeq();
    document.commentBefore ??= localize(messages.heading, language);
  }
  const list = document.contents;
  if (!isSeq(list)) return undefined;
  const others = list.items.filter((item) => !isOf(item, dismissal));
  const node = document.createNode(toEntry(dismissal));
  const after = others.findIndex((item) => sortKey(item) > sortKeyOf(dismissal));
  list.items = others.toSpliced(after < 0 ? others.length : after, 0, node);
  list.flow = false;
  return document.toString(style);
}

/**
 * The file without the dismissal of a finding.
 * @returns undefined where the file cannot be read as a list, or holds no such dismissal.
 */
export function withoutDismissal(yamlText: string, key: DismissalKey): string | undefined {
  const document: Document = parseDocument(yamlText, { prettyErrors: false });
  const list = document.contents;
  if (document.errors.length > 0 || !isSeq(list)) return undefined;
  const left = list.items.filter((item) => !isOf(item, key));
  if (left.length === list.items.length) return undefined;
  list.items = left;
  return document.toString(style);
}

/** One line a field, however long, so that a review shows what changed. */
const style = { lineWidth: 0, indentSeq: true } as const;

function fromEntry({ rule, sentence, words, earlier, meeting, reason }: Entry): Dismissal {
  return {
    rule,
    sentence,
    ...(words !== undefined && { words }),
    earlier: earlier === undefined ? [] : typeof earlier === 'string' ? [earlier] : earlier,
    ...(meeting !== undefined && { meeting }),
    reason,
  };
}

function toEntry({ rule, sentence, words, earlier, meeting, reason }: Dismissal): Entry {
  const [first, ...others] = earlier;
  return {
    rule,
    sentence,
    ...(words !== undefined && { words }),
    ...(first !== undefined && { earlier: others.length === 0 ? first : [...earlier] }),
    ...(meeting !== undefined && { meeting }),
    reason,
  };
}

function isOf(item: unknown, key: DismissalKey): boolean {
  const entry = entrySchema.safeParse(isMap(item) ? item.toJSON() : item);
  return entry.success && isSameKey(fromEntry(entry.data), key);
}

function sortKey(item: unknown): string {
  if (!isMap(item)) return '';
  return [item.get('sentence'), item.get('rule')].map(String).join('\n');
}

function sortKeyOf({ sentence, rule }: Dismissal): string {
  return `${sentence}\n${rule}`;
}

function problemOf(issue: z.core.$ZodIssue): Localized {
  if (issue.code === 'unrecognized_keys') {
    return fill(messages.unknownField, { fields: issue.keys.join(', ') });
  }
  const field = issue.path.find((step) => typeof step === 'string');
  if (field === undefined) return messages.notEntry;
  return field === 'reason' ? messages.noReason : fill(messages.badField, { field });
}

const messages = {
  heading: {
    en: ' Findings that were looked at and are not reported again, each with its reason. Kept by what they say, not by line;\n an entry that is deleted here is reported again.',
    ja: ' 内容を確認し、再度の指摘を不要とした事項の一覧です。行ではなく文の内容により対応付けられます。\n ここから削除すると、再び指摘されます。',
  },
  notYaml: {
    en: 'This is not well-formed YAML, so the dismissals from here on are left out: {reason}. Mend this line; often a colon, a quotation mark, the indentation or an unfinished merge is at fault.',
    ja: 'YAMLとして読み取れないため、ここから後の項目は使われません（{reason}）。この行を訂正してください。コロン、引用符、字下げ又はマージの途中であることがよくある原因です。',
  },
  notList: {
    en: 'This file is no list of dismissals. Write one entry a finding, each beginning with “- rule:”.',
    ja: '抑止する指摘の一覧になっていません。指摘ごとに「- rule:」で始まる項目を記載してください。',
  },
  notEntry: {
    en: 'This is no dismissal, so it is left out. It needs the fields rule, sentence and reason.',
    ja: '抑止する指摘の項目になっていないため、使われません。rule、sentence及びreasonを記載してください。',
  },
  noReason: {
    en: 'This dismissal gives no reason, so it is left out. Write why the finding is not to be reported under “reason”.',
    ja: '理由の記載がないため、この項目は使われません。「reason」に指摘を不要とする理由を記載してください。',
  },
  badField: {
    en: '“{field}” is missing or cannot be read, so this dismissal is left out. Give it a text.',
    ja: '「{field}」がないか、読み取れないため、この項目は使われません。文字列を記載してください。',
  },
  unknownField: {
    en: 'A dismissal has no field {fields}, so this one is left out. The fields are rule, sentence, words, earlier, meeting, reason.',
    ja: '{fields}という項目はないため、この項目は使われません。使える項目はrule、sentence、words、earlier、meeting、reasonです。',
  },
  noRule: {
    en: 'There is no rule “{rule}”, so this dismissal does nothing. Correct the name, or delete the entry.',
    ja: '「{rule}」というルールは存在しないため、この項目は効果がありません。ルール名を訂正するか、項目を削除してください。',
  },
} as const satisfies Record<string, Localized>;
