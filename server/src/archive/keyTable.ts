import { hashOf } from '../text/hash';

/**
 * The keys of a segment by their number, and their numbers by key, in flat arrays: an archive of millions of sentences has
 * hundreds of thousands of keys, and no object is made for any of them before it is asked for.
 */
export class KeyTable {
  /** @param arrays as `arrays` gave them. */
  constructor(readonly arrays: KeyArrays) {}

  /** The table of these keys, each given once, numbered in their order. */
  static of(keys: readonly string[]): KeyTable {
    const starts = new Uint32Array(keys.length + 1);
    keys.forEach((key, number) => {
      starts[number + 1] = (starts[number] ?? 0) + key.length;
    });
    const units = new Uint16Array(starts[keys.length] ?? 0);
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(keys.length * 2 + 2)));
    keys.forEach((key, number) => {
      const start = starts[number] ?? 0;
      for (let at = 0; at < key.length; at += 1) units[start + at] = key.charCodeAt(at);
      let slot = hashOf(key) & (slots.length - 1);
      while ((slots[slot] ?? 0) > 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    });
    return new KeyTable({ units, starts, slots });
  }

  get length(): number {
    return this.arrays.starts.length - 1;
  }

  at(number: number): string {
    const { units, starts } = this.arrays;
    return String.fromCharCode(...units.subarray(starts[number], starts[number + 1]));
  }

  /** The number of a key; undefined where it is none of the table. */
  numberOf(key: string): number | undefined {
    const { slots } = this.arrays;
    let slot = hashOf(key) & (slots.length - 1);
    for (let found = slots[slot] ?? 0; found > 0; found = slots[slot] ?? 0) {
      if (this.#is(found - 1, key)) return found - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
    return undefined;
  }

  #is(number: number, key: string): boolean {
    const { units, starts } = this.arrays;
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start !== key.length) return false;
    for (let at = 0; at < key.length; at += 1) if (units[start + at] !== key.charCodeAt(at)) return false;
    return true;
  }
}

export interface KeyArrays {
  /** The UTF-16 units of all keys, one key behind the other. */
  readonly units: Uint16Array;
  /** From where to where each key stands in `units`; one longer than the keys. */
  readonly starts: Uint32Array;
  /** Number plus one by the key's hash, open addressing; zero is free. */
  readonly slots: Uint32Array;
}
