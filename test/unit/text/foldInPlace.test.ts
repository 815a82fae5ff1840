import { describe, expect, test } from 'vitest';
import { foldInPlace } from '../../../server/src/text/foldInPlace';

describe('folding in place', () => {
  test.each([
    ['両国は、協力を強化する。', '両国は、協力を強化する。'],
    ['already folded, 5g', 'already folded, 5g'],
    ['The OECD’s ＡＢＣ', "the oecd's abc"],
    ['第１０回　会合', '第10回 会合'],
    ['ΣΑΣ', 'σας'],
    ['İstanbul ５G', 'İstanbul 5G'],
    ['𐐀 Ａ', '𐐨 a'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(foldInPlace(text)).toBe(folded);
    expect(foldInPlace(text)).toHaveLength(text.length);
  });

  test('one text after the other', () => {
    expect([foldInPlace('Ａ'), foldInPlace('Ｂ'), foldInPlace('Ａ')]).toEqual(['a', 'b', 'a']);
  });
});
