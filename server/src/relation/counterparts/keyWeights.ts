import type { Unit } from './likeness';

/** What the keys of the units of two texts weigh: the rarer a key in them, the more it says. */
export class KeyWeights {
  readonly #weights: readonly number[];
  /** The keys of a unit by their places in the list of weights. */
  readonly #keys: ReadonlyMap<Unit, readonly number[]>;
  /** For each key the number of the last question in which the side had it; so that no question makes a set. */
  readonly #seen: { readonly left: Float64Array; readonly right: Float64Array };
  #questions = 0;

  constructor(units: readonly Unit[]) {
    const places = new Map<string, number>();
    const counts: number[] = [];
    const placeOf = (key: string): number => {
      const place = places.get(key) ?? places.size;
      places.set(key, place);
      counts[place] = (counts[place] ?? 0) + 1;
      return place;
    };
    this.#keys = new Map(units.map((unit) => [unit, [...unit.keys].map(placeOf)]));
    this.#weights = counts.map((count) => Math.log(1 + units.length / count));
    this.#seen = { left: new Float64Array(counts.length), right: new Float64Array(counts.length) };
  }

  /** How much the keys of two groups weigh together, and the share, 0..1, that both have. */
  kept(left: readonly Unit[], right: readonly Unit[]): { readonly share: number; readonly weight: number } {
    this.#questions += 1;
    const ofRight = this.#weigh(right, this.#seen.right);
    const ofLeft = this.#weigh(left, this.#seen.left, this.#seen.right);
    const weight = ofLeft.all + ofRight.all;
    return { share: weight === 0 ? 0 : (2 * ofLeft.shared) / weight, weight };
  }

  #weigh(side: readonly Unit[], seen: Float64Array, others?: Float64Array) {
    let all = 0;
    let shared = 0;
    for (const unit of side) {
      for (const key of this.#keys.get(unit) ?? []) {
        if (seen[key] === this.#questions) continue;
        seen[key] = this.#questions;
        const weight = this.#weights[key] ?? 0;
        all += weight;
        if (others?.[key] === this.#questions) shared += weight;
      }
    }
    return { all, shared };
  }
}
