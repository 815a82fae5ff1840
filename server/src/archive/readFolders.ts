import pLimit from 'p-limit';
import { doubtsOf } from '../release/doubts';
import type { Release, SourceId } from '../release/model';
import type { IsoDate } from '../text/dates';
import { type FileReading, readingOf, type TextOfFile } from './fileReading';
import type { ListedFiles } from './listedFiles';
import type { ArchiveProblem } from './model';
import { sameReleaseProblems } from './sameRelease';
import { stored } from './storedRelease';

/** Where the files of an archive are: on the disks of a machine, or wherever the editor has them. */
export interface ArchiveFiles {
  list(folders: readonly string[]): Promise<ListedFiles>;
  readText(file: string): Promise<TextOfFile>;
  isFile(file: string): Promise<boolean>;
  /** The folder that a file or folder lies in; itself where there is none above it. */
  parentOf(file: string): string;
  /** Lets other work have its turn. */
  pause(): Promise<void>;
  /** The day here and now, in UTC. */
  today(): IsoDate;
}

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
  /** By the file's name, in the order of the names. */
  readonly readings: ReadonlyMap<string, FileReading>;
}

type Known = ReadonlyMap<string, FileReading>;

/**
 * Reads every release in the folders, many at a time. What cannot be read is told in `problems`; the rest loads.
 * Two files that hold the same release are both kept, and told of.
 * @param recall tells of the files that are there which need not be read.
 */
export async function readFolders(
  folders: readonly string[],
  recall: (files: readonly string[]) => Known | Promise<Known>,
  from: ArchiveFiles,
  options: LoadOptions,
): Promise<LoadedArchive> {
  const { files, problems } = await from.list(folders);
  const readings = await readFiles(files, await recall(files), from, options);
  const listed = problems.map(({ file, ...problem }) => ({ source: options.toSource(file), ...problem }));
  return summarise(folders, new Map(readings), listed);
}

/**
 * Reads the changed files again (new, changed or deleted; files or folders) and keeps what was read of all others. Where
 * a file is new or gone, or a folder changed, the folders are listed anew; a known file that has another content costs
 * nothing but its own reading.
 */
export async function rereadFolders(
  previous: LoadedArchive,
  changed: readonly string[],
  from: ArchiveFiles,
  options: LoadOptions,
): Promise<LoadedArchive> {
  if (await areKnownFiles(changed, previous, from)) {
    const again = await readFiles(changed, new Map(), from, options);
    return summarise(previous.folders, new Map([...previous.readings, ...again]), previous.listed);
  }
  const names = new Set(changed);
  const unchanged = [...previous.readings].filter(([file]) => !isWithin(file, names, from));
  return readFolders(previous.folders, () => new Map(unchanged), from, options);
}

/** Whether the file, or a folder above it, is among the names. */
function isWithin(file: string, names: ReadonlySet<string>, from: ArchiveFiles): boolean {
  if (names.has(file)) return true;
  const folder = from.parentOf(file);
  return folder !== file && isWithin(folder, names, from);
}

async function areKnownFiles(
  files: readonly string[],
  { readings }: LoadedArchive,
  from: ArchiveFiles,
): Promise<boolean> {
  if (!files.every((file) => readings.has(file))) return false;
  const found = await Promise.all(files.map((file) => from.isFile(file)));
  return found.every(Boolean);
}

/** Enough to keep a disk or a network drive busy, few enough for the limit of open files anywhere. */
const filesAtOnce = 32;

/** Reads the files, but for those that are known, many at a time; between two of them other work has its turn. */
async function readFiles(
  files: readonly string[],
  known: Known,
  from: ArchiveFiles,
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
    const decoded = await from.readText(file);
    const reading = await oneByOne(async () => {
      await from.pause();
      const read = doubted(readingOf(decoded, toSource(file)), from.today());
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
