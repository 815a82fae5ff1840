import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadFolders } from '../../../server/src/node/loadFolders';

/** Stands for the thread: it tells that it was started, and for which store. */
const thread = `
import { mkdirSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
mkdirSync(workerData.store, { recursive: true });
parentPort.postMessage({});
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-load-'));
  await writeFile(path.join(folder, 'indexer.mjs'), thread);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});

afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

it('keeps a small archive for the next start, but not before the officer has been served', async () => {
  const storage = path.join(folder, 'storage');
  const basis = { concepts: [], lexicon: undefined, storage: pathToFileURL(storage).href };
  const shipped = {
    archive: '',
    archiveIndex: '',
    indexer: path.join(folder, 'indexer.mjs'),
    lexicon: '',
  };
  const loaded = await loadFolders([path.resolve('seeds')], basis, shipped, false);
  expect(loaded.releases).toHaveLength(2);
  expect(await readdir(folder)).toEqual(['indexer.mjs']);
  vi.runAllTimers();
  await vi.waitFor(async () => {
    expect(await readdir(path.join(storage, 'index'))).toHaveLength(1);
  });
});
