import type { WordList } from '../text/tokens';

/**
 * A sorted list of words in two flat arrays, searched by narrowing: each further character of the text halves its way
 * into the range of words that begin so. No object and no string is made for a word until it is asked for.
 */
export class SortedWords implements WordList {
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
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

  get count(): number {
    return this.#starts.length - 1;
  }

  /** The word of a number. */
  at(word: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts[word], this.#starts[word + 1]));
  }

  /** The number of a word, or -1. */
  find(text: string): number {
    let found = -1;
    this.#narrow(text, 0, (word, length) => {
      if (length === text.length) found = word;
    });
    return found;
  }

  lengthsAt(text: string, start: number, lengths: Uint8Array): number {
    let count = 0;
    this.#narrow(text, start, (_, length) => {
      if (count < lengths.length) lengths[count++] = length;
    });
    return count;
  }

  #countFirst(word: number): void {
    const first = this.#units[this.#starts[word] ?? 0] ?? 0;
    this.#byFirst[first + 1] = (this.#byFirst[first + 1] ?? 0) + 1;
  }

  /** Calls `meet` with every word that the text has at `start`, shortest first. */
  #narrow(text: string, start: number, meet: (word: number, length: number) => void): void {
    const first = text.charCodeAt(start);
    if (Number.isNaN(first)) return;
    let low = this.#byFirst[first] ?? 0;
    let high = this.#byFirst[first + 1] ?? 0;
    for (let depth = 1; low < high; depth++) {
      if (this.#lengthOf(low) === depth) meet(low++, depth);
      if (start + depth >= text.length) return;
      const unit = text.charCodeAt(start + depth);
      low = this.#firstAtLeast(low, high, depth, unit);
      high = this.#firstAtLeast(low, high, depth, unit + 1);
    }
  }

  #lengthOf(word: number): number {
    return (this.#starts[word + 1] ?? 0) - (this.#starts[word] ?? 0);
  }

  /** The first word of the range whose character at `depth` is `unit` or a later one. */
  #firstAtLeast(from: number, to: number, depth: number, unit: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#units[(this.#starts[middle] ?? 0) + depth] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
