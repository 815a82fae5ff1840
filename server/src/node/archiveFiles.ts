import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  type ArchiveFiles,
  type LoadedArchive,
  type LoadOptions,
  readFolders,
  rereadFolders,
} from '../archive/readFolders';
import { dayOf } from '../text/calendar';
import { listReleaseFiles } from './listFiles';
import { readText } from './readFile';

/** The files on the disks of this machine, by absolute paths. */
export const filesOnDisk: ArchiveFiles = {
  list: listReleaseFiles,
  readText,
  isFile: async (file) => (await stat(file).catch(() => undefined))?.isFile() ?? false,
  parentOf: (file) => path.dirname(file),
  pause: () => setImmediate(),
  today: () => dayOf(new Date()),
};

/** Reads every release in the folders; see `readFolders`. */
export function loadArchive(folders: readonly string[], options: LoadOptions): Promise<LoadedArchive> {
  return readFolders(folders, () => new Map(), filesOnDisk, options);
}

/** Reads the changed files again, and keeps what was read of all others; see `rereadFolders`. */
export function reloadArchive(
  previous: LoadedArchive,
  changedPaths: readonly string[],
  options: LoadOptions,
): Promise<LoadedArchive> {
  const changed = changedPaths.map((file) => path.resolve(file));
  return rereadFolders(previous, changed, filesOnDisk, options);
}
