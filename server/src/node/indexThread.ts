import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Archive, ArchiveProblem } from '../archive/model';
import { type Foundation, restoreArchive, type SavedArray } from '../archive/savedArchive';
import type { Concept } from '../glossary/model';
import type { SourceId } from '../release/model';
import type { LoadedArchive } from './archiveFiles';

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
  readonly arrays: readonly SavedArray[];
  readonly listed: readonly ArchiveProblem[];
  readonly problems: readonly ArchiveProblem[];
  readonly readings: readonly {
    readonly file: string;
    readonly source?: SourceId;
    readonly problems: readonly ArchiveProblem[];
  }[];
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
  const { arrays, listed, problems, readings } = await answerOf(threadFile, request);
  const indexed = restoreArchive(arrays, foundation);
  if (indexed === undefined) {
    throw new Error('The index of the thread does not fit this glossary or lexicon.');
  }
  return {
    folders: request.folders,
    releases: indexed.releases,
    problems,
    listed,
    readings: new Map(
      readings.map(({ file, source, problems: own }) => {
        const release = source === undefined ? undefined : indexed.release(source);
        return [file, { ...(release && { release }), problems: own }];
      }),
    ),
    indexed,
  };
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
