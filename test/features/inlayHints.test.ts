import { describe, expect, test } from 'vitest';
import { inlayHints } from '../../server/src/features/inlayHints';
import { health, read } from '../support/meetings';
import { snapshotOf } from '../support/snapshot';

const snapshot = snapshotOf(health);

/** The draft of the 6th meeting with its hints written in, between `⟨` and `⟩`. */
function shown(sentence: string): string {
  const title = 'Results of the 6th Ministerial Meeting of the Japan-UK Dialogue on Health Policy';
  const draft = read('draft.txt', `${title}\n\n${sentence}\n`);
  const hints = inlayHints(draft, { start: 0, end: draft.text.length }, snapshot);
  return [...hints]
    .reverse()
    .reduce(
      (text, { offset, text: hint }) => `${text.slice(0, offset)}⟨${hint}⟩${text.slice(offset)}`,
      draft.text,
    )
    .slice(title.length)
    .trim();
}

describe('the day of a meeting behind its name', () => {
  test.each([
    ['As at the 4th meeting, they agreed.', 'As at the 4th meeting⟨ (May 12–13, 2021)⟩, they agreed.'],
    [
      'The 5th Ministerial Meeting and the 4th Ministerial Meeting agreed.',
      'The 5th Ministerial Meeting⟨ (June 8, 2022)⟩ and the 4th Ministerial Meeting⟨ (May 12–13, 2021)⟩ agreed.',
    ],
    ['両国は、第4回会合の成果を歓迎した。', '両国は、第4回会合⟨（2021年5月12日〜13日）⟩の成果を歓迎した。'],
  ])('%s', (sentence, expected) => {
    expect(shown(sentence)).toBe(expected);
  });
});

describe('no hint', () => {
  test.each([
    ['for a meeting that the archive does not know', 'As at the 3rd meeting, they agreed.'],
    ['for the meeting of the draft', 'The 6th Ministerial Meeting was held in Osaka.'],
    ['where the sentence says it', 'As at the 4th meeting in May 2021, they agreed.'],
    ['where the sentence says it, in Japanese', '両国は、第4回会合（令和3年5月）の成果を歓迎した。'],
    ['without a number', 'As at the last meeting, they agreed.'],
  ])('%s', (_, sentence) => {
    expect(shown(sentence)).toBe(sentence);
  });

  test('outside the range that is asked for', () => {
    const draft = read('draft.txt', 'As at the 4th meeting, they agreed.');
    expect(inlayHints(draft, { start: 20, end: 30 }, snapshot)).toEqual([]);
  });
});
