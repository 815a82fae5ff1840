import type { Release } from '../release/model';
import { Memory } from '../text/remember';
import { decodeBody, encodeBody, type ReleaseBody, type ReleaseHead } from './releaseCode';

/** The bodies of many releases, one behind another. */
export interface Bodies {
  readonly bytes: Uint8Array;
  /** From where to where each body stands in `bytes`; one longer than the releases. */
  readonly starts: Float64Array;
}

/** Bodies that are kept in full; more than one check looks at. */
const bodiesAtHand = 512;
const read = new Memory<StoredRelease, ReleaseBody>(bodiesAtHand);

/**
 * A release of an archive too large to be kept as objects: its head is at hand, its text and what was read from it are
 * bytes until they are asked for. To all others it is a release like any.
 */
export class StoredRelease implements Release {
  readonly #bodies: Bodies;
  readonly #place: number;
  declare readonly source: Release['source'];
  declare readonly language: Release['language'];
  declare readonly title?: NonNullable<Release['title']>;
  declare readonly series?: NonNullable<Release['series']>;
  declare readonly released?: NonNullable<Release['released']>;
  declare readonly meeting: Release['meeting'];
  declare readonly counterpart?: NonNullable<Release['counterpart']>;

  constructor(head: ReleaseHead, bodies: Bodies, place: number) {
    Object.assign(this, head);
    this.#bodies = bodies;
    this.#place = place;
  }

  get text() {
    return this.#body().text;
  }
  get participants() {
    return this.#body().participants;
  }
  get sections() {
    return this.#body().sections;
  }
  get sentences() {
    return this.#body().sentences;
  }
  get commitments() {
    return this.#body().commitments;
  }
  get plans() {
    return this.#body().plans;
  }
  get meetingMentions() {
    return this.#body().meetingMentions;
  }
  get dates() {
    return this.#body().dates;
  }

  /** The body as it is stored. */
  bytes(): Uint8Array {
    return this.#bodies.bytes.subarray(
      this.#bodies.starts[this.#place],
      this.#bodies.starts[this.#place + 1],
    );
  }

  #body(): ReleaseBody {
    const known = read.get(this);
    if (known) return known;
    const body = decodeBody(this.bytes());
    read.set(this, body);
    return body;
  }
}

/** The bodies of the releases in their order, as bytes. */
export function storeBodies(releases: readonly Release[]): Bodies {
  const parts = releases.map((release) =>
    release instanceof StoredRelease ? release.bytes() : encodeBody(release),
  );
  const starts = new Float64Array(parts.length + 1);
  parts.forEach((part, place) => {
    starts[place + 1] = (starts[place] ?? 0) + part.length;
  });
  const bytes = new Uint8Array(starts[parts.length] ?? 0);
  parts.forEach((part, place) => {
    bytes.set(part, starts[place] ?? 0);
  });
  return { bytes, starts };
}
