import type { Archive } from '../archive/model';
import type { LoadedArchive } from '../archive/readFolders';
import { ReleasesByFile } from '../archive/releasesByFile';
import { areWhole, type Foundation, restoreInSteps } from '../archive/savedArchive';
import type { SourceId } from '../release/model';
import { inPieces } from './inPieces';
import { keptFolder, readKeptIndex, type Told } from './indexStore';

/** An archive that was taken over whole, as if its files had been read. */
export interface TakenOver extends LoadedArchive {
  readonly indexed: Archive;
}

/** An archive as it was kept, at once; whether it still is so turns out later. */
export interface KeptFolders extends TakenOver {
  /** The folder of the store that holds it. */
  readonly kept: string;
}

/**
 * The archive in the folders as it was kept, before any of its files is looked at: an officer need not wait for twenty
 * thousand files to be found unchanged. What has changed since is told by `changesSince`.
 * @returns undefined where nothing was kept, it rests on another glossary or lexicon, or its index is damaged.
 */
export async function openKept(
  folders: readonly string[],
  store: string,
  foundation: Foundation,
  toSource: (file: string) => SourceId,
): Promise<KeptFolders | undefined> {
  const kept = await keptFolder(store);
  const index = kept === undefined ? undefined : await readKeptIndex(kept);
  if (kept === undefined || index === undefined) return undefined;
  if (!(await inPieces(areWhole(index.arrays, 'at hand')))) return undefined;
  const indexed = await inPieces(restoreInSteps(index.arrays, foundation));
  return indexed && { ...takenOver(indexed, folders, index.told, toSource), kept };
}

/** An archive whose index was made elsewhere. */
export function takenOver(
  indexed: Archive,
  folders: readonly string[],
  { listed, problems, doubted }: Told,
  toSource: (file: string) => SourceId,
): TakenOver {
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
