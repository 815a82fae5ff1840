import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Foundation, restoreInSteps } from '../archive/savedArchive';
import type { FlatArray, SavedArray } from '../archive/savedArray';
import type { Concept } from '../glossary/model';
import type { SourceId } from '../release/model';
import { FileBytes } from './fileBytes';
import type { Told } from './indexStore';
import { inPieces } from './inPieces';
import { type Changes, changesSince } from './keptChanges';
import { type TakenOver, takenOver } from './keptFolders';

/** What the thread is told when it is started. */
export interface IndexRequest {
  /** Paths of the archive's folders. */
  readonly folders: readonly string[];
  /** Where the index is kept from one start to the next. */
  readonly store: string | undefined;
  /** The workspace's own glossary entries. */
  readonly concepts: readonly Concept[];
  /** The path of the compiled lexicon; none where it cannot be read. */
  readonly lexicon: string | undefined;
  readonly lexiconVersion: string;
}

/** What the thread is told when it is to find out whether the files of a kept archive are as they were; it answers with `Changes`. */
export interface ChangesRequest {
  /** The folder of the store that holds the archive. */
  readonly kept: string;
  readonly folders: readonly string[];
}

/** What the thread answers: the archive as arrays, which are handed over and not copied. */
export interface IndexAnswer {
  readonly arrays: readonly HandedOver[];
  readonly told: Told;
}

/** An array, or the file in which it was left. */
export interface HandedOver {
  readonly name: string;
  readonly data?: FlatArray;
  readonly file?: string;
  readonly length?: number;
}

/** While an archive is indexed for the first time, all its releases are held: more than Node grants by itself. */
const heapShare = 0.6;

/**
 * Reads and indexes the archive in a thread of its own.
 * @param threadFile the bundled thread, `dist/indexer.js`.
 * @throws when the thread cannot be started, or breaks down.
 */
export async function openInThread(
  threadFile: string,
  request: IndexRequest,
  foundation: Foundation,
  toSource: (file: string) => SourceId,
): Promise<TakenOver> {
  const { arrays, told } = await answerOf<IndexAnswer>(threadFile, request);
  const indexed = await inPieces(restoreInSteps(arrays.map(handedOver), foundation));
  if (indexed === undefined) {
    throw new Error('The index of the thread does not fit this glossary or lexicon.');
  }
  return takenOver(indexed, request.folders, told, toSource);
}

/**
 * Reads and indexes the archive in a thread only so that it is kept: what was opened without one is opened at once next time.
 * Where that fails the next start is no slower than this one.
 */
export async function keepInThread(threadFile: string, request: IndexRequest): Promise<void> {
  await answerOf<IndexAnswer>(threadFile, request).catch(() => undefined);
}

/** What has changed since an archive was kept: a hundred thousand files are looked at while the server goes on answering. */
export async function changesInThread(threadFile: string, request: ChangesRequest): Promise<Changes> {
  try {
    return await answerOf<Changes>(threadFile, request);
  } catch {
    return changesSince(request.kept, request.folders);
  }
}

function handedOver({ name, data, file, length }: HandedOver): SavedArray {
  return { name, data: data ?? new FileBytes(file ?? '', length ?? 0) };
}

function answerOf<T>(threadFile: string, request: IndexRequest | ChangesRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(threadFile, {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: Math.floor((totalmem() / 2 ** 20) * heapShare) },
    });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => {
      reject(new Error(`The thread that indexes the archive ended with ${code}.`));
    });
  });
}
