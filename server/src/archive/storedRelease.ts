import type { Concept, Glossary } from '../glossary/model';
import type { Release } from '../release/model';
import { Memory } from '../text/remember';
import { OutlineOfRead, type ReleaseOutline } from './outlines';
import { DecodedBody, decodeHead, encodeBody, encodeHead, type ReleaseHead } from './releaseCode';
import { commitmentsAt, type StoredCommitments } from './storedCommitments';

/** Bytes that are at hand, or are read from where they are kept when they are asked for. */
export interface ByteSource {
  readonly length: number;
  /** A view or a copy; not to be changed. */
  read(start: number, end: number): Uint8Array;
}

/** What releases teach beyond a glossary, by their place; a release that teaches nothing has none. */
export interface StoredLessons {
  readonly glossary: Glossary;
  /** Read when one of the releases is asked: JSON of places with what is taught there. */
  readonly bytes: ByteSource;
}

/** Many releases as bytes, one behind another. */
export interface ReleaseStore {
  readonly sources: { at(place: number): string };
  readonly outlines: { at(place: number): ReleaseOutline };
  readonly heads: ByteSource;
  /** From where to where each head stands; one longer than the releases. */
  readonly headStarts: Float64Array;
  readonly bodies: ByteSource;
  readonly bodyStarts: Float64Array;
  /** Absent where the releases have not been read for it. */
  readonly lessons?: StoredLessons;
  /** Those of the latest releases; absent where none were stored. */
  readonly commitments?: StoredCommitments;
}

/** Bodies that are kept in full; more than one check looks at. */
const bodiesAtHand = 512;
const read = new Memory<StoredRelease, DecodedBody>(bodiesAtHand);
const nothing: readonly Concept[] = [];

/**
 * A release of an archive too large to be kept as objects: its head and its text and what was read from it are bytes until
 * they are asked for. To all others it is a release like any.
 */
export class StoredRelease implements Release {
  readonly #store: ReleaseStore;
  readonly #place: number;
  #source: string | undefined;
  #head: ReleaseHead | undefined;

  constructor(store: ReleaseStore, place: number) {
    this.#store = store;
    this.#place = place;
  }

  /** What is asked of every release; its head need not be read for it. */
  get outline(): ReleaseOutline {
    return this.#store.outlines.at(this.#place);
  }

  get source() {
    return (this.#source ??= this.#store.sources.at(this.#place));
  }
  get language() {
    return this.outline.language;
  }
  get title() {
    return this.#decodedHead().title;
  }
  get series() {
    return this.#decodedHead().series;
  }
  get released() {
    return this.#decodedHead().released;
  }
  get meeting() {
    return this.#decodedHead().meeting;
  }
  get counterpart() {
    return this.#decodedHead().counterpart;
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

  /** What the release teaches beyond this glossary; undefined where it was not stored with it. */
  lessonsFor(glossary: Glossary): readonly Concept[] | undefined {
    const { lessons } = this.#store;
    return lessons?.glossary === glossary ? (taughtIn(lessons).get(this.#place) ?? nothing) : undefined;
  }

  headBytes(): Uint8Array {
    return readPart(this.#store.heads, this.#store.headStarts, this.#place);
  }

  bodyBytes(): Uint8Array {
    return readPart(this.#store.bodies, this.#store.bodyStarts, this.#place);
  }

  #decodedHead(): ReleaseHead {
    return (this.#head ??= decodeHead(this.headBytes()));
  }

  #body(): DecodedBody {
    const known = read.get(this);
    if (known) return known;
    const { commitments } = this.#store;
    const body = new DecodedBody(this.bodyBytes(), commitments && commitmentsAt(commitments, this.#place));
    read.set(this, body);
    return body;
  }
}

const taught = new WeakMap<StoredLessons, ReadonlyMap<number, readonly Concept[]>>();

/** What releases teach, by their places, in the order of these; read once. */
export function taughtIn(lessons: StoredLessons): ReadonlyMap<number, readonly Concept[]> {
  const read =
    taught.get(lessons) ?? new Map(JSON.parse(textOf(lessons.bytes)) as [number, readonly Concept[]][]);
  taught.set(lessons, read);
  return read;
}

function textOf(bytes: ByteSource): string {
  return new TextDecoder().decode(bytes.read(0, bytes.length));
}

/** The release as bytes: an archive of many is read without holding what was read of each. */
export function stored(release: Release): StoredRelease {
  if (release instanceof StoredRelease) return release;
  const [head, body] = [encodeHead(release), encodeBody(release)];
  const { source } = release;
  const outline = new OutlineOfRead(release).detached();
  const store: ReleaseStore = {
    sources: { at: () => source },
    outlines: { at: () => outline },
    heads: bytesAtHand(head),
    headStarts: Float64Array.of(0, head.length),
    bodies: bytesAtHand(body),
    bodyStarts: Float64Array.of(0, body.length),
  };
  return new StoredRelease(store, 0);
}

/** Bytes in memory. */
export function bytesAtHand(bytes: Uint8Array): ByteSource {
  return { length: bytes.length, read: (start, end) => bytes.subarray(start, end) };
}

function readPart(bytes: ByteSource, starts: Float64Array, place: number): Uint8Array {
  return bytes.read(starts[place] ?? 0, starts[place + 1] ?? 0);
}

/** Pieces of bytes one behind another, and from where to where each stands; one longer than the pieces. */
export function joined(pieces: readonly Uint8Array[]): { bytes: Uint8Array; starts: Float64Array } {
  const starts = new Float64Array(pieces.length + 1);
  pieces.forEach((piece, place) => {
    starts[place + 1] = (starts[place] ?? 0) + piece.length;
  });
  const bytes = new Uint8Array(starts[pieces.length] ?? 0);
  pieces.forEach((piece, place) => {
    bytes.set(piece, starts[place] ?? 0);
  });
  return { bytes, starts };
}
