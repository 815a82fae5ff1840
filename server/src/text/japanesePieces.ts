import { isKanji, segmentKanji, segmentKatakana } from './japaneseWords';
import { PieceMemory } from './pieceMemory';
import type { Span } from './span';
import { stopwords } from './stopwords';
import { type EmitToken, type PieceToken, pieceToken, type WordList } from './token';

/** How a piece is cut where no word reaches beyond it. */
interface Piece {
  readonly tokens: readonly PieceToken[];
  /** Where words may begin that reach beyond it. */
  readonly beginnings: readonly number[];
  /** Characters that were found behind it: those that no word which begins in the piece goes on with, and the others. */
  readonly closedBy: number[];
  readonly openTo: number[];
}

type Segment = typeof segmentKanji;

const piecesKept = 30_000;
/** The stretches of some hundreds of releases: a smaller archive, and an editor, read them faster than they learn the pieces. */
const stretchesBefore = 16_384;
const memories = new WeakMap<WordList, PieceMemory<Piece>>();
/** The longest of the words that begin somewhere is asked for, so there must be room for all. */
const lengths = new Uint8Array(24);

/**
 * Finds the words of a stretch of kanji with its kana, which begins with a kanji. It is cut piece by piece, each some kanji with
 * the kana behind them, and pieces that were met before are known. This gives what the stretch as a whole gives
 * (`segmentKanji`): where no word stands across the end of a piece, the best cuts of both sides are the best cut of the whole.
 * @returns where to read on: past the stretch, or further where the last word reaches beyond it.
 */
export function scanKanji(
  text: string,
  units: Uint16Array,
  { start, end }: Span,
  words: WordList | undefined,
  emit: EmitToken,
): number {
  const memory = words && memoryOf(words);
  if (words === undefined || memory?.pays() !== true) {
    return segmentKanji(text, start, end, words, contentOnly(emit));
  }
  let at = start;
  while (at < end) {
    let pieceEnd = endOfPiece(units, at, end);
    let piece = pieceOf(text, units, at, pieceEnd, words, segmentKanji);
    while (piece !== undefined && isCrossed(piece, text, at, pieceEnd, words)) {
      const whole = pieceEnd === end;
      pieceEnd = endOfPiece(units, pieceEnd, end);
      piece = whole ? undefined : pieceOf(text, units, at, pieceEnd, words, segmentKanji);
    }
    if (piece === undefined) {
      meetPieces(units, pieceEnd, end, memory);
      return segmentKanji(text, at, end, words, contentOnly(emit));
    }
    emitAll(piece.tokens, at, emit);
    at = pieceEnd;
  }
  return end;
}

/** The same for a run of katakana, which is one piece. */
export function scanKatakana(
  text: string,
  units: Uint16Array,
  { start, end }: Span,
  words: WordList | undefined,
  emit: EmitToken,
): number {
  const isKept = words !== undefined && memoryOf(words).pays();
  const piece = isKept ? pieceOf(text, units, start, end, words, segmentKatakana) : undefined;
  if (words === undefined || piece === undefined || isCrossed(piece, text, start, end, words)) {
    return segmentKatakana(text, start, end, words, contentOnly(emit));
  }
  emitAll(piece.tokens, start, emit);
  return end;
}

function emitAll(tokens: readonly PieceToken[], from: number, emit: EmitToken): void {
  for (const token of tokens) {
    emit(token.key, from + token.start, from + token.end, token.kind, token);
  }
}

function contentOnly(emit: EmitToken): EmitToken {
  return (key, start, end, kind) => {
    if (!stopwords.ja.has(key)) emit(key, start, end, kind);
  };
}

/** Past the kanji at `start` and the kana behind them. */
function endOfPiece(units: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end && !isHiragana(units[at] ?? 0)) at += 1;
  while (at < end && isHiragana(units[at] ?? 0)) at += 1;
  return at;
}

/** In a stretch that is not, is a kanji. */
function isHiragana(unit: number): boolean {
  return unit >= 0x3041 && unit <= 0x3096;
}

/** Whether a known word begins in the piece and ends behind it. */
function isCrossed(piece: Piece, text: string, start: number, end: number, words: WordList): boolean {
  if (end === text.length) return false;
  const next = text.charCodeAt(end);
  if (piece.closedBy.includes(next)) return false;
  if (!piece.openTo.includes(next)) {
    const isOpen = piece.beginnings.some((place) => words.mayBeginWith(text, start + place, end + 1));
    (isOpen ? piece.openTo : piece.closedBy).push(next);
    if (!isOpen) return false;
  }
  return piece.beginnings.some((place) => endOfLongest(text, start + place, words) > end);
}

function endOfLongest(text: string, start: number, words: WordList): number {
  const found = words.lengthsAt(text, start, lengths);
  return found === 0 ? start : start + (lengths[found - 1] ?? 0);
}

/** Undefined for a piece that is met for the first time: to cut the stretch as a whole costs less than to learn it. */
function pieceOf(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  words: WordList,
  segment: Segment,
): Piece | undefined {
  const memory = memoryOf(words);
  const known = memory.find(units, start, end);
  if (known !== undefined || !memory.isMetAgain(units, start, end)) return known;
  const piece = readPiece(text.slice(start, end), words, segment);
  memory.keep(units, start, end, piece);
  return piece;
}

/** Notes the pieces of a stretch that is cut as a whole. */
function meetPieces(units: Uint16Array, start: number, end: number, memory: PieceMemory<Piece>): void {
  for (let at = start; at < end;) {
    const pieceEnd = endOfPiece(units, at, end);
    memory.isMetAgain(units, at, pieceEnd);
    at = pieceEnd;
  }
}

/** @param alone the piece with nothing behind it, so that no word can reach beyond it. */
function readPiece(alone: string, words: WordList, segment: Segment): Piece {
  const tokens: PieceToken[] = [];
  const gather: EmitToken = (key, start, end, kind) => tokens.push(pieceToken(key, start, end, kind));
  segment(alone, 0, alone.length, words, contentOnly(gather));
  const beginnings = [0];
  if (segment === segmentKanji) {
    for (let at = 1; at < alone.length; at += 1) if (isKanji(alone, at)) beginnings.push(at);
  }
  return { tokens, beginnings, closedBy: [], openTo: [] };
}

function memoryOf(words: WordList): PieceMemory<Piece> {
  let memory = memories.get(words);
  if (memory === undefined) {
    memory = new PieceMemory(piecesKept, stretchesBefore);
    memories.set(words, memory);
  }
  return memory;
}
