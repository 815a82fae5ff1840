/** Seeded chance: the same seed gives the same archive on every machine. */
export class Random {
  #state: number;

  constructor(...seeds: readonly number[]) {
    this.#state = seeds.reduce((state, seed) => mix(state ^ Math.imul(seed + 1, 0x9e3779b1)), 0x85ebca6b);
  }

  /** 0 ≤ x < 1; the generator known as mulberry32 (Tommy Ettinger, public domain). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer from 0 to `count` - 1, each as likely. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return at(items, this.below(items.length));
  }

  /** An item by Zipf's law, roughly: the first twice as likely as the second, and so on. */
  zipf<T>(items: readonly T[]): T {
    return at(items, Math.min(items.length - 1, Math.floor((items.length + 1) ** this.next()) - 1));
  }

  /** A rank from 0 without an end in sight, so that the vocabulary grows with the archive as real ones do. */
  rank(limit: number): number {
    return Math.floor((limit + 1) ** this.next()) - 1;
  }
}

/** The item at an index that is within the list. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No item ${index} of ${items.length}`);
  return item;
}

function mix(state: number): number {
  let mixed = state | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
