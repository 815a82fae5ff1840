import { readdir } from 'node:fs/promises';
import * as path from 'node:path';
import { isGlossaryFile } from '../glossary/workspaceGlossary';

/**
 * The glossary files in the folders and below, without hidden folders and `node_modules`. Those further down come first, so that in
 * a merge the file nearer the top has the last word. Links to folders are not followed; a folder that may not be read holds none.
 */
export async function listGlossaryFiles(folders: readonly string[]): Promise<readonly string[]> {
  const listed = await Promise.all(folders.map(async (folder) => (await filesBelow(folder)).sort(byDepth)));
  return [...new Set(listed.flat())];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const visible = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const own = visible
    .filter((entry) => !entry.isDirectory() && isGlossaryFile(entry.name))
    .map(({ name }) => path.join(folder, name));
  const below: string[] = [];
  for (const entry of visible) {
    if (entry.isDirectory()) below.push(...(await filesBelow(path.join(folder, entry.name))));
  }
  return [...below, ...own];
}

function byDepth(a: string, b: string): number {
  return depthOf(b) - depthOf(a) || (a < b ? -1 : 1);
}

function depthOf(file: string): number {
  return file.split(path.sep).length;
}
