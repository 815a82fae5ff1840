/**
 * `npm run accuracy`: the project's own labelled cases, each against the archive of its dialogue. Prints a table and fails
 * below the floors. Cases are added before what solves them, and a case that was once wrong stays.
 */
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../server/src/archive/model';
import { buildSnapshot } from '../../server/src/archive/snapshot';
import { readHouseLexicon } from '../../server/src/glossary/houseLexicon';
import { readRelease } from '../../server/src/release/read';
import type { Relation } from '../../server/src/relation/model';
import { checkDraft } from '../../server/src/rules/check';

interface Case {
  readonly id: string;
  readonly archive: string;
  readonly draft: string;
  readonly relation: Relation | 'unrelated';
}

/** The least share of right answers, and the most false alarms on unrelated sentences. */
const floors = { accuracy: 0.9, falseAlarms: 0.02 };
const gravity: Readonly<Record<Relation | 'unrelated', number>> = {
  unrelated: 0,
  repeats: 1,
  weakens: 2,
  contradicts: 3,
};
const lexicon = readHouseLexicon(readFileSync('server/data/lexicon/lexicon.bin'));
const folder = path.join('test', 'accuracy');
const names = readdirSync(path.join(folder, 'cases')).map((file) => path.parse(file).name);

describe.each(names)('%s', (name) => {
  const cases = readFileSync(path.join(folder, 'cases', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
  const snapshot = snapshotOf(name);
  const answers = cases.map((one) => ({ ...one, answer: relationOf(one.draft, snapshot) }));
  const wrong = answers.filter(({ relation, answer }) => relation !== answer);
  const unrelated = answers.filter(({ relation }) => relation === 'unrelated');
  const alarms = unrelated.filter(({ answer }) => answer !== 'unrelated');

  it('is right often enough, and rarely alarms without reason', () => {
    const accuracy = 1 - wrong.length / cases.length;
    console.log(
      `${name}: ${cases.length} cases, ${(accuracy * 100).toFixed(1)} % right, ${alarms.length} alarms`,
    );
    for (const { id, relation, answer } of wrong) console.log(`  ${id}: ${relation}, taken for ${answer}`);
    expect(accuracy).toBeGreaterThanOrEqual(floors.accuracy);
    expect(alarms.length / unrelated.length).toBeLessThanOrEqual(floors.falseAlarms);
  });
});

function snapshotOf(name: string): Snapshot {
  const records = path.join(folder, 'archives', name);
  const releases = readdirSync(records).flatMap((file) => {
    const { release } = readRelease(file, readFileSync(path.join(records, file), 'utf8'));
    return release ? [release] : [];
  });
  return buildSnapshot({
    releases,
    problems: [],
    lexicon,
    settings: { displayLanguage: 'en', severity: {} },
  });
}

/** The gravest relation that the check of the sentence reports. */
function relationOf(draft: string, snapshot: Snapshot): Relation | 'unrelated' {
  const { release } = readRelease('draft.txt', `${draft}\n`);
  const found = release ? checkDraft(release, snapshot).findings : [];
  return found
    .map(({ relation }) => relation ?? 'unrelated')
    .reduce<Relation | 'unrelated'>((a, b) => (gravity[b] > gravity[a] ? b : a), 'unrelated');
}
