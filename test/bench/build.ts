/**
 * Writes the archive of a size and has the server build its index, unless both are there already:
 * `node build.mjs RELEASES FOLDER`. Prints one line of JSON: how the index was built, or that it was there.
 */
import * as path from 'node:path';
import { writeArchive } from './corpus/files';
import { keptIndexOf, storageOf } from './keptIndex';
import type { BuildResult, IndexIsKept } from './results';
import { startOn } from './start';

const releases = Number(process.argv[2]);
const folder = path.resolve(process.argv[3] ?? '.');

const archive = await writeArchive(folder, releases);
const storage = storageOf(folder, releases);
const before = await keptIndexOf(storage);
const { server, ready, longestWait, usage } = await startOn(archive, storage);
await server.stop();
const after = await keptIndexOf(storage);
if (after === undefined) throw new Error('The server has not kept the index.');
const result: BuildResult | IndexIsKept =
  after === before
    ? { kept: true }
    : { time: ready.time, longestWait, ...(usage && { usage }), releases: ready.releases };
process.stdout.write(`${JSON.stringify(result)}\n`);
