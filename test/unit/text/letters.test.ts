import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languageOf } from '../../../server/src/text/language';
import { countLetters } from '../../../server/src/text/letters';
import { anyCharacters } from '../../support/anyCharacters';

const text = anyCharacters(60).map((any) => `${any}会議のー々〇 meeting's 𠮷é`);

function count(pattern: RegExp, words: string): number {
  return words.match(pattern)?.length ?? 0;
}

it('counts what the properties of Unicode say, in any text', () => {
  fc.assert(
    fc.property(text, (words) => {
      expect(countLetters(words)).toEqual({
        letters: count(/\p{L}/gu, words),
        kana: count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, words),
        han: count(/\p{Script=Han}/gu, words),
        latin: count(/\p{Script=Latin}/gu, words),
      });
    }),
    { numRuns: 60 },
  );
});

it('takes a text for Japanese where its Japanese letters are no fewer than its English words', () => {
  const mixed = fc.array(fc.constantFrom('会', 'の', 'a ', "b'c ", 'd-e ', '、', '1', ' ', '𠮷'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(mixed, (pieces) => {
      const words = pieces.join('');
      const japanese = count(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu, words);
      const english = count(/[A-Za-z][A-Za-z'’-]*/g, words);
      expect(languageOf(words)).toBe(japanese > 0 && japanese >= english ? 'ja' : 'en');
    }),
  );
});
