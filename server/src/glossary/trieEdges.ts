const nowhere = -1;
const leastCapacity = 1024;

/**
 * The edges of a trie in flat arrays, looked up by node and unit: a map keyed by a pair of numbers makes a number object of
 * every pair, and the matcher asks for some hundred edges a sentence.
 */
export class TrieEdges {
  #froms = new Int32Array(leastCapacity).fill(nowhere);
  #units = new Int32Array(leastCapacity);
  #nexts = new Int32Array(leastCapacity).fill(nowhere);
  #count = 0;

  /** The node that an edge leads to; -1 where there is no such edge, as for the unit -1. */
  next(from: number, unit: number): number {
    return this.#nexts[this.#placeOf(from, unit)] ?? nowhere;
  }

  /** Adds an edge that is not there yet. */
  add(from: number, unit: number, to: number): void {
    if (this.#count * 2 >= this.#froms.length) this.#grow();
    this.#put(from, unit, to);
    this.#count += 1;
  }

  #put(from: number, unit: number, to: number): void {
    const place = this.#placeOf(from, unit);
    this.#froms[place] = from;
    this.#units[place] = unit;
    this.#nexts[place] = to;
  }

  /** Where the edge stands, or the free place where it would. */
  #placeOf(from: number, unit: number): number {
    const mask = this.#froms.length - 1;
    let place = (Math.imul(from, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
    for (;;) {
      place &= mask;
      const known = this.#froms[place];
      if (known === nowhere || (known === from && this.#units[place] === unit)) return place;
      place += 1;
    }
  }

  #grow(): void {
    const [froms, units, nexts] = [this.#froms, this.#units, this.#nexts];
    const capacity = froms.length * 2;
    this.#froms = new Int32Array(capacity).fill(nowhere);
    this.#units = new Int32Array(capacity);
    this.#nexts = new Int32Array(capacity).fill(nowhere);
    froms.forEach((from, place) => {
      if (from !== nowhere) this.#put(from, units[place] ?? 0, nexts[place] ?? 0);
    });
  }
}
