import type { Release } from '../release/model';

/** Which release was read from which file; immutable. */
export class ReleasesByFile {
  readonly #first: (file: string) => Release | undefined;
  readonly #again: ReadonlyMap<string, Release | undefined>;

  /**
   * @param first as the files were first read.
   * @param again those that were read again since.
   */
  constructor(
    first: (file: string) => Release | undefined,
    again: ReadonlyMap<string, Release | undefined> = new Map(),
  ) {
    this.#first = first;
    this.#again = again;
  }

  /** Undefined where the file holds none, or is not known. */
  of(file: string): Release | undefined {
    return this.#again.has(file) ? this.#again.get(file) : this.#first(file);
  }

  /** After files were read again. */
  with(again: Iterable<readonly [string, Release | undefined]>): ReleasesByFile {
    return new ReleasesByFile(this.#first, new Map([...this.#again, ...again]));
  }
}
