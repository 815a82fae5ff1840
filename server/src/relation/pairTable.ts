/**
 * Remembers of every two things of a list whether they have been found to be a pair, so that after a change of one thing
 * only its own pairs are looked at anew. One byte a pair: a long draft has some ten thousand pairs, and a keystroke goes
 * through all of them.
 */
export class PairTable<T extends object, P> {
  readonly #find: (first: T, second: T) => P | null;
  readonly #slots = new Map<T, number>();
  /** Of every slot with every other: not looked at, no pair, or a pair, which then stands in `#pairs`. */
  #states = new Uint8Array(0);
  #capacity = 0;
  #free: number[] = [];
  readonly #pairs = new Map<number, P>();

  /** @param find what makes the two a pair, the first standing before the second; null where they are none. */
  constructor(find: (first: T, second: T) => P | null) {
    this.#find = find;
  }

  /** For each thing of a list its pairs with those before it: their indexes, and what makes them pairs. */
  pairs(list: readonly T[]): readonly (readonly { readonly first: number; readonly pair: P }[])[] {
    const slots = this.#slotsOf(list);
    return list.map((second, index) => {
      const found: { first: number; pair: P }[] = [];
      const row = (slots[index] ?? 0) * this.#capacity;
      for (let before = 0; before < index; before += 1) {
        const place = row + (slots[before] ?? 0);
        if (this.#states[place] === none) continue;
        const first = list[before];
        const pair = first && this.#pairAt(place, first, second);
        if (pair) found.push({ first: before, pair });
      }
      return found;
    });
  }

  #pairAt(place: number, first: T, second: T): P | undefined {
    if (this.#states[place] === unknown) {
      const pair = this.#find(first, second);
      this.#states[place] = pair === null ? none : known;
      if (pair !== null) this.#pairs.set(place, pair);
    }
    return this.#pairs.get(place);
  }

  #slotsOf(list: readonly T[]): readonly number[] {
    const added = new Set(list.filter((one) => !this.#slots.has(one))).size;
    if (added > this.#free.length) this.#makeRoom(new Set(list));
    return list.map((one) => {
      const slot = this.#slots.get(one) ?? this.#free.pop() ?? 0;
      this.#slots.set(one, slot);
      return slot;
    });
  }

  /** Forgets what is not in the list any more; where that does not give room for as much again, begins anew, larger. */
  #makeRoom(list: ReadonlySet<T>): void {
    if (list.size * 2 > this.#capacity) {
      this.#capacity = Math.max(leastCapacity, list.size * 4);
      this.#states = new Uint8Array(this.#capacity ** 2);
      this.#pairs.clear();
      this.#slots.clear();
      this.#free = Array.from({ length: this.#capacity }, (_, slot) => slot);
      return;
    }
    for (const [one, slot] of this.#slots) {
      if (list.has(one)) continue;
      this.#slots.delete(one);
      this.#free.push(slot);
      for (let other = 0; other < this.#capacity; other += 1) {
        this.#forget(slot * this.#capacity + other);
        this.#forget(other * this.#capacity + slot);
      }
    }
  }

  #forget(place: number): void {
    if (this.#states[place] === known) this.#pairs.delete(place);
    this.#states[place] = unknown;
  }
}

const unknown = 0;
const none = 1;
const known = 2;
const leastCapacity = 256;
