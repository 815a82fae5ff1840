import { z } from 'zod';
import type { Lexicon } from '../glossary/lexicon';
import type { Concept, Glossary } from '../glossary/model';
import type { Release } from '../release/model';
import { assembleArchive, inMeetingOrder } from './archive';
import { fingerprintOf, keepFingerprint } from './fingerprint';
import { indexOf } from './index';
import type { Segment } from './indexSegment';
import { keepLessons, knownLessons } from './learntConcepts';
import type { Archive, IndexedReleases } from './model';
import { headOf, type ReleaseHead } from './releaseCode';
import { StoredRelease, storeBodies } from './storedRelease';

/** Rises with every change of what is saved, of how a release is read, and of how its words are indexed. */
export const savedArchiveVersion = 2;

/** A part of what is saved, to be kept under its name in the byte order of the machine, which is little-endian wherever Reaffirm runs. */
export interface SavedArray {
  /** Letters, digits, full stops: a file name on any system. */
  readonly name: string;
  readonly data: Uint8Array | Uint32Array | Float64Array;
}

/** What an archive's index rests on: with another glossary or lexicon it is another index. */
export interface Foundation {
  /** The glossary without what the archive teaches: see `groundGlossary`. */
  readonly glossary: Glossary;
  readonly lexicon: Lexicon | undefined;
  /** What tells one lexicon from another: a hash of its file. */
  readonly lexiconVersion: string;
}

const manifestName = 'manifest';
const manifestSchema = z.strictObject({
  version: z.literal(savedArchiveVersion),
  foundation: z.string(),
  parts: z.int().min(0),
  arrays: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['u8', 'u32', 'f64']),
      length: z.int().min(0),
      checksum: z.int(),
    }),
  ),
});
type Manifest = z.infer<typeof manifestSchema>;

/** The archive as arrays to be written to disk or handed to another thread; the manifest is the first of them. */
export function saveArchive(archive: Archive, foundation: Foundation): readonly SavedArray[] {
  const arrays = archive.index.parts.flatMap((part, number) => savePart(part, number, archive, foundation));
  const manifest: Manifest = {
    version: savedArchiveVersion,
    foundation: foundationKey(foundation),
    parts: archive.index.parts.length,
    arrays: arrays.map(({ name, data }) => ({
      name,
      kind: kindOf(data),
      length: data.length,
      checksum: checksum(data),
    })),
  };
  return [{ name: manifestName, data: encodeJson(manifest) }, ...arrays];
}

/**
 * The archive that was saved, without its problems, which are the host's to keep. Its releases are read from their bytes
 * when they are asked for.
 * @returns undefined where the arrays are damaged, incomplete, of another version, or rest on another foundation.
 */
export function restoreArchive(arrays: readonly SavedArray[], foundation: Foundation): Archive | undefined {
  try {
    const found = new Map(arrays.map(({ name, data }) => [name, data]));
    const manifest = manifestSchema.parse(decodeJson(bytesOf(found, manifestName)));
    if (manifest.foundation !== foundationKey(foundation)) return undefined;
    if (!manifest.arrays.every((one) => isWhole(one, found.get(one.name)))) return undefined;
    const parts = Array.from({ length: manifest.parts }, (_, number) =>
      restorePart(found, number, foundation),
    );
    const { lexicon } = foundation;
    const segments = parts.map(({ part }) => part.segment);
    const index = { parts: parts.map(({ part }) => part), sentences: indexOf(segments, lexicon), lexicon };
    const live = parts.flatMap((one) => one.live);
    return assembleArchive(inMeetingOrder(live), [], index);
  } catch {
    return undefined;
  }
}

/** The names of the arrays that a manifest lists, itself first: what a store has to read; undefined for what is no manifest. */
export function savedNames(manifest: Uint8Array): readonly string[] | undefined {
  try {
    return [manifestName, ...manifestSchema.parse(decodeJson(manifest)).arrays.map(({ name }) => name)];
  } catch {
    return undefined;
  }
}

interface SavedHead extends ReleaseHead {
  /** Whether the archive still holds the release, and not only its index. */
  readonly live: boolean;
  /** See `fingerprintOf`. */
  readonly print: number;
  /** Absent where the release has not been read for it. */
  readonly learnt?: readonly Concept[];
}

function savePart(
  part: IndexedReleases,
  number: number,
  archive: Archive,
  { glossary }: Foundation,
): readonly SavedArray[] {
  const { segment, releases, rowRelease, rowSentence } = part;
  const heads = releases.map((release): SavedHead => {
    const learnt = knownLessons(release, glossary);
    const live = archive.release(release.source) === release;
    return { ...headOf(release), live, print: fingerprintOf(release), ...(learnt && { learnt }) };
  });
  const bodies = storeBodies(releases);
  const named: Record<string, SavedArray['data']> = {
    heads: encodeJson(heads),
    bodies: bodies.bytes,
    bodyStarts: bodies.starts,
    keys: encodeJson(segment.keys),
    rowRelease,
    rowSentence,
    ...Object.fromEntries(segmentArrays.map((name) => [name, segment[name]])),
    ...Object.fromEntries(segment.frequencies.map((data, language) => [`frequencies${language}`, data])),
    entryLanguage: segment.entryLanguage,
  };
  return Object.entries(named).map(([name, data]) => ({ name: `${number}.${name}`, data }));
}

const segmentArrays = ['postingStart', 'postings', 'entryStart', 'entryKeys', 'rowStart', 'rows'] as const;

function restorePart(
  arrays: ReadonlyMap<string, SavedArray['data']>,
  number: number,
  { glossary }: Foundation,
): { readonly part: IndexedReleases; readonly live: readonly Release[] } {
  const words = (name: string) => wordsOf(arrays, `${number}.${name}`);
  const bytes = (name: string) => bytesOf(arrays, `${number}.${name}`);
  const heads = decodeJson(bytes('heads')) as readonly SavedHead[];
  const starts = arrays.get(`${number}.bodyStarts`);
  if (!(starts instanceof Float64Array)) throw new TypeError('The bodies have no starts.');
  const bodies = { bytes: bytes('bodies'), starts };
  const live: Release[] = [];
  const releases = heads.map(({ live: isLive, print, learnt, ...head }, place) => {
    const release = new StoredRelease(head, bodies, place);
    keepFingerprint(release, print);
    if (learnt) keepLessons(release, glossary, learnt);
    if (isLive) live.push(release);
    return release;
  });
  const segment = restoreSegment(words, bytes);
  return {
    part: { segment, releases, rowRelease: words('rowRelease'), rowSentence: words('rowSentence') },
    live,
  };
}

function restoreSegment(words: (name: string) => Uint32Array, bytes: (name: string) => Uint8Array): Segment {
  const keys = decodeJson(bytes('keys')) as readonly string[];
  return {
    keys,
    keyNumbers: new Map(keys.map((key, number) => [key, number])),
    frequencies: [words('frequencies0'), words('frequencies1')],
    postingStart: words('postingStart'),
    postings: words('postings'),
    entryStart: words('entryStart'),
    entryKeys: words('entryKeys'),
    entryLanguage: bytes('entryLanguage'),
    rowStart: words('rowStart'),
    rows: words('rows'),
  };
}

const foundationKeys = new WeakMap<Glossary, string>();

function foundationKey({ glossary, lexicon, lexiconVersion }: Foundation): string {
  const known = foundationKeys.get(glossary) ?? String(checksum(encodeJson([...glossary.concepts.values()])));
  foundationKeys.set(glossary, known);
  return `${known} ${lexicon === undefined ? '' : lexiconVersion}`;
}

function isWhole(
  { kind, length, checksum: sum }: Manifest['arrays'][number],
  data?: SavedArray['data'],
): boolean {
  return data !== undefined && kindOf(data) === kind && data.length === length && checksum(data) === sum;
}

function kindOf(data: SavedArray['data']): 'u8' | 'u32' | 'f64' {
  if (data instanceof Uint32Array) return 'u32';
  return data instanceof Float64Array ? 'f64' : 'u8';
}

/** Over words of four bytes, each mixed by a multiplication (FNV-1a); what is over, byte by byte. */
function checksum({ buffer, byteOffset, byteLength }: SavedArray['data']): number {
  const whole = byteOffset % 4 === 0 ? byteLength >>> 2 : 0;
  let hash = 0x811c9dc5;
  if (whole > 0) for (const word of new Uint32Array(buffer, byteOffset, whole)) hash = mixed(hash, word);
  for (const byte of new Uint8Array(buffer, byteOffset + whole * 4, byteLength - whole * 4)) {
    hash = mixed(hash, byte);
  }
  return hash >>> 0;
}

function mixed(hash: number, word: number): number {
  return Math.imul(hash ^ word, 0x01000193);
}

function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function decodeJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function wordsOf(arrays: ReadonlyMap<string, SavedArray['data']>, name: string): Uint32Array {
  const data = arrays.get(name);
  if (data instanceof Uint32Array) return data;
  throw new TypeError(`The array ${name} is missing.`);
}

function bytesOf(arrays: ReadonlyMap<string, SavedArray['data']>, name: string): Uint8Array {
  const data = arrays.get(name);
  if (data instanceof Uint8Array) return data;
  throw new TypeError(`The array ${name} is missing.`);
}
