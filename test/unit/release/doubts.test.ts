import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../../server/src/release/doubts';
import { plainRelease } from '../../support/plainRelease';

const english =
  'The two sides reaffirmed their commitment to the protection of undersea cables in the Atlantic.';
const french =
  'Les deux parties ont réaffirmé leur attachement à la protection des câbles sous-marins dans l’Atlantique nord.';
const japanese = '両国は、Open RAN Alliance や Global CBPR Forum など多様な枠組みへの参加を再確認した。';

const cases: [string, string, string, RegExp[]][] = [
  ['a release of the past', '2023-04-04', english.repeat(8), []],
  ['one of today', '2024-01-01', english.repeat(8), []],
  ['a Japanese one that quotes English names', '2023-04-04', japanese.repeat(12), []],
  ['a short text', '2023-04-04', french, []],
  ['one of a day to come', '2024-01-02', english.repeat(8), [/2024-01-02 is still to come/]],
  ['another language in Latin script', '2023-04-04', french.repeat(8), [/neither English nor Japanese/]],
];

describe('doubtsOf', () => {
  it.each(cases)('judges %s', (_, day, text, expected) => {
    const doubts = doubtsOf(plainRelease('a.txt', day, [text]), '2024-01-01');
    expect(doubts.map(({ en }) => en)).toEqual(expected.map((one) => expect.stringMatching(one) as string));
    expect(doubts.every(({ ja }) => ja.endsWith('ください。'))).toBe(true);
  });
});
