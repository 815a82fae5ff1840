import type { WordList } from '../text/tokens';

const pairBits = 13;

/**
 * A sorted list of words in two flat arrays, searched by narrowing: each further character of the text halves its way
 * into the range of words that begin so. No object and no string is made for a word until it is asked for.
 */
export class SortedWords implements WordList {
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
  /** For pairs of first characters met lately where their words begin and end: most searches are for few pairs. */
  readonly #pairs = new Int32Array(1 << pairBits);
  readonly #pairLow = new Uint32Array(1 << pairBits);
  readonly #pairHigh = new Uint32Array(1 << pairBits);
  /** For each first character where its words begin. */
  readonly #byFirst: Uint32Array;

  /** @param units the words one behind the other, in the order of their UTF-16 units. */
  constructor(units: Uint16Array, lengths: Uint8Array) {
    this.#units = units;
    this.#starts = new Uint32Array(lengths.length + 1);
    lengths.forEach((length, word) => {
      this.#starts[word + 1] = (this.#starts[word] ?? 0) + length;
    });
    this.#byFirst = new Uint32Array(0x10000 + 1);
    for (let word = 0; word < lengths.length; word++) this.#countFirst(word);
    for (let unit = 0; unit < 0x10000; unit++) {
      this.#byFirst[unit + 1] = (this.#byFirst[unit + 1] ?? 0) + (this.#byFirst[unit] ?? 0);
    }
  }

  /** The list of these words; one that is given twice is in it once. */
  static of(words: Iterable<string>): SortedWords {
    const sorted = [...new Set(words)].sort();
    const units = Uint16Array.from(
      sorted.flatMap((word) => word.split('').map((unit) => unit.charCodeAt(0))),
    );
    return new SortedWords(
      units,
      Uint8Array.from(sorted, (word) => word.length),
    );
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** The word of a number. */
  at(word: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts[word], this.#starts[word + 1]));
  }

  /** The number of a word, or -1. */
  find(text: string): number {
    const first = text.charCodeAt(0);
    let low = this.#byFirst[first] ?? 0;
    let high = this.#byFirst[first + 1] ?? 0;
    for (let depth = 1; low < high; depth++) {
      if (depth === text.length) return this.#lengthOf(low) === depth ? low : -1;
      const unit = text.charCodeAt(depth);
      low = this.#firstAtLeast(low, high, depth, unit);
      high = this.#firstAtLeast(low, high, depth, unit + 1);
    }
    return -1;
  }

  lengthsAt(text: string, start: number, lengths: Uint8Array): number {
    const first = text.charCodeAt(start);
    let low = this.#byFirst[first] ?? 0;
    let high = this.#byFirst[first + 1] ?? 0;
    let count = 0;
    for (let depth = 1; low < high; depth++) {
      if (this.#lengthOf(low) === depth) {
        if (count === lengths.length) return count;
        lengths[count++] = depth;
        low += 1;
      }
      if (start + depth >= text.length) return count;
      const unit = text.charCodeAt(start + depth);
      if (depth === 1) {
        const slot = this.#pairSlot(first, unit, low, high);
        low = this.#pairLow[slot] ?? 0;
        high = this.#pairHigh[slot] ?? 0;
      } else {
        low = this.#firstAtLeast(low, high, depth, unit);
        if (low === high || this.#unitOf(low, depth) !== unit) return count;
        high = this.#firstAtLeast(low, high, depth, unit + 1);
      }
    }
    return count;
  }

  mayBeginWith(text: string, start: number, end: number): boolean {
    const first = text.charCodeAt(start);
    let low = this.#byFirst[first] ?? 0;
    let high = this.#byFirst[first + 1] ?? 0;
    for (let depth = 1; low < high && start + depth < end; depth++) {
      if (this.#lengthOf(low) === depth) low += 1;
      const unit = text.charCodeAt(start + depth);
      if (depth === 1) {
        const slot = this.#pairSlot(first, unit, low, high);
        low = this.#pairLow[slot] ?? 0;
        high = this.#pairHigh[slot] ?? 0;
      } else {
        low = this.#firstAtLeast(low, high, depth, unit);
        high = this.#firstAtLeast(low, high, depth, unit + 1);
      }
    }
    return low < high;
  }

  /** Where the range of the words that begin with two characters is kept; it is found where it was not. */
  #pairSlot(first: number, second: number, low: number, high: number): number {
    const pair = (first << 16) | second;
    const slot = (Math.imul(pair, 0x9e3779b1) >>> 0) >>> (32 - pairBits);
    if (this.#pairs[slot] !== pair) {
      this.#pairs[slot] = pair;
      this.#pairLow[slot] = this.#firstAtLeast(low, high, 1, second);
      this.#pairHigh[slot] = this.#firstAtLeast(low, high, 1, second + 1);
    }
    return slot;
  }

  #countFirst(word: number): void {
    const first = this.#units[this.#starts[word] ?? 0] ?? 0;
    this.#byFirst[first + 1] = (this.#byFirst[first + 1] ?? 0) + 1;
  }

  #unitOf(word: number, depth: number): number {
    return this.#units[(this.#starts[word] ?? 0) + depth] ?? 0;
  }

  #lengthOf(word: number): number {
    return (this.#starts[word + 1] ?? 0) - (this.#starts[word] ?? 0);
  }

  /** The first word of the range whose character at `depth` is `unit` or a later one; a word that ends before it comes first. */
  #firstAtLeast(from: number, to: number, depth: number, unit: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#unitOf(middle, depth) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
