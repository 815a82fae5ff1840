/** Where the bench keeps the index of an archive, between its own processes and from one run to the next. */
import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';

/** The folder that the server is given as its storage. */
export function storageOf(folder: string, releases: number): string {
  return path.join(folder, `storage-${releases}`);
}

/** The store of the only archive in the storage; undefined where none was kept. */
export async function storeIn(storage: string): Promise<string | undefined> {
  const index = path.join(storage, 'index');
  const [store] = await readdir(index).catch(() => []);
  return store === undefined ? undefined : path.join(index, store);
}

/** What tells one kept index from another: it changes whenever the server keeps one anew. */
export async function keptIndexOf(storage: string): Promise<string | undefined> {
  const store = await storeIn(storage);
  if (store === undefined) return undefined;
  return readFile(path.join(store, 'current'), 'utf8').catch(() => undefined);
}
