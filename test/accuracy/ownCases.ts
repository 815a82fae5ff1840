import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Snapshot } from '../../server/src/archive/model';
import { buildSnapshot } from '../../server/src/archive/snapshot';
import type { Lexicon } from '../../server/src/glossary/lexicon';
import { readRelease } from '../../server/src/release/read';
import type { Relation } from '../../server/src/relation/model';
import { checkDraft } from '../../server/src/rules/check';
import { accuracyOf, type Answered, falseAlarmsOf, type Measure, precisionAndRecall } from './measure';

interface Case {
  readonly id: string;
  readonly lang: 'en' | 'ja';
  readonly draft: string;
  readonly relation: Relation | 'unrelated';
}

/** A case of the project's own, with what the check said. */
export interface AnsweredCase extends Answered {
  readonly id: string;
  readonly dialogue: string;
  readonly language: 'en' | 'ja';
}

/** Below these `npm run accuracy` fails: the least share of right answers of any dialogue, and the most false alarms. */
export const floors = { accuracy: 0.9, falseAlarms: 0.02 };

const folder = path.join('test', 'accuracy');

/** Checks every case against the archive of its dialogue, as a draft of one sentence. */
export function answerOwnCases(lexicon: Lexicon): readonly AnsweredCase[] {
  const dialogues = readdirSync(path.join(folder, 'cases')).map((file) => path.parse(file).name);
  return dialogues.flatMap((dialogue) => {
    const snapshot = snapshotOf(dialogue, lexicon);
    return readFileSync(path.join(folder, 'cases', `${dialogue}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Case)
      .map(({ id, lang, draft, relation }) => ({
        id,
        dialogue,
        language: lang,
        expected: relation,
        answer: relationOf(draft, snapshot),
      }));
  });
}

function snapshotOf(dialogue: string, lexicon: Lexicon): Snapshot {
  const records = path.join(folder, 'archives', dialogue);
  const releases = readdirSync(records).flatMap((file) => {
    const { release } = readRelease(file, readFileSync(path.join(records, file), 'utf8'));
    return release ? [release] : [];
  });
  const settings = { displayLanguage: 'en' as const, severity: {} };
  return buildSnapshot({ releases, problems: [], lexicon, settings });
}

const gravity: Readonly<Record<Relation | 'unrelated', number>> = {
  unrelated: 0,
  repeats: 1,
  weakens: 2,
  contradicts: 3,
};

/** The gravest relation that the check of the sentence reports. */
function relationOf(draft: string, snapshot: Snapshot): Relation | 'unrelated' {
  const { release } = readRelease('draft.txt', `${draft}\n`);
  const found = release ? checkDraft(release, snapshot).findings : [];
  return found
    .map(({ relation }) => relation ?? 'unrelated')
    .reduce<Relation | 'unrelated'>((a, b) => (gravity[b] > gravity[a] ? b : a), 'unrelated');
}

/** The dialogues that are below a floor. */
export function dialoguesBelow(answered: readonly AnsweredCase[]): readonly string[] {
  return [...byDialogue(answered)]
    .filter(([, cases]) => accuracyOf(cases) < floors.accuracy || falseAlarmsOf(cases) > floors.falseAlarms)
    .map(([dialogue]) => dialogue);
}

export function byDialogue(answered: readonly AnsweredCase[]): ReadonlyMap<string, readonly AnsweredCase[]> {
  const groups = new Map<string, AnsweredCase[]>();
  for (const one of answered) groups.set(one.dialogue, [...(groups.get(one.dialogue) ?? []), one]);
  return groups;
}

/** The rows of the table: all cases, each language, each relation, and the weakest dialogue. */
export function measureOwnCases(answered: readonly AnsweredCase[]): readonly Measure[] {
  const dialogues = [...byDialogue(answered).values()];
  const set = `Own cases, ${dialogues.length} dialogues`;
  const row = (what: string, value: number, cases: number, target?: number): Measure => ({
    set,
    what,
    value,
    unit: 'share',
    cases,
    ...(target !== undefined && { target }),
  });
  const languages = (['en', 'ja'] as const).map((language) => {
    const own = answered.filter((one) => one.language === language);
    return row(
      `right, ${language === 'en' ? 'English' : 'Japanese'} drafts`,
      accuracyOf(own),
      own.length,
      0.9,
    );
  });
  const relations = (['repeats', 'weakens', 'contradicts'] as const).flatMap((relation) => {
    const { precision, recall, cases } = precisionAndRecall(answered, relation);
    return [
      row(`${relation}, precision`, precision, cases, relationTargets[relation].precision),
      row(`${relation}, recall`, recall, cases, relationTargets[relation].recall),
    ];
  });
  const weakest = Math.min(...dialogues.map(accuracyOf));
  const unrelated = precisionAndRecall(answered, 'unrelated').cases;
  return [
    ...languages,
    row('right, the weakest dialogue', weakest, answered.length, floors.accuracy),
    ...relations,
    {
      ...row('false alarms on unrelated', falseAlarmsOf(answered), unrelated, floors.falseAlarms),
      isLimit: true,
    },
  ];
}

/** What is asked of the relations, on gold and own cases alike. */
export const relationTargets: Readonly<
  Record<Relation, { readonly precision?: number; readonly recall?: number }>
> = {
  repeats: {},
  weakens: { precision: 0.85, recall: 0.8 },
  contradicts: { precision: 0.95, recall: 0.85 },
};
