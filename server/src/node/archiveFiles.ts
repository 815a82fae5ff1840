import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { ArchiveProblem } from '../archive/model';
import { sameReleaseProblems } from '../archive/sameRelease';
import { stored } from '../archive/storedRelease';
import { doubtsOf } from '../release/doubts';
import type { Release, SourceId } from '../release/model';
import type { IsoDate } from '../text/dates';
import { listReleaseFiles } from './listFiles';
import { type FileReading, readingOf, readText } from './readFile';

export interface LoadOptions {
  /** The name by which the host knows a file: its URI in the editor, its path on the command line. */
  readonly toSource: (file: string) => SourceId;
  /** Whether what is read of a release is held as bytes: an archive of any size is then read in little memory. */
  readonly asBytes?: boolean;
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
  /** What was wrong with the folders, and files in them that are not read. */
  readonly listed: readonly ArchiveProblem[];
  /** By absolute path, in the order of the paths. */
  readonly readings: ReadonlyMap<string, FileReading>;
}

/**
 * Reads every release in the folders, many at a time. What cannot be read is told in `problems`; the rest loads.
 * Two files that hold the same release are both kept, and told of.
 */
export async function loadArchive(folders: readonly string[], options: LoadOptions): Promise<LoadedArchive> {
  return readFolders(folders, () => new Map(), options);
}

/**
 * Reads the changed files again (new, changed or deleted; absolute paths of files or folders) and keeps what was read
 * of all others. Where a file is new or gone, or a folder changed, the folders are listed anew; a known file that has
 * another content costs nothing but its own reading.
 */
export async function reloadArchive(
  previous: LoadedArchive,
  changedPaths: readonly string[],
  options: LoadOptions,
): Promise<LoadedArchive> {
  const changed = changedPaths.map((file) => path.resolve(file));
  if (await areKnownFiles(changed, previous)) {
    const again = await readFiles(changed, new Map(), options);
    return summarise(previous.folders, new Map([...previous.readings, ...again]), previous.listed);
  }
  const paths = new Set(changed);
  const unchanged = [...previous.readings].filter(([file]) => !isWithin(file, paths));
  return readFolders(previous.folders, () => new Map(unchanged), options);
}

/** Whether the file, or a folder above it, is among the paths. */
function isWithin(file: string, paths: ReadonlySet<string>): boolean {
  if (paths.has(file)) return true;
  const folder = path.dirname(file);
  return folder !== file && isWithin(folder, paths);
}

async function areKnownFiles(files: readonly string[], { readings }: LoadedArchive): Promise<boolean> {
  if (!files.every((file) => readings.has(file))) return false;
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return found.every((one) => one?.isFile());
}

/** Enough to keep a disk or a network drive busy, few enough for the limit of open files anywhere. */
const filesAtOnce = 32;

type Known = ReadonlyMap<string, FileReading>;

/**
 * Reads the releases in the folders.
 * @param recall tells of the files that are there which need not be read.
 */
export async function readFolders(
  folders: readonly string[],
  recall: (files: readonly string[]) => Known | Promise<Known>,
  options: LoadOptions,
): Promise<LoadedArchive> {
  const { files, problems } = await listReleaseFiles(folders);
  const readings = await readFiles(files, await recall(files), options);
  const listed = problems.map(({ file, ...problem }) => ({ source: options.toSource(file), ...problem }));
  return summarise(folders, new Map(readings), listed);
}

/** Reads the files, but for those that are known, many at a time; between two of them other work has its turn. */
async function readFiles(
  files: readonly string[],
  known: Known,
  { toSource, signal, onProgress, asBytes }: LoadOptions,
): Promise<readonly (readonly [string, FileReading])[]> {
  const limit = pLimit(filesAtOnce);
  const oneByOne = pLimit(1);
  const toRead = files.filter((file) => !known.has(file)).length;
  let done = 0;
  const readings = await limit.map(files, async (file): Promise<[string, FileReading]> => {
    signal?.throwIfAborted();
    const before = known.get(file);
    if (before) return [file, before];
    const decoded = await readText(file);
    const reading = await oneByOne(async () => {
      await setImmediate();
      const read = doubted(readingOf(decoded, toSource(file)), today());
      return asBytes && read.release ? { ...read, release: stored(read.release) } : read;
    });
    done += 1;
    onProgress?.(done, toRead);
    return [file, reading];
  });
  signal?.throwIfAborted();
  return readings;
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
  return { releases, problems, folders, listed, readings };
}
