import { scanJapanese } from './japaneseTokens';
import type { Language } from './language';
import { scanLatin } from './latinTokens';
import type { EmitToken, Token, WordList } from './token';
import { unitsOf } from './units';
import { areInOneWidth, foldWidth, originalSpan } from './foldWidth';

export type { EmitToken, Token, TokenKind, WordList } from './token';

/**
 * The content tokens of a text, in order of place. The same on every host: nothing here asks the host's dictionaries.
 * Without `words`, kanji are cut into overlapping pairs of characters and a run of katakana stays whole.
 */
export function tokenize(text: string, language: Language, words?: WordList): readonly Token[] {
  const folded = foldWidth(text);
  const tokens: Token[] = [];
  const emit: EmitToken = (key, start, end, kind) => {
    tokens.push({ key, span: originalSpan(folded, start, end), kind });
  };
  scan(folded.text, unitsOf(folded.text), language, words, emit);
  return tokens;
}

/** The keys of `tokenize`, without their places. */
export function tokenKeys(text: string, language: Language, words?: WordList): readonly string[] {
  const keys: string[] = [];
  emitTokens(text, language, words, (key) => keys.push(key));
  return keys;
}

/** Emits the tokens of `tokenize` one by one, with their places in the text as it is folded: what an index needs. */
export function emitTokens(
  text: string,
  language: Language,
  words: WordList | undefined,
  emit: EmitToken,
): void {
  const units = unitsOf(text);
  if (areInOneWidth(units, text.length)) {
    scan(text, units, language, words, emit);
  } else {
    const folded = text.normalize('NFKC');
    scan(folded, unitsOf(folded), language, words, emit);
  }
}

function scan(
  text: string,
  units: Uint16Array,
  language: Language,
  words: WordList | undefined,
  emit: EmitToken,
): void {
  if (language === 'en') scanLatin(text, units, { start: 0, end: text.length }, 'en', emit);
  else scanJapanese(text, units, words, emit);
}
