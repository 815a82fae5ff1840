import { isBlank } from './characters';
import type { Language } from './language';
import { detached, Memory } from './remember';
import { joiningPrefixes, magnitudes, numberWords, stem } from './stem';
import { stopwords } from './stopwords';
import type { EmitToken, TokenKind } from './token';

/** A dotted acronym, a number, or a word with its hyphens; an apostrophe stays with the word and is cut below. */
const latinToken =
  /(?<dotted>(?:[A-Za-z]\.){2,}[A-Za-z]?(?![A-Za-z]))|(?<number>\d+(?:,\d{3})*(?:\.\d+)?)(?:(?:st|nd|rd|th)(?![A-Za-z0-9])|(?![A-Za-z0-9]))|[\p{Script=Latin}0-9]+(?:[&'’‐-][\p{Script=Latin}0-9]+)*/gu;
const apostrophe = /n?['’].*$/;
const magnitudeAfter = /^[\s-]?([a-z]+)/;
const longestAcronym = 6;
const acronymShape = /\d|\p{Lu}.*\p{Lu}/u;

/**
 * Finds the tokens of Latin letters and digits in a part of a folded text that begins at `offset`: in an English text
 * English words, in a Japanese one the names and numbers it quotes.
 */
export function scanLatin(part: string, offset: number, language: Language, emit: EmitToken): void {
  new LatinScanner(part, offset, language, emit).scan();
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

/** A token of a chunk, counted from the chunk's start. */
interface ChunkToken {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/** A chunk is what stands between two blanks. An archive of any size has hardly more of them in frequent use. */
const chunksKept = 20_000;
/** The tokens of chunks that say the same wherever they stand. */
const knownChunks = {
  en: new Memory<string, readonly ChunkToken[]>(chunksKept),
  ja: new Memory<string, readonly ChunkToken[]>(chunksKept),
};

class LatinScanner {
  readonly #text: string;
  readonly #offset: number;
  readonly #language: Language;
  readonly #emit: EmitToken;
  /** The whole text is in capitals, so capitals say nothing. */
  readonly #shouting: boolean;
  /** Where the last number ends, its "million" with it. */
  #numberEnd = 0;
  #chunkStart = 0;
  #found: ChunkToken[] = [];

  constructor(text: string, offset: number, language: Language, emit: EmitToken) {
    this.#text = text;
    this.#offset = offset;
    this.#language = language;
    this.#emit = emit;
    this.#shouting = language === 'en' && !/\p{Ll}/u.test(text);
  }

  scan(): void {
    const text = this.#text;
    for (let at = 0; at < text.length; at += 1) {
      if (isBlank(text, at)) continue;
      this.#chunkStart = at;
      while (at < text.length && !isBlank(text, at)) at += 1;
      for (const { key, start, end, kind } of this.#tokensOf(text.slice(this.#chunkStart, at))) {
        const from = this.#offset + this.#chunkStart;
        this.#emit(key, from + start, from + end, kind);
      }
    }
  }

  /** What a chunk says depends on what stands around it where it holds a number, follows one, or all is in capitals. */
  #tokensOf(chunk: string): readonly ChunkToken[] {
    const isFree = !this.#shouting && this.#chunkStart >= this.#numberEnd;
    const known = isFree ? knownChunks[this.#language].get(chunk) : undefined;
    if (known !== undefined) return known;
    this.#found = [];
    this.#read(chunk);
    if (isFree && this.#found.every(({ kind }) => kind !== 'number')) {
      knownChunks[this.#language].set(detached(chunk), this.#found);
    }
    return this.#found;
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
    this.#found.push({ key, start: start - this.#chunkStart, end: end - this.#chunkStart, kind });
  }

  #dotted(dotted: string, start: number, end: number): void {
    const letters = dotted.replaceAll('.', '');
    if (!stopwords.en.has(letters)) this.#push(letters.toLowerCase(), start, end, 'latin');
  }

  #number(value: number, start: number, end: number): void {
    const after = magnitudeAfter.exec(this.#text.slice(end, end + 12));
    const factor = magnitudes.get(after?.[1] ?? '') ?? 1;
    this.#numberEnd = factor === 1 ? end : end + (after?.[0].length ?? 0);
    this.#push(numberKey(value * factor), start, this.#numberEnd, 'number');
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
