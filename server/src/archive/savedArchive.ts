import * as z from 'zod';
import type { Lexicon } from '../glossary/lexicon';
import type { Glossary } from '../glossary/model';
import type { Release } from '../release/model';
import { atOnce } from '../text/atOnce';
import { assembleArchive, withParts } from './archive';
import type { Archive, IndexedReleases } from './model';
import { type ArrayKind, arrayKinds, checksumInSteps, isFlat, kindOf, type SavedArray } from './savedArray';
import { decodeJson, encodeJson, restorePart, restoreTeachers, SavedParts, savePart } from './savedPart';
import { distinctionOf } from './snapshot';
import { keepTeachers } from './teachers';

export type { SavedArray } from './savedArray';

/**
 * Rises with every change of what is saved, of how a release is read, of how its words are indexed, and of how entries are
 * made of the glossary's files.
 */
const savedArchiveVersion = 7;

/** What an archive's index rests on: with another glossary or lexicon it is another index. */
export interface Foundation {
  /** The glossary without what the archive teaches: see `groundGlossary`. */
  readonly glossary: Glossary;
  readonly lexicon: Lexicon | undefined;
  /** What tells one lexicon from another: a hash of its file. */
  readonly lexiconVersion: string;
}

/** The array that lists the others. */
export const manifestName = 'manifest';
/** The releases in the order of their meetings, counted through all parts. */
const orderName = 'order';
/** The same in the order in which the host gave them. */
const givenName = 'given';
const manifestSchema = z.strictObject({
  version: z.literal(savedArchiveVersion),
  foundation: z.string(),
  parts: z.int().min(0),
  arrays: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(Object.keys(arrayKinds) as [ArrayKind, ...ArrayKind[]]),
      length: z.int().min(0),
      checksum: z.int(),
    }),
  ),
});
type Manifest = z.infer<typeof manifestSchema>;

/** The archive as arrays to be written to disk or handed to another thread; the manifest is the first of them. */
export function saveArchive(archive: Archive, foundation: Foundation): readonly SavedArray[] {
  const { parts } = archive.index;
  const placesOf = placesIn(archive);
  const arrays = [
    { name: orderName, data: placesOf(archive.releases) },
    { name: givenName, data: placesOf(archive.given) },
    ...parts.flatMap((part, number) => savePart(part, number, archive, foundation.glossary)),
  ];
  const manifest: Manifest = {
    version: savedArchiveVersion,
    foundation: foundationKey(foundation),
    parts: parts.length,
    arrays: arrays.map(({ name, data }) => ({
      name,
      kind: kindOf(data),
      length: data.length,
      checksum: atOnce(checksumInSteps(data)),
    })),
  };
  return [{ name: manifestName, data: encodeJson(manifest) }, ...arrays];
}

/**
 * The archive that was saved, without its problems, which are the host's to keep. Its releases are read from their bytes
 * when they are asked for.
 * @param checked whether the arrays were found to be whole before they were handed over: then they are taken as they are.
 * @returns undefined where the arrays are damaged, incomplete, of another version, or rest on another foundation.
 */
export function restoreArchive(
  arrays: readonly SavedArray[],
  foundation: Foundation,
  checked = false,
): Archive | undefined {
  if (!checked && !atOnce(areWhole(arrays, 'anywhere'))) return undefined;
  return atOnce(restoreInSteps(arrays, foundation));
}

/** The same of arrays that were found to be whole; pauses, so that other work has its turn. */
export function* restoreInSteps(
  arrays: readonly SavedArray[],
  foundation: Foundation,
): Generator<undefined, Archive | undefined> {
  try {
    const saved = SavedParts.of(arrays);
    const manifest = manifestOf(saved.array(manifestName, 'u8'));
    yield undefined;
    if (manifest.foundation !== foundationKey(foundation)) return undefined;
    yield undefined;
    const parts: IndexedReleases[] = [];
    for (let number = 0; number < manifest.parts; number += 1) {
      parts.push(yield* restorePart(saved, number, foundation));
    }
    return assembled(saved, parts, foundation);
  } catch {
    return undefined;
  }
}

function assembled(
  saved: SavedParts,
  parts: readonly IndexedReleases[],
  { glossary, lexicon }: Foundation,
): Archive {
  const all = parts.flatMap(({ releases }) => releases);
  const listed = (name: string) =>
    Array.from(saved.array(name, 'u32'), (place) => all[place]).filter((one) => one !== undefined);
  const releases = listed(orderName);
  const archive = assembleArchive(
    releases,
    listed(givenName),
    [],
    withParts(parts, withoutThose(all, releases), lexicon),
  );
  for (const [number, part] of parts.entries()) {
    keepTeachers(part, glossary, restoreTeachers(saved, number, part), archive);
  }
  return archive;
}

/** What has gone from the archive and is in a part still. */
function withoutThose(all: readonly Release[], releases: readonly Release[]): ReadonlySet<Release> {
  if (all.length === releases.length) return new Set();
  const live = new Set(releases);
  return new Set(all.filter((release) => !live.has(release)));
}

/** Which of the arrays are looked at: those in memory, which then must all be there; those that are not; or all. */
export type Where = 'at hand' | 'elsewhere' | 'anywhere';

/** Whether the arrays are those of their manifest, undamaged; pauses, so that other work has its turn. */
export function* areWhole(arrays: readonly SavedArray[], where: Where): Generator<undefined, boolean> {
  try {
    const saved = SavedParts.of(arrays);
    for (const one of manifestOf(saved.array(manifestName, 'u8')).arrays) {
      const data = saved.find(one.name);
      if (data === undefined && where === 'elsewhere') continue;
      if (data === undefined || !fits(one, data)) return false;
      if (where !== 'anywhere' && isFlat(data) !== (where === 'at hand')) continue;
      if ((yield* checksumInSteps(data)) !== one.checksum) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** The names of the arrays that a manifest lists, itself first: what a store has to read; undefined for what is no manifest. */
export function savedNames(manifest: Uint8Array): readonly string[] | undefined {
  try {
    return [manifestName, ...manifestOf(manifest).arrays.map(({ name }) => name)];
  } catch {
    return undefined;
  }
}

function manifestOf(bytes: Uint8Array): Manifest {
  return manifestSchema.parse(decodeJson(bytes));
}

/** Of releases their places, counted through all parts. */
function placesIn(archive: Archive): (releases: readonly Release[]) => Uint32Array {
  const places = new Map<Release | undefined, number>();
  for (const release of archive.index.parts.flatMap((part) => part.releases)) {
    places.set(release, places.size);
  }
  const placeOf = (release: Release) =>
    places.get(release) ?? places.get(archive.release(release.source)) ?? 0;
  return (releases) => Uint32Array.from(releases, placeOf);
}

const foundationKeys = new WeakMap<Glossary, string>();

function foundationKey({ glossary, lexicon, lexiconVersion }: Foundation): string {
  const known =
    foundationKeys.get(glossary) ?? String(atOnce(checksumInSteps(encodeJson(distinctionOf(glossary)))));
  foundationKeys.set(glossary, known);
  return `${known} ${lexicon === undefined ? '' : lexiconVersion}`;
}

function fits({ kind, length }: Manifest['arrays'][number], data: SavedArray['data']): boolean {
  return data.length === length && (isFlat(data) ? kindOf(data) : 'u8') === kind;
}
