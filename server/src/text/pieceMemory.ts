import { hashOfUnits } from './hash';

/** Longer pieces are seldom met again. */
const longestPiece = 64;
/** The units of the pieces are kept too: on average so many of each. */
const usualLength = 16;
const metBits = 2 ** 19;
/** Where more of the bits are set, too many pieces would be taken for such as were met before. */
const mostMet = metBits / 4;

/** Of so many pieces that are looked for one after another this share must be known, or looking costs more than it saves. */
const trial = { pieces: 4096, share: 0.7 };
/** So often the memory is passed over after a trial that did not pay. */
const restBetweenTrials = 16_384;

/**
 * What was read from pieces of texts, by their characters. A piece is looked up where it stands, without being cut out of its
 * text: no string is made for a word that was met before. When it is full it forgets all, so that it never holds more.
 */
export class PieceMemory<T> {
  readonly #size: number;
  /** Number of the piece plus one by its hash, open addressing; zero is free. */
  readonly #slots: Uint32Array;
  readonly #hashes: Uint32Array;
  /** The UTF-16 units of all pieces, one behind the other, and where each begins. */
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
  #values: T[] = [];
  /** A bit for some pieces each, by their hash: set when one of them was met. */
  readonly #met = new Uint8Array(metBits / 8);
  #metCount = 0;

  #resting: number;
  #asked = 0;
  #known = 0;

  /**
   * @param size how many pieces are kept.
   * @param rest how often it is passed over before it is tried: what is read once in a while is read faster without it.
   */
  constructor(size: number, rest = 0) {
    this.#resting = rest;
    this.#size = size;
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(size * 2 + 2)));
    this.#hashes = new Uint32Array(size);
    this.#units = new Uint16Array(size * usualLength);
    this.#starts = new Uint32Array(size + 1);
  }

  /** Whether pieces are known often enough, of late, for it to be worth looking. To be asked before each stretch. */
  pays(): boolean {
    if (this.#resting === 0) return true;
    this.#resting -= 1;
    return false;
  }

  /** What was kept for the piece `[start, end)` of the units. */
  find(units: Uint16Array, start: number, end: number): T | undefined {
    const slot = this.#slotOf(units, start, end, hashOfUnits(units, start, end));
    const found = this.#slots[slot] ?? 0;
    this.#note(found > 0);
    return found === 0 ? undefined : this.#values[found - 1];
  }

  #note(isKnown: boolean): void {
    this.#asked += 1;
    if (isKnown) this.#known += 1;
    if (this.#asked < trial.pieces) return;
    if (this.#known < trial.pieces * trial.share) this.#resting = restBetweenTrials;
    this.#asked = 0;
    this.#known = 0;
  }

  /** Whether the piece was met before, so that it is worth being kept: half of all words are never met again. */
  isMetAgain(units: Uint16Array, start: number, end: number): boolean {
    const hash = hashOfUnits(units, start, end) % metBits;
    const bits = this.#met[hash >>> 3] ?? 0;
    const bit = 1 << (hash & 7);
    if ((bits & bit) > 0) return true;
    if (this.#metCount === mostMet) this.#met.fill((this.#metCount = 0));
    this.#met[hash >>> 3] = bits | bit;
    this.#metCount += 1;
    return false;
  }

  /** Keeps a value for a piece for which there is none yet; a long one is not kept. */
  keep(units: Uint16Array, start: number, end: number, value: T): void {
    const length = end - start;
    if (length > longestPiece) return;
    const isFull = this.#values.length === this.#size || this.#end() + length > this.#units.length;
    if (isFull) this.#forgetAll();
    const hash = hashOfUnits(units, start, end);
    const slot = this.#slotOf(units, start, end, hash);
    const own = this.#end();
    const piece = this.#values.push(value) - 1;
    this.#units.set(units.subarray(start, end), own);
    this.#starts[piece + 1] = own + length;
    this.#hashes[piece] = hash;
    this.#slots[slot] = piece + 1;
  }

  /** Where the units of the last piece end. */
  #end(): number {
    return this.#starts[this.#values.length] ?? 0;
  }

  #forgetAll(): void {
    this.#slots.fill(0);
    this.#values = [];
  }

  /** The slot of the piece, or the free one where it belongs. */
  #slotOf(units: Uint16Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let found = this.#slots[slot] ?? 0; found > 0; found = this.#slots[slot] ?? 0) {
      if (this.#hashes[found - 1] === hash && this.#is(found - 1, units, start, end)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #is(piece: number, units: Uint16Array, start: number, end: number): boolean {
    const own = this.#starts[piece] ?? 0;
    if ((this.#starts[piece + 1] ?? 0) - own !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      if (this.#units[own + at - start] !== units[at]) return false;
    }
    return true;
  }
}
