import { setImmediate } from 'node:timers/promises';
import type { FileReading } from '../archive/fileReading';
import type { Archive } from '../archive/model';
import type { LoadedArchive } from '../archive/readFolders';
import { areWhole, type Foundation, restoreArchive, type Where } from '../archive/savedArchive';
import type { SavedArray } from '../archive/savedArray';
import type { SourceId } from '../release/model';
import { changedSince, stampsOf } from './fileStamps';
import { type KeptArchive, readKeptArchive } from './indexStore';
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
  if (kept === undefined || !(await wholeInSteps(kept.arrays, 'at hand'))) return undefined;
  const indexed = restoreArchive(kept.arrays, foundation, true);
  if (indexed === undefined) return undefined;
  let readings: ReadonlyMap<string, FileReading> | undefined;
  return {
    folders,
    indexed,
    releases: indexed.releases,
    listed: kept.told.listed,
    problems: kept.told.problems,
    get readings() {
      return (readings ??= readingsOf(kept, indexed, toSource));
    },
    changes: changesSince(kept, folders),
  };
}

async function changesSince(
  { arrays, stamps }: KeptArchive,
  folders: readonly string[],
): Promise<readonly string[] | 'many'> {
  const { files } = await listReleaseFiles(folders);
  const changed = changedSince(stamps, await stampsOf(files), files);
  if (changed.length > fewChanges || !(await wholeInSteps(arrays, 'elsewhere'))) return 'many';
  return changed;
}

async function wholeInSteps(arrays: readonly SavedArray[], where: Where): Promise<boolean> {
  const work = areWhole(arrays, where);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

function readingsOf(
  { stamps, told }: KeptArchive,
  indexed: Archive,
  toSource: (file: string) => SourceId,
): ReadonlyMap<string, FileReading> {
  const doubted = new Map(told.doubted.map(({ file, problems }) => [file, problems]));
  return new Map(
    stamps.map(({ file }): [string, FileReading] => {
      const release = indexed.release(toSource(file));
      return [file, { ...(release && { release }), problems: doubted.get(file) ?? [] }];
    }),
  );
}
