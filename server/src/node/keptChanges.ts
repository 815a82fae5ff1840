import { areWhole } from '../archive/savedArchive';
import { changedSince, stampsOf } from './fileStamps';
import { inPieces } from './inPieces';
import { readKeptFiles } from './indexStore';
import { listReleaseFiles } from './listFiles';

/** The files that have changed since an archive was kept; `many` where it is quicker to open it anew, or what was kept is damaged. */
export type Changes = readonly string[] | 'many';

/** More changed files than this are read in the thread. */
const fewChanges = 16;

/** @param kept the folder of the store that holds the archive. */
export async function changesSince(kept: string, folders: readonly string[]): Promise<Changes> {
  const before = await readKeptFiles(kept);
  if (before === undefined) return 'many';
  const { files } = await listReleaseFiles(folders);
  const changed = changedSince(before.stamps, await stampsOf(files), files);
  if (changed.length > fewChanges || !(await inPieces(areWhole(before.arrays, 'elsewhere')))) return 'many';
  return changed;
}
