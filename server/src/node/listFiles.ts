import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import * as path from 'node:path';
import {
  type FileProblem,
  type FolderFault,
  type ListedFiles,
  releasesAmong,
  unlistable,
} from '../archive/listedFiles';
import { codeOf } from './readFile';

/**
 * The releases in the folders and everything below them, by absolute paths, each file once however many links lead to it.
 * A folder that is missing or may not be read gives a problem. Links are followed, each folder is entered once.
 */
export async function listReleaseFiles(folders: readonly string[]): Promise<ListedFiles> {
  const walk: Walk = { entered: new Set(), found: new Map(), problems: [] };
  for (const folder of folders) await enter(path.resolve(folder), walk);
  const { files, problems } = releasesAmong([...walk.found.values()]);
  return { files, problems: [...walk.problems, ...problems] };
}

interface Walk {
  /** Real paths of the folders that were entered: a link back to one of them would never end. */
  readonly entered: Set<string>;
  /** Real path to the path it was found at. */
  readonly found: Map<string, string>;
  readonly problems: FileProblem[];
}

async function enter(folder: string, walk: Walk): Promise<void> {
  try {
    const real = await realpath(folder);
    if (walk.entered.has(real)) return;
    walk.entered.add(real);
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
      await visit(path.join(folder, entry.name), real, entry, walk);
    }
  } catch (error) {
    walk.problems.push(unlistable(folder, faultOf(error)));
  }
}

async function visit(file: string, realFolder: string, entry: Dirent, walk: Walk): Promise<void> {
  if (!entry.isSymbolicLink()) {
    if (entry.isDirectory()) await enter(file, walk);
    else if (entry.isFile()) addFile(path.join(realFolder, entry.name), file, walk);
    return;
  }
  const target = await stat(file).catch(() => undefined);
  if (target?.isDirectory()) await enter(file, walk);
  else if (target?.isFile()) addFile(await realpath(file), file, walk);
}

function addFile(real: string, file: string, walk: Walk): void {
  if (!walk.found.has(real)) walk.found.set(real, file);
}

function faultOf(error: unknown): FolderFault {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'EACCES' || code === 'EPERM' ? 'forbidden' : { code };
}
