import * as path from 'node:path';
import pLimit from 'p-limit';
import type { ArchiveProblem } from '../archive/model';
import { sameReleaseProblems } from '../archive/sameRelease';
import { doubtsOf } from '../release/doubts';
import type { Release, SourceId } from '../release/model';
import type { IsoDate } from '../text/dates';
import { listReleaseFiles } from './listFiles';
import { type FileReading, readReleaseFile } from './readFile';

export interface LoadOptions {
  /** The name by which the host knows a file: its URI in the editor, its path on the command line. */
  readonly toSource: (file: string) => SourceId;
  /** Aborting makes the load reject with the signal's reason; what was read so far is dropped. */
  readonly signal?: AbortSignal;
  /** Called after each file that was read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The archive's folders as they were read, kept so that one changed file can be read again by itself. */
export interface LoadedArchive {
  readonly releases: readonly Release[];
  readonly problems: readonly ArchiveProblem[];
  readonly folders: readonly string[];
  /** By absolute path, in the order of the paths. */
  readonly readings: ReadonlyMap<string, FileReading>;
}

/**
 * Reads every release in the folders, many at a time. What cannot be read is told in `problems`; the rest loads.
 * Two files that hold the same release are both kept, and told of.
 */
export async function loadArchive(folders: readonly string[], options: LoadOptions): Promise<LoadedArchive> {
  return readFolders(folders, new Map(), options);
}

/**
 * Reads the changed files again (new, changed or deleted; absolute paths of files or folders) and keeps what was read
 * of all others. Folders are listed anew, which costs a few milliseconds for thousands of files; only the files that
 * changed, or were not there before, are read.
 */
export async function reloadArchive(
  previous: LoadedArchive,
  changedPaths: readonly string[],
  options: LoadOptions,
): Promise<LoadedArchive> {
  const changed = changedPaths.map((file) => path.resolve(file));
  const unchanged = [...previous.readings].filter(
    ([file]) => !changed.some((one) => file === one || file.startsWith(one + path.sep)),
  );
  return readFolders(previous.folders, new Map(unchanged), options);
}

/** Enough to keep a disk or a network drive busy, few enough for the limit of open files anywhere. */
const filesAtOnce = 32;

async function readFolders(
  folders: readonly string[],
  known: ReadonlyMap<string, FileReading>,
  { toSource, signal, onProgress }: LoadOptions,
): Promise<LoadedArchive> {
  const { files, problems } = await listReleaseFiles(folders);
  const limit = pLimit(filesAtOnce);
  const toRead = files.filter((file) => !known.has(file)).length;
  let done = 0;
  const readings = await limit.map(files, async (file): Promise<[string, FileReading]> => {
    signal?.throwIfAborted();
    const before = known.get(file);
    if (before) return [file, before];
    const reading = doubted(await readReleaseFile(file, toSource(file)), today());
    done += 1;
    onProgress?.(done, toRead);
    return [file, reading];
  });
  signal?.throwIfAborted();
  const listed = problems.map(({ file, ...problem }) => ({ source: toSource(file), ...problem }));
  return summarise(folders, new Map(readings), listed);
}

/** A draft may be of a day to come; a release of the archive may not. */
function doubted(reading: FileReading, date: IsoDate): FileReading {
  const { release, problems } = reading;
  if (release === undefined) return reading;
  const doubts = doubtsOf(release, date).map((message): ArchiveProblem => ({
    source: release.source,
    severity: 'warning',
    message,
  }));
  return { release, problems: [...problems, ...doubts] };
}

/** The day here and now, in UTC. */
export function today(): IsoDate {
  return new Date().toISOString().slice(0, 10);
}

function summarise(
  folders: readonly string[],
  readings: ReadonlyMap<string, FileReading>,
  listed: readonly ArchiveProblem[],
): LoadedArchive {
  const all = [...readings.values()];
  const releases = all.flatMap(({ release }) => (release ? [release] : []));
  const problems = [...listed, ...all.flatMap((one) => one.problems), ...sameReleaseProblems(releases)];
  return { releases, problems, folders, readings };
}
