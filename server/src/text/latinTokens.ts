import { isBlankUnit } from './characters';
import type { Language } from './language';
import { PieceMemory } from './pieceMemory';
import { joiningPrefixes, magnitudes, numberWords, stem } from './stem';
import type { Span } from './span';
import { stopwords } from './stopwords';
import { type EmitToken, type PieceToken, pieceToken } from './token';

/** A dotted acronym, a number, or a word with its hyphens; an apostrophe stays with the word and is cut below. */
const latinToken =
  /(?<dotted>(?:[A-Za-z]\.){2,}[A-Za-z]?(?![A-Za-z]))|(?<number>\d+(?:,\d{3})*(?:\.\d+)?)(?:(?:st|nd|rd|th)(?![A-Za-z0-9])|(?![A-Za-z0-9]))|[\p{Script=Latin}0-9]+(?:[&'’‐-][\p{Script=Latin}0-9]+)*/gu;
const apostrophe = /n?['’].*$/;
const magnitudeAfter = /^[\s-]?([a-z]+)/;
const longestAcronym = 6;
const acronymShape = /\d|\p{Lu}.*\p{Lu}/u;

/**
 * Finds the tokens of Latin letters and digits in the part `[start, end)` of a folded text: in an English text English words,
 * in a Japanese one the names and numbers it quotes.
 * @param units those of the text.
 */
export function scanLatin(
  text: string,
  units: Uint16Array,
  { start, end }: Span,
  language: Language,
  emit: EmitToken,
): void {
  new LatinScanner(text, units, end, language).scan(start, emit);
}

/** A number in digits, without the noise of binary fractions: 1.1 million is 1100000. */
export function numberKey(value: number): string {
  if (Number.isInteger(value) && value < 1e12) return String(value);
  return String(Number(value.toPrecision(12)));
}

/** An acronym is no word with an ending, but it has a plural ("CBPRs"); a long one is a word that is shouted. */
function acronymKey(written: string): string {
  const singular = written.replace(/(?<=\p{Lu}{2})s$/u, '').toLowerCase();
  return singular.length > longestAcronym ? stem(singular) : singular;
}

/** A chunk is what stands between two blanks. An archive of any size has hardly more of them in frequent use. */
const chunksKept = 20_000;
/** The tokens of chunks that say the same wherever they stand. */
const knownChunks = {
  en: new PieceMemory<readonly PieceToken[]>(chunksKept),
  ja: new PieceMemory<readonly PieceToken[]>(chunksKept),
};

class LatinScanner {
  readonly #text: string;
  readonly #units: Uint16Array;
  readonly #end: number;
  readonly #language: Language;
  /** The whole text is in capitals, so capitals say nothing. */
  readonly #shouting: boolean;
  /** Where the last number ends, its "million" with it. */
  #numberEnd = 0;
  #chunkStart = 0;
  #found: PieceToken[] = [];

  constructor(text: string, units: Uint16Array, end: number, language: Language) {
    this.#text = text;
    this.#units = units;
    this.#end = end;
    this.#language = language;
    this.#shouting = language === 'en' && !/\p{Ll}/u.test(text);
  }

  scan(start: number, emit: EmitToken): void {
    const units = this.#units;
    const end = this.#end;
    for (let at = start; at < end; at += 1) {
      if (isBlankUnit(units[at] ?? 0)) continue;
      const from = at;
      while (at < end && !isBlankUnit(units[at] ?? 0)) at += 1;
      this.#chunkStart = from;
      for (const token of this.#tokensUntil(at)) {
        emit(token.key, from + token.start, from + token.end, token.kind, token);
      }
    }
  }

  /**
   * The tokens of the chunk that ends there. What it says depends on what stands around it where it follows a number, ends in
   * one that "million" follows, or all is in capitals.
   */
  #tokensUntil(end: number): readonly PieceToken[] {
    const memory = knownChunks[this.#language];
    const start = this.#chunkStart;
    const isFree = !this.#shouting && start >= this.#numberEnd;
    const known = isFree ? memory.find(this.#units, start, end) : undefined;
    if (known !== undefined && !this.#isMultiplied(known, end)) return known;
    this.#found = [];
    this.#read(this.#text.slice(start, end));
    const isNew = isFree && known === undefined && memory.isMetAgain(this.#units, start, end);
    if (isNew && !this.#isMultiplied(this.#found, end)) memory.keep(this.#units, start, end, this.#found);
    return this.#found;
  }

  /** Whether the tokens of the chunk that ends there end in a number that what follows multiplies. */
  #isMultiplied(tokens: readonly PieceToken[], chunkEnd: number): boolean {
    const last = tokens[tokens.length - 1];
    if (last?.kind !== 'number') return false;
    const end = this.#chunkStart + last.end;
    return end > chunkEnd || (end === chunkEnd && this.#magnitudeAfter(end) !== undefined);
  }

  #read(chunk: string): void {
    for (const match of chunk.matchAll(latinToken)) {
      const start = this.#chunkStart + match.index;
      const end = start + match[0].length;
      const { dotted, number } = match.groups ?? {};
      if (start < this.#numberEnd) continue;
      if (number !== undefined) this.#number(Number(number.replaceAll(',', '')), start, end);
      else if (dotted !== undefined) this.#dotted(dotted, start, end);
      else this.#hyphenated(match[0], start);
    }
  }

  #push(key: string, start: number, end: number, kind: 'word' | 'latin' | 'number'): void {
    this.#found.push(pieceToken(key, start - this.#chunkStart, end - this.#chunkStart, kind));
  }

  #dotted(dotted: string, start: number, end: number): void {
    const letters = dotted.replaceAll('.', '');
    if (!stopwords.en.has(letters)) this.#push(letters.toLowerCase(), start, end, 'latin');
  }

  #number(value: number, start: number, end: number): void {
    const magnitude = this.#magnitudeAfter(end);
    this.#numberEnd = magnitude?.end ?? end;
    this.#push(numberKey(value * (magnitude?.factor ?? 1)), start, this.#numberEnd, 'number');
  }

  #magnitudeAfter(end: number): { readonly factor: number; readonly end: number } | undefined {
    const after = magnitudeAfter.exec(this.#text.slice(end, Math.min(end + 12, this.#end)));
    const factor = magnitudes.get(after?.[1] ?? '');
    return after === null || factor === undefined ? undefined : { factor, end: end + after[0].length };
  }

  /** The parts of a hyphenated word: "cross-border" is two words, "co-operation" is one. */
  #hyphenated(written: string, at: number): void {
    let start = 0;
    let prefix = '';
    const pieces = written.split(/[‐-]/u);
    let end = -1;
    pieces.forEach((piece, index) => {
      if (prefix === '') start = end + 1;
      end += piece.length + 1;
      const word = prefix + piece;
      prefix = index + 1 < pieces.length && joiningPrefixes.has(word.toLowerCase()) ? word : '';
      if (prefix === '') this.#word(word, at + start, at + end);
    });
  }

  #word(written: string, start: number, end: number): void {
    const word = written.replace(apostrophe, '');
    const lower = word.toLowerCase();
    const acronym = !this.#shouting && acronymShape.test(word);
    if (lower === '' || (!acronym && stopwords.en.has(lower))) return;
    const value = acronym ? undefined : numberWords.get(lower);
    if (value !== undefined && this.#language === 'en') this.#number(value, start, end);
    else if (acronym) this.#push(acronymKey(word), start, end, 'latin');
    else this.#push(stem(lower), start, end, this.#language === 'ja' ? 'latin' : 'word');
  }
}
