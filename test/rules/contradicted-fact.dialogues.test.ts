import { describe, expect, it } from 'vitest';
import { contradictedFact } from '../../server/src/rules/contradicted-fact';
import { internetEconomy, read } from '../support/meetings';
import { otherDialogues } from '../support/otherDialogues';
import { reportsOf, snapshotOf } from '../support/snapshot';

/** What the rule says against the archive of a sentence by itself. */
function contradictions(sentence: string, snapshot: ReturnType<typeof snapshotOf>): readonly string[] {
  const draft = read('draft.txt', `${sentence}\n`);
  return reportsOf(contradictedFact, draft, snapshot).map(({ message }) => message);
}

describe('who took part in a past meeting', () => {
  const archive = snapshotOf(internetEconomy);
  it.each([
    'Officials of the FCC attended the 11th meeting.',
    'The 11th meeting was attended by officials of the Federal Communications Commission.',
    'The Digital Agency took part in the 11th Director General-level Meeting.',
    '第11回会合には、連邦通信委員会が参加した。',
    'デジタル庁が出席した第11回会合の成果を確認した。',
  ])('warns: %s', (sentence) => {
    expect(contradictions(sentence, archive)).toHaveLength(1);
  });
  it.each([
    'The Department of Commerce attended the 11th meeting.',
    'The 11th meeting was attended by officials of the National Institute of Standards and Technology.',
    'Officials of the FCC attended the workshop held after the 11th meeting.',
    'The Digital Agency attended the 9th meeting.',
    'The FCC followed up on the 11th meeting.',
    '第11回会合には、商務省が参加した。',
    '第9回会合には、国土交通省が参加した。',
    'デジタル庁は、第11回会合の成果を確認した。',
  ])('is silent: %s', (sentence) => {
    expect(contradictions(sentence, archive)).toEqual([]);
  });
});

describe.each(otherDialogues)('$name', ({ archive, wrong, right }) => {
  const snapshot = snapshotOf(archive);
  it.each(wrong)('warns: %s', (sentence) => {
    expect(contradictions(sentence, snapshot)).toHaveLength(1);
  });
  it.each(right)('is silent: %s', (sentence) => {
    expect(contradictions(sentence, snapshot)).toEqual([]);
  });
});
