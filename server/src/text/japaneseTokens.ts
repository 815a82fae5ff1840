import { japaneseNumber } from './japaneseNumbers';
import { isKanji, segmentKanji, segmentKatakana } from './japaneseWords';
import { scanLatin } from './latinTokens';
import { stopwords } from './stopwords';
import type { EmitToken, WordList } from './token';

/**
 * Finds the tokens of a folded Japanese text. Words in hiragana and inflected endings are passed over: what they say
 * of a sentence is its grammar, which the comparer reads by itself.
 */
export function scanJapanese(text: string, words: WordList | undefined, emit: EmitToken): void {
  const emitContent: EmitToken = (key, start, end, kind) => {
    if (!stopwords.ja.has(key)) emit(key, start, end, kind);
  };
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    const number = (kind & (kinds.latin | kinds.kanji)) > 0 ? japaneseNumber(text, at) : undefined;
    if (number !== undefined) {
      emit(number.key, at, number.end, 'number');
      at = number.end;
    } else if (kind === kinds.latin) {
      const end = endOfRun(text, at, inLatin);
      scanLatin(text.slice(at, end), at, 'ja', emit);
      at = end;
    } else if (kind === kinds.katakana) {
      at = segmentKatakana(text, at, endOfRun(text, at, kinds.katakana), words, emitContent);
    } else if (kind === kinds.kanji) {
      at = segmentKanji(text, at, endOfRun(text, at, kanjiOrKana), words, emitContent);
    } else {
      at += 1;
    }
  }
}

/** What a character is to the scan, as a bit. */
const kinds = { latin: 1, mark: 2, katakana: 4, kanji: 8, hiragana: 16, other: 32 } as const;
/** What ties Latin words and the groups of a number together stands in them. */
const inLatin = kinds.latin | kinds.mark;
const kanjiOrKana = kinds.kanji | kinds.hiragana;

/** By UTF-16 unit, filled as they are met: a look instead of a Unicode expression for every character; 0 is not met yet. */
const knownKinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = knownKinds[code] ?? 0;
  return known > 0 ? known : (knownKinds[code] = kindOf(text.charAt(at)));
}

function kindOf(character: string): number {
  if (isKanji(character, 0)) return kinds.kanji;
  if (/[\p{Script=Latin}0-9]/u.test(character)) return kinds.latin;
  if (/[ァ-ヺー]/.test(character)) return kinds.katakana;
  if (/[\u3041-\u3096]/.test(character)) return kinds.hiragana;
  return "&'’.,‐-".includes(character) ? kinds.mark : kinds.other;
}

function endOfRun(text: string, start: number, belonging: number): number {
  let end = start + 1;
  while (end < text.length && (kindAt(text, end) & belonging) > 0) end += 1;
  return end;
}
