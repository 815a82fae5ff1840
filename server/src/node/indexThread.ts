import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileReading } from '../archive/fileReading';
import type { Archive } from '../archive/model';
import type { LoadedArchive } from '../archive/readFolders';
import { type Foundation, restoreArchive } from '../archive/savedArchive';
import type { FlatArray, SavedArray } from '../archive/savedArray';
import type { Concept } from '../glossary/model';
import { FileBytes } from './fileBytes';
import type { Told } from './indexStore';

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

/** What the thread answers: the archive as arrays, which are handed over and not copied. */
export interface IndexAnswer {
  readonly arrays: readonly HandedOver[];
  readonly told: Told;
  /** The files, and the source of the release in each (empty where it holds none), with a null character between them: one text is handed over faster than many. */
  readonly files: string;
  readonly sources: string;
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
): Promise<LoadedArchive & { readonly indexed: Archive }> {
  const answer = await answerOf(threadFile, request);
  const indexed = restoreArchive(answer.arrays.map(takenOver), foundation, true);
  if (indexed === undefined) {
    throw new Error('The index of the thread does not fit this glossary or lexicon.');
  }
  return new ThreadArchive(request.folders, indexed, answer);
}

/**
 * Reads and indexes the archive in a thread only so that it is kept: what was opened without one is opened at once next time.
 * Where that fails the next start is no slower than this one.
 */
export async function keepInThread(threadFile: string, request: IndexRequest): Promise<void> {
  await answerOf(threadFile, request).catch(() => undefined);
}

function takenOver({ name, data, file, length }: HandedOver): SavedArray {
  return { name, data: data ?? new FileBytes(file ?? '', length ?? 0) };
}

/** The archive that a thread has opened. Its files are listed one by one when one of them has changed, and not before. */
class ThreadArchive implements LoadedArchive {
  readonly folders: readonly string[];
  readonly indexed: Archive;
  readonly #answer: IndexAnswer;
  #readings: ReadonlyMap<string, FileReading> | undefined;

  constructor(folders: readonly string[], indexed: Archive, answer: IndexAnswer) {
    this.folders = folders;
    this.indexed = indexed;
    this.#answer = answer;
  }

  get releases() {
    return this.indexed.releases;
  }
  get problems() {
    return this.#answer.told.problems;
  }
  get listed() {
    return this.#answer.told.listed;
  }
  get readings() {
    return (this.#readings ??= this.#listReadings());
  }

  #listReadings(): ReadonlyMap<string, FileReading> {
    const { files, sources, told } = this.#answer;
    if (files === '') return new Map();
    const problems = new Map(told.doubted.map((one) => [one.file, one.problems]));
    const sourceOf = sources.split('\0');
    return new Map(
      files.split('\0').map((file, place): [string, FileReading] => {
        const release = this.indexed.release(sourceOf[place] ?? '');
        return [file, { ...(release && { release }), problems: problems.get(file) ?? [] }];
      }),
    );
  }
}

function answerOf(threadFile: string, request: IndexRequest): Promise<IndexAnswer> {
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
