import { japaneseNumber, mayBeginNumber } from './japaneseNumbers';
import { scanKanji, scanKatakana } from './japanesePieces';
import { isKanji } from './japaneseWords';
import { scanLatin } from './latinTokens';
import type { EmitToken, WordList } from './token';

/**
 * Finds the tokens of a folded Japanese text. Words in hiragana and inflected endings are passed over: what they say
 * of a sentence is its grammar, which the comparer reads by itself.
 * @param units those of the text.
 */
export function scanJapanese(
  text: string,
  units: Uint16Array,
  words: WordList | undefined,
  emit: EmitToken,
): void {
  for (let at = 0; at < text.length;) {
    const kind = kindAt(units, at);
    const number = (kind & kinds.numeral) > 0 ? japaneseNumber(text, at) : undefined;
    if (number !== undefined) {
      emit(number.key, at, number.end, 'number');
      at = number.end;
    } else if ((kind & kinds.latin) > 0) {
      const end = endOfRun(text, units, at, inLatin);
      scanLatin(text, units, { start: at, end }, 'ja', emit);
      at = end;
    } else if (kind === kinds.katakana) {
      const span = { start: at, end: endOfRun(text, units, at, kinds.katakana) };
      at = scanKatakana(text, units, span, words, emit);
    } else if ((kind & kinds.kanji) > 0) {
      const span = { start: at, end: endOfRun(text, units, at, kanjiOrKana) };
      at = scanKanji(text, units, span, words, emit);
    } else {
      at += 1;
    }
  }
}

/** What a character is to the scan, as a bit; with a letter or a kanji a number may begin. */
const kinds = { latin: 1, mark: 2, katakana: 4, kanji: 8, hiragana: 16, other: 32, numeral: 64 } as const;
/** What ties Latin words and the groups of a number together stands in them. */
const inLatin = kinds.latin | kinds.mark;
const kanjiOrKana = kinds.kanji | kinds.hiragana;

/** By UTF-16 unit, filled as they are met: a look instead of a Unicode expression for every character; 0 is not met yet. */
const knownKinds = new Uint8Array(0x10000);

function kindAt(units: Uint16Array, at: number): number {
  const code = units[at] ?? 0;
  const known = knownKinds[code] ?? 0;
  return known > 0 ? known : (knownKinds[code] = kindOf(String.fromCharCode(code)));
}

function kindOf(character: string): number {
  const numeral = mayBeginNumber.has(character) ? kinds.numeral : 0;
  if (isKanji(character, 0)) return kinds.kanji | numeral;
  if (/[\p{Script=Latin}0-9]/u.test(character)) return kinds.latin | numeral;
  if (/[ァ-ヺー]/.test(character)) return kinds.katakana;
  if (/[\u3041-\u3096]/.test(character)) return kinds.hiragana;
  return "&'’.,‐-".includes(character) ? kinds.mark : kinds.other;
}

function endOfRun(text: string, units: Uint16Array, start: number, belonging: number): number {
  let end = start + 1;
  while (end < text.length && (kindAt(units, end) & belonging) > 0) end += 1;
  return end;
}
