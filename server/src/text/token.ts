import type { Span } from './span';

/**
 * `word`: an English word. `latin`: an acronym or a name with digits (CBPR, 5G), and any Latin word in a Japanese text.
 * `kanji`: a Japanese word written with kanji, its okurigana with it where the word list knows it.
 */
export type TokenKind = 'word' | 'number' | 'latin' | 'kanji' | 'katakana';

/** A content word of a sentence. Function words make no token. */
export interface Token {
  /** What it is compared and searched by: an English stem, a number in digits, a Japanese word. Equal keys, same word. */
  readonly key: string;
  /** In the text that was given, as it stands there. */
  readonly span: Span;
  readonly kind: TokenKind;
}

/** A token of a piece of text, counted from the piece's start. */
export interface PieceToken {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** For who numbers keys: the number that the key has with the numberer of this id, so that it need not be looked up. */
  numberer: number;
  number: number;
}

/** The Japanese words that a text is cut into: those of the lexicon and the glossary. */
export interface WordList {
  /**
   * Finds every known word that begins at `start` of a text in NFKC.
   * @param lengths receives their lengths in UTF-16 units, shortest first, as many as it holds.
   * @returns how many were found.
   */
  lengthsAt(text: string, start: number, lengths: Uint8Array): number;
  /** Whether a known word may begin with the characters of `[start, end)`, or be them; where not, none does. */
  mayBeginWith(text: string, start: number, end: number): boolean;
}

/**
 * A token found in a folded text, before its span is brought back to the original.
 * @param known where the piece that it stands in was read before.
 */
export type EmitToken = (
  key: string,
  start: number,
  end: number,
  kind: TokenKind,
  known?: PieceToken,
) => void;

/** A token that nobody has given a number yet. */
export function pieceToken(key: string, start: number, end: number, kind: TokenKind): PieceToken {
  return { key, start, end, kind, numberer: 0, number: 0 };
}
