/** The thread that reads and indexes a large archive, or looks at its files, so that the server goes on answering meanwhile. */
import '../lsp/readDataOnce';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { type FlatArray, isFlat } from '../archive/savedArray';
import { groundGlossary } from '../archive/snapshot';
import { readHouseLexicon } from '../glossary/houseLexicon';
import { FileBytes } from './fileBytes';
import type { ChangesRequest, IndexAnswer, IndexRequest } from './indexThread';
import { changesSince } from './keptChanges';
import { openArchive, toldOf } from './openArchive';

const request = workerData as IndexRequest | ChangesRequest;
if ('kept' in request) parentPort?.postMessage(await changesSince(request.kept, request.folders));
else await index(request);

async function index({ folders, store, concepts, lexicon, lexiconVersion }: IndexRequest): Promise<void> {
  const foundation = {
    glossary: groundGlossary(concepts),
    lexicon: lexicon === undefined ? undefined : readHouseLexicon(await readFile(lexicon)),
    lexiconVersion,
  };
  const toSource = (file: string) => pathToFileURL(file).href;
  const { loaded, kept } = await openArchive(folders, { foundation, store, toSource });
  const arrays = kept().arrays.map(({ name, data }) => {
    if (isFlat(data)) return { name, data: owned(data) };
    if (data instanceof FileBytes) return { name, file: data.file, length: data.length };
    return { name, data: owned(data.read(0, data.length)) };
  });
  const answer: IndexAnswer = { arrays, told: toldOf(loaded) };
  parentPort?.postMessage(
    answer,
    arrays.flatMap(({ data }) => (data === undefined ? [] : [data.buffer])),
  );
}

/** The array in a buffer of its own, so that the buffer can be handed over and not copied. */
function owned(data: FlatArray): FlatArray & { readonly buffer: ArrayBuffer } {
  const isAlone = data.buffer instanceof ArrayBuffer && data.buffer.byteLength === data.byteLength;
  return (isAlone ? data : data.slice()) as FlatArray & { readonly buffer: ArrayBuffer };
}
