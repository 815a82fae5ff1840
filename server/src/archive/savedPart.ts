import type { Lexicon } from '../glossary/lexicon';
import type { Concept, Glossary } from '../glossary/model';
import { baseWeights, entriesOf, keepWeights } from './index';
import type { Segment } from './indexSegment';
import { KeyTable } from './keyTable';
import { withLearntNames } from './learntConcepts';
import { lessonsOf } from './lessons';
import { findMentionsOf } from './mentions';
import type { Archive, IndexedReleases } from './model';
import {
  type ArrayKind,
  arrayKinds,
  type FlatArray,
  type FlatArrays,
  isFlat,
  type SavedArray,
} from './savedArray';
import { keepSounds, type SoundList, soundsOf } from './soundIndex';
import { latestReleases, packCommitments } from './storedCommitments';
import { keepMentions, packMentions, type StoredMentions, storedMentionsOf } from './storedMentions';
import { Outlines } from './outlines';
import { SourceTable } from './sourceTable';
import {
  type ByteSource,
  bytesAtHand,
  joined,
  type ReleaseStore,
  stored,
  type StoredLessons,
  StoredRelease,
} from './storedRelease';
import { type Teaching, teachersIn } from './teachers';

const segmentArrays = ['postingStart', 'postings', 'entryStart', 'entryKeys', 'rowStart', 'rows'] as const;

/** A part of the index and its releases, each array under the part's number and its name. */
export function savePart(
  part: IndexedReleases,
  number: number,
  archive: Archive,
  glossary: Glossary,
): readonly SavedArray[] {
  const { segment, rowRelease, rowSentence } = part;
  const sounds = soundsOf(segment);
  const named: Record<string, SavedArray['data']> = {
    ...saveReleases(part, archive, glossary),
    ...saveOutlines(part),
    entries: Uint32Array.from(entriesOf(segment)),
    rowRelease,
    rowSentence,
    keyUnits: segment.keys.arrays.units,
    keyStarts: segment.keys.arrays.starts,
    keySlots: segment.keys.arrays.slots,
    ...Object.fromEntries(segmentArrays.map((name) => [name, segment[name]])),
    ...byLanguage('frequencies', segment.frequencies),
    ...(number === 0 && byLanguage('weights', baseWeights(segment, archive.index.lexicon).weights)),
    ...saveMentions(part, archive, glossary),
    entryLanguage: segment.entryLanguage,
    katakanaHashes: sounds.katakana.hashes,
    katakanaNumbers: sounds.katakana.numbers,
    englishHashes: sounds.english.hashes,
    englishNumbers: sounds.english.numbers,
  };
  return Object.entries(named).map(([name, data]) => ({ name: `${number}.${name}`, data }));
}

function byLanguage(name: string, arrays: readonly FlatArray[]): Record<string, FlatArray> {
  return Object.fromEntries(arrays.map((data, language) => [`${name}${language}`, data]));
}

function saveReleases(
  part: IndexedReleases,
  archive: Archive,
  glossary: Glossary,
): Record<string, SavedArray['data']> {
  const { releases } = part;
  const all = releases.map(stored);
  const heads = joined(all.map((release) => release.headBytes()));
  const bodies = joined(all.map((release) => release.bodyBytes()));
  const taught = releases.flatMap((release, place) => {
    // Only the archive's own releases are asked what they teach.
    const lessons = archive.holds(release) ? lessonsOf(release, glossary) : [];
    return lessons.length === 0 ? [] : [[place, lessons] as const];
  });
  const latest = new Set(archive.releases.slice(-latestReleases));
  return {
    heads: heads.bytes,
    headStarts: heads.starts,
    bodies: bodies.bytes,
    bodyStarts: bodies.starts,
    lessons: encodeJson(taught),
    teachers: encodeJson(
      teachersIn(part, archive, glossary).map(({ release, lessons }) => [releases.indexOf(release), lessons]),
    ),
    commitments: packCommitments(releases, (release) => latest.has(release)),
  };
}

function saveOutlines({ releases, sources, outlines }: IndexedReleases): Record<string, FlatArray> {
  const encoder = new TextEncoder();
  const names = joined(releases.map(({ source }) => encoder.encode(source)));
  const { names: words, ...arrays } = outlines.arrays;
  return {
    sources: names.bytes,
    sourceStarts: names.starts,
    sourceSlots: sources.slots,
    ...arrays,
    names: encodeJson(words),
  };
}

/** Where the releases name what; looked through once, for the archive cannot be looked through while somebody waits. */
function saveMentions(
  part: IndexedReleases,
  archive: Archive,
  ground: Glossary,
): Record<string, SavedArray['data']> {
  const kept = storedMentionsOf(part, ground);
  if (kept !== undefined) {
    const { concepts, starts, records } = kept;
    return { mentionIds: encodeJson([...concepts.keys()]), mentionStarts: starts, mentions: records };
  }
  const glossary = withLearntNames(ground, archive);
  const { ids, starts, records } = packMentions(part.releases, (release) =>
    archive.holds(release) ? findMentionsOf(release, glossary) : [],
  );
  const bytes = new Uint8Array(records.buffer);
  return { mentionIds: encodeJson(ids), mentionStarts: starts, mentions: bytes };
}

/** As text of JSON. */
export function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** What `encodeJson` made. @throws where the bytes are none of its making. */
export function decodeJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}

function restoreMentions(part: SavedParts): StoredMentions {
  const ids = decodeJson(part.array('mentionIds', 'u8')) as readonly string[];
  return {
    concepts: new Map(ids.map((id, number) => [id, number])),
    starts: part.array('mentionStarts', 'u32'),
    records: part.bytes('mentions'),
  };
}

/** Pauses, so that other work has its turn. @throws where an array is missing. */
export function* restorePart(
  saved: SavedParts,
  number: number,
  { glossary, lexicon }: { readonly glossary: Glossary; readonly lexicon: Lexicon | undefined },
): Generator<undefined, IndexedReleases> {
  const part = saved.part(number);
  const segment = restoreSegment(part);
  if (number === 0) {
    const weights = [part.array('weights0', 'f32'), part.array('weights1', 'f32')];
    keepWeights(segment, lexicon, weights, [...part.array('entries', 'u32')]);
  }
  keepSounds(segment, { katakana: soundList(part, 'katakana'), english: soundList(part, 'english') });
  const outlines = restoreOutlines(part);
  yield undefined;
  const lessons = { glossary, bytes: part.bytes('lessons') };
  const releases = yield* restoreReleases(part, outlines, lessons);
  const restored = {
    segment,
    releases,
    outlines,
    lessons,
    sources: new SourceTable(releases, part.array('sourceSlots', 'u32')),
    rowRelease: part.array('rowRelease', 'u32'),
    rowSentence: part.array('rowSentence', 'u32'),
  };
  keepMentions(restored, glossary, restoreMentions(part));
  return restored;
}

function restoreOutlines(part: SavedParts): Outlines {
  return new Outlines({
    prints: part.array('prints', 'i32'),
    samePrints: part.array('samePrints', 'i32'),
    numbers: part.array('numbers', 'f64'),
    planned: part.array('planned', 'f64'),
    words: part.array('words', 'u32'),
    names: decodeJson(part.array('names', 'u8')) as readonly string[],
  });
}

/** So many releases are made at once. */
const releasesAtOnce = 20_000;

function* restoreReleases(
  part: SavedParts,
  outlines: Outlines,
  lessons: StoredLessons,
): Generator<undefined, readonly StoredRelease[]> {
  const store: ReleaseStore = {
    sources: new TextList(part.array('sources', 'u8'), part.array('sourceStarts', 'f64')),
    outlines,
    heads: part.bytes('heads'),
    headStarts: part.array('headStarts', 'f64'),
    bodies: part.bytes('bodies'),
    bodyStarts: part.array('bodyStarts', 'f64'),
    lessons,
    commitments: part.array('commitments', 'i32'),
  };
  const count = outlines.arrays.prints.length;
  const releases: StoredRelease[] = [];
  while (releases.length < count) {
    const end = Math.min(releases.length + releasesAtOnce, count);
    while (releases.length < end) releases.push(new StoredRelease(store, releases.length));
    yield undefined;
  }
  return releases;
}

/** Texts as bytes, each decoded when it is asked for. */
class TextList {
  readonly #bytes: Uint8Array;
  readonly #starts: Float64Array;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(bytes: Uint8Array, starts: Float64Array) {
    this.#bytes = bytes;
    this.#starts = starts;
  }

  at(place: number): string {
    return this.#decoder.decode(this.#bytes.subarray(this.#starts[place], this.#starts[place + 1]));
  }
}

function restoreSegment(part: SavedParts): Segment {
  const words = (name: string) => part.array(name, 'u32');
  return {
    keys: new KeyTable({
      units: part.array('keyUnits', 'u16'),
      starts: words('keyStarts'),
      slots: words('keySlots'),
    }),
    frequencies: [words('frequencies0'), words('frequencies1')],
    postingStart: words('postingStart'),
    postings: words('postings'),
    entryStart: words('entryStart'),
    entryKeys: words('entryKeys'),
    entryLanguage: part.array('entryLanguage', 'u8'),
    rowStart: words('rowStart'),
    rows: words('rows'),
  };
}

function soundList(part: SavedParts, script: string): SoundList {
  return { hashes: part.array(`${script}Hashes`, 'u32'), numbers: part.array(`${script}Numbers`, 'u32') };
}

/** Saved arrays by their names. */
export class SavedParts {
  readonly #arrays: ReadonlyMap<string, SavedArray['data']>;
  readonly #prefix: string;

  private constructor(arrays: ReadonlyMap<string, SavedArray['data']>, prefix: string) {
    this.#arrays = arrays;
    this.#prefix = prefix;
  }

  static of(arrays: readonly SavedArray[]): SavedParts {
    return new SavedParts(new Map(arrays.map(({ name, data }) => [name, data])), '');
  }

  /** Those of one part of the index. */
  part(number: number): SavedParts {
    return new SavedParts(this.#arrays, `${number}.`);
  }

  find(name: string): SavedArray['data'] | undefined {
    return this.#arrays.get(`${this.#prefix}${name}`);
  }

  /** @throws where there is no such array of the kind. */
  array<K extends ArrayKind>(name: string, kind: K): FlatArrays[K] {
    const data = this.find(name);
    if (!(data instanceof arrayKinds[kind])) throw new TypeError(`The array ${name} is missing.`);
    return data as FlatArrays[K];
  }

  /** @throws where there are none of the name. */
  bytes(name: string): ByteSource {
    const data = this.find(name);
    if (data instanceof Uint8Array) return bytesAtHand(data);
    if (data === undefined || isFlat(data)) throw new TypeError(`The bytes ${name} are missing.`);
    return data;
  }
}

/** The teachers of a part, as they are kept. @throws where they are missing. */
export function restoreTeachers(
  saved: SavedParts,
  number: number,
  { releases }: IndexedReleases,
): readonly Teaching[] {
  const kept = decodeJson(saved.part(number).array('teachers', 'u8')) as readonly (readonly [
    number,
    readonly Concept[],
  ])[];
  return kept.flatMap(([place, lessons]) => {
    const release = releases[place];
    return release === undefined ? [] : [{ release, lessons }];
  });
}
