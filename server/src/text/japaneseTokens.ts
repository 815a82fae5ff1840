import { scanLatin } from './latinTokens';
import { japaneseNumber } from './japaneseNumbers';
import { segmentKanji, segmentKatakana } from './japaneseWords';
import { stopwords } from './stopwords';
import type { EmitToken, WordList } from './token';

/** Digits with their myriads or Latin words; katakana; or a stretch that begins with kanji and its kana. */
const stretch =
  /(?<latin>[\p{Script=Latin}0-9][\p{Script=Latin}0-9&'’.,‐-]*)|(?<katakana>[ァ-ヺー]+)|(?<kanji>[\p{Script=Han}々〆][\p{Script=Han}々〆\u3041-\u3096]*)/gu;

/**
 * Finds the tokens of a folded Japanese text. Words in hiragana and inflected endings are passed over: what they say
 * of a sentence is its grammar, which the comparer reads by itself.
 */
export function scanJapanese(text: string, words: WordList | undefined, emit: EmitToken): void {
  const emitContent: EmitToken = (key, start, end, kind) => {
    if (!stopwords.ja.has(key)) emit(key, start, end, kind);
  };
  stretch.lastIndex = 0;
  for (let match = stretch.exec(text); match !== null; match = stretch.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const number = japaneseNumber(text, start);
    if (number !== undefined) {
      emit(number.key, start, number.end, 'number');
      stretch.lastIndex = number.end;
    } else if (match.groups?.['latin'] !== undefined) {
      scanLatin(match[0], start, 'ja', emit);
    } else if (match.groups?.['katakana'] !== undefined) {
      stretch.lastIndex = segmentKatakana(text, start, end, words, emitContent);
    } else {
      stretch.lastIndex = segmentKanji(text, start, end, words, emitContent);
    }
  }
}
