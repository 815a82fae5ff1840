import type { Release, SourceId } from '../release/model';
import { hashOf } from '../text/hash';

/** Releases by their source, in a flat array: a map of a hundred thousand takes long to build. */
export class SourceTable {
  readonly #releases: readonly Release[];

  /** @param slots place plus one by the source's hash, open addressing; zero is free. */
  constructor(
    releases: readonly Release[],
    readonly slots: Uint32Array,
  ) {
    this.#releases = releases;
  }

  /** The table of releases whose sources differ. */
  static of(releases: readonly Release[]): SourceTable {
    return new SourceTable(releases, slotsOf(releases.map(({ source }) => source)));
  }

  /** The release of a source; undefined where there is none. */
  find(source: SourceId): Release | undefined {
    let slot = hashOf(source) & (this.slots.length - 1);
    for (let found = this.slots[slot] ?? 0; found > 0; found = this.slots[slot] ?? 0) {
      const release = this.#releases[found - 1];
      if (release?.source === source) return release;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    return undefined;
  }
}

/** The slots of the table of these sources, which differ. */
export function slotsOf(sources: readonly SourceId[]): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(sources.length * 2 + 2)));
  sources.forEach((source, place) => {
    let slot = hashOf(source) & (slots.length - 1);
    while ((slots[slot] ?? 0) > 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = place + 1;
  });
  return slots;
}
