import { describe, expect, test } from 'vitest';
import { normalize } from '../../../server/src/text/normalize';
import { slice } from '../../../server/src/text/span';

/** Each text as written, its normalised form, and for a piece of that form the piece of the original it came from. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ['plain ASCII stays', 'plain ASCII stays', 'ASCII', 'ASCII'],
  ['ＯＥＣＤの勧告', 'OECDの勧告', 'OECD', 'ＯＥＣＤ'],
  ['ｶﾀｶﾅ', 'カタカナ', 'タカ', 'ﾀｶ'],
  ['ﾃﾞｼﾞﾀﾙ庁', 'デジタル庁', 'デジ', 'ﾃﾞｼﾞ'],
  ['ガバナンス', 'ガバナンス', 'ガバ', 'ガバ'],
  ['OECD’s “view”', 'OECD\'s "view"', '"view"', '“view”'],
  ['Co‑operation – now', 'Co-operation - now', 'Co-op', 'Co‑op'],
  ['サイバ―空間', 'サイバー空間', 'バー', 'バ―'],
  ['国―地域', '国-地域', '-', '―'],
  ['zero\u200Bwidth', 'zerowidth', 'ow', 'o\u200Bw'],
  ['（第９回）', '(第9回)', '(第9', '（第９'],
  ['a\u00A0b\u3000c', 'a b c', ' b ', '\u00A0b\u3000'],
  ['㈱ 5㎞', '(株) 5km', 'km', '㎞'],
  ['𠮷野家', '𠮷野家', '野', '野'],
  ['', '', '', ''],
];

describe('normalize', () => {
  test.each(cases)('%j', (original, expected, piece, origin) => {
    const normalized = normalize(original);
    expect(normalized.text).toBe(expected);
    const start = expected.indexOf(piece);
    expect(slice(original, normalized.toOriginal({ start, end: start + piece.length }))).toBe(origin);
  });

  test('an empty span stays empty', () => {
    expect(normalize('ＯＥＣＤ').toOriginal({ start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
    expect(normalize('ＯＥ').toOriginal({ start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
  });
});
