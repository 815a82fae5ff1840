/** The thread that reads and indexes a large archive, so that the server goes on answering meanwhile. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { groundGlossary } from '../archive/snapshot';
import { readHouseLexicon } from '../glossary/houseLexicon';
import type { IndexAnswer, IndexRequest } from './indexThread';
import { openArchive } from './openArchive';

const { folders, store, concepts, lexicon, lexiconVersion } = workerData as IndexRequest;
const foundation = {
  glossary: groundGlossary(concepts),
  lexicon: lexicon === undefined ? undefined : readHouseLexicon(await readFile(lexicon)),
  lexiconVersion,
};
const toSource = (file: string) => pathToFileURL(file).href;
const { loaded, kept } = await openArchive(folders, { foundation, store, toSource });
const arrays = kept().arrays.map(({ name, data }) => ({ name, data: owned(data) }));
const answer: IndexAnswer = {
  arrays,
  listed: loaded.listed,
  problems: loaded.problems,
  readings: Array.from(loaded.readings, ([file, { release, problems }]) => ({
    file,
    ...(release && { source: release.source }),
    problems,
  })),
};
parentPort?.postMessage(
  answer,
  arrays.map(({ data }) => data.buffer),
);

/** The array in a buffer of its own, so that the buffer can be handed over and not copied. */
function owned<T extends Uint8Array | Uint32Array | Float64Array>(data: T): T & { buffer: ArrayBuffer } {
  const isAlone = data.buffer instanceof ArrayBuffer && data.buffer.byteLength === data.byteLength;
  return (isAlone ? data : data.slice()) as T & { buffer: ArrayBuffer };
}
