import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod';
import type { Measure } from './measure';
import { relationTargets } from './ownCases';

const share = z.number().min(0).max(1);
const counted = z.object({ n: z.number(), right: z.number() });
const perRelation = z.object({ n: z.number(), precision: share, recall: share });
const scoreSchema = z.object({
  sentences: z.object({
    cases: z.number(),
    accuracy: share,
    target: share,
    falseAlarm: share,
    byLang: z.record(z.string(), share),
    per: z.object({
      repeats: perRelation,
      weakens: perRelation,
      contradicts: perRelation,
      unrelated: perRelation,
    }),
    kinds: z.record(z.string(), counted),
  }),
  releases: z.object({
    clean: z.number(),
    alarmsPerClean: z.number(),
    planted: z.number(),
    recall: share,
  }),
});

/**
 * Scores the labelled cases that are kept outside the project, by the script that comes with them.
 * @param commandLine the built command line.
 * @returns undefined where the folder has none.
 */
export function measureGold(folder: string, commandLine: string): readonly Measure[] | undefined {
  const script = path.join(folder, 'gold', 'score.mjs');
  if (!existsSync(script)) return undefined;
  const command = `node ${commandLine} check`;
  const printed = execFileSync(process.execPath, [script, '--json', '--cmd', command], {
    encoding: 'utf8',
  });
  const { sentences, releases } = scoreSchema.parse(JSON.parse(printed));
  const set = 'Labelled cases (gold), development half';
  const row = (what: string, value: number, cases: number, target: number): Measure => ({
    set,
    what,
    value,
    unit: 'share',
    cases,
    target,
  });
  const relations = (['weakens', 'contradicts'] as const).flatMap((relation) => {
    const { n, precision, recall } = sentences.per[relation];
    return [
      row(`${relation}, precision`, precision, n, relationTargets[relation].precision ?? 0),
      row(`${relation}, recall`, recall, n, relationTargets[relation].recall ?? 0),
    ];
  });
  const across = Object.entries(sentences.kinds).filter(([kind]) => /repeats\/.*cross/i.test(kind));
  const sum = (field: 'n' | 'right') => across.reduce((total, [, one]) => total + one[field], 0);
  return [
    row('right, English drafts', sentences.byLang['en'] ?? 0, countOf(sentences.kinds, 'en'), 0.9),
    row('right, Japanese drafts', sentences.byLang['ja'] ?? 0, countOf(sentences.kinds, 'ja'), 0.9),
    row('the right earlier sentence shown', sentences.target, sentences.cases, 0.95),
    ...relations,
    row('restatements found across languages', sum('n') === 0 ? 1 : sum('right') / sum('n'), sum('n'), 0.9),
    {
      ...row('false alarms on unrelated', sentences.falseAlarm, sentences.per.unrelated.n, 0.03),
      isLimit: true,
    },
    row('flaws planted in whole drafts, caught', releases.recall, releases.planted, 0.9),
    {
      ...row('false alarms in each clean draft', releases.alarmsPerClean, releases.clean, 0.2),
      unit: 'each',
      isLimit: true,
    },
  ];
}

function countOf(kinds: z.infer<typeof scoreSchema>['sentences']['kinds'], language: string): number {
  return Object.entries(kinds)
    .filter(([kind]) => kind.startsWith(`${language} `))
    .reduce((total, [, { n }]) => total + n, 0);
}
