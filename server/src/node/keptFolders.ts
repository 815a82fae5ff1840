import { setImmediate } from 'node:timers/promises';
import type { Archive } from '../archive/model';
import type { LoadedArchive } from '../archive/readFolders';
import { areWhole, type Foundation, restoreInSteps } from '../archive/savedArchive';
import { ReleasesByFile } from '../archive/releasesByFile';
import type { SourceId } from '../release/model';
import { changedSince, stampsOf } from './fileStamps';
import { type KeptArchive, readKeptArchive, type Told } from './indexStore';
import { listReleaseFiles } from './listFiles';

/** An archive as it was kept, at once; whether it still is so turns out later. */
export interface KeptFolders extends LoadedArchive {
  readonly indexed: Archive;
  /** The files that have changed since; `many` where it is quicker to open the archive anew, or what was kept is damaged. */
  readonly changes: Promise<readonly string[] | 'many'>;
}

/** More changed files than this are read in the thread. */
const fewChanges = 16;

/**
 * The archive in the folders as it was kept, before any of its files is looked at: an officer need not wait for twenty
 * thousand files to be found unchanged.
 * @returns undefined where nothing was kept, it rests on another glossary or lexicon, or its index is damaged.
 */
export async function openKept(
  folders: readonly string[],
  store: string,
  foundation: Foundation,
  toSource: (file: string) => SourceId,
): Promise<KeptFolders | undefined> {
  const kept = await readKeptArchive(store);
  if (kept === undefined || !(await inPieces(areWhole(kept.arrays, 'at hand')))) return undefined;
  const indexed = await inPieces(restoreInSteps(kept.arrays, foundation));
  if (indexed === undefined) return undefined;
  return { ...loadedAs(indexed, folders, kept.told, toSource), changes: changesSince(kept, folders) };
}

/** An archive that was taken over whole, as if its files had been read. */
export function loadedAs(
  indexed: Archive,
  folders: readonly string[],
  { listed, problems, doubted }: Told,
  toSource: (file: string) => SourceId,
): LoadedArchive & { readonly indexed: Archive } {
  return {
    folders,
    indexed,
    releases: indexed.given,
    listed,
    problems,
    doubted: new Map(doubted.map((one) => [one.file, one.problems])),
    byFile: new ReleasesByFile((file) => indexed.release(toSource(file))),
  };
}

/** Work of the main thread, with other work in between. */
export async function inPieces<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

async function changesSince(
  { arrays, stamps }: KeptArchive,
  folders: readonly string[],
): Promise<readonly string[] | 'many'> {
  const { files } = await listReleaseFiles(folders);
  const changed = changedSince(stamps, await stampsOf(files), files);
  if (changed.length > fewChanges || !(await inPieces(areWhole(arrays, 'elsewhere')))) return 'many';
  return changed;
}
