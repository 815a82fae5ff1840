import { describe, expect, it } from 'vitest';
import { contradictedFact } from '../../server/src/rules/contradicted-fact';
import { read } from '../support/meetings';
import { otherDialogues } from '../support/otherDialogues';
import { reportsOf, snapshotOf } from '../support/snapshot';

/** What the rule says against the archive of a sentence by itself. */
function contradictions(sentence: string, snapshot: ReturnType<typeof snapshotOf>): readonly string[] {
  const draft = read('draft.txt', `${sentence}\n`);
  return reportsOf(contradictedFact, draft, snapshot).map(({ message }) => message);
}

describe.each(otherDialogues)('$name', ({ archive, wrong, right }) => {
  const snapshot = snapshotOf(archive);
  it.each(wrong)('warns: %s', (sentence) => {
    expect(contradictions(sentence, snapshot)).toHaveLength(1);
  });
  it.each(right)('is silent: %s', (sentence) => {
    expect(contradictions(sentence, snapshot)).toEqual([]);
  });
});
