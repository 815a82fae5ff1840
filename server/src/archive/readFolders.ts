import pLimit from 'p-limit';
import { doubtsOf } from '../release/doubts';
import type { Release, SourceId } from '../release/model';
import type { IsoDate } from '../text/dates';
import { type FileReading, readingOf, type TextOfFile } from './fileReading';
import type { ListedFiles } from './listedFiles';
import type { ArchiveProblem } from './model';
import { ReleasesByFile } from './releasesByFile';
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
  /** In the order of their files. */
  readonly releases: readonly Release[];
  readonly problems: readonly ArchiveProblem[];
  readonly folders: readonly string[];
  /** What was wrong with the folders, and files in them that are not read. */
  readonly listed: readonly ArchiveProblem[];
  /** What was wrong with files that were read, by their names and in the order of these. */
  readonly doubted: ReadonlyMap<string, readonly ArchiveProblem[]>;
  readonly byFile: ReleasesByFile;
}

type Known = ReadonlyMap<string, FileReading>;
const unread: FileReading = { problems: [] };

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
  const releases = new Map<string, Release>();
  const doubted = new Map<string, readonly ArchiveProblem[]>();
  for (const [file, reading] of readings) {
    if (reading.release) releases.set(file, reading.release);
    if (reading.problems.length > 0) doubted.set(file, reading.problems);
  }
  const byFile = new ReleasesByFile((file) => releases.get(file));
  return loaded(folders, listed, { releases: [...releases.values()], doubted, byFile });
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
    return loaded(previous.folders, previous.listed, replaced(previous, again));
  }
  const names = new Set(changed);
  const within = new Map<string, boolean>();
  const recall = (files: readonly string[]) =>
    new Map(
      files.flatMap((file) => {
        const release = isWithin(file, names, from, within) ? undefined : previous.byFile.of(file);
        return release ? [[file, { release, problems: previous.doubted.get(file) ?? [] }] as const] : [];
      }),
    );
  return readFolders(previous.folders, recall, from, options);
}

/** Files of which each held a release, with what was read of them now. */
function replaced(previous: LoadedArchive, again: ReadonlyMap<string, FileReading>): ReadFiles {
  const releases = [...previous.releases];
  const doubted = new Map(previous.doubted);
  for (const [file, { release, problems }] of again) {
    const before = previous.byFile.of(file);
    const place = before === undefined ? -1 : releases.indexOf(before);
    if (place >= 0) releases.splice(place, 1, ...(release ? [release] : []));
    doubted.set(file, problems);
  }
  return {
    releases,
    doubted: new Map([...doubted].filter(([, problems]) => problems.length > 0).sort(byName)),
    byFile: previous.byFile.with(Array.from(again, ([file, { release }]) => [file, release])),
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}

/** Whether the file, or a folder above it, is among the names; `known` keeps the answers for the folders. */
function isWithin(
  file: string,
  names: ReadonlySet<string>,
  from: ArchiveFiles,
  known: Map<string, boolean>,
): boolean {
  if (names.has(file)) return true;
  const folder = from.parentOf(file);
  if (folder === file) return false;
  const answer = known.get(folder) ?? isWithin(folder, names, from, known);
  known.set(folder, answer);
  return answer;
}

async function areKnownFiles(
  files: readonly string[],
  { byFile }: LoadedArchive,
  from: ArchiveFiles,
): Promise<boolean> {
  if (!files.every((file) => byFile.of(file) !== undefined)) return false;
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
): Promise<Known> {
  const limit = pLimit(filesAtOnce);
  const oneByOne = pLimit(1);
  const toRead = files.filter((file) => !known.has(file));
  let done = 0;
  const read = await limit.map(toRead, async (file): Promise<FileReading> => {
    signal?.throwIfAborted();
    const decoded = await from.readText(file);
    const reading = await oneByOne(async () => {
      await from.pause();
      const one = doubted(readingOf(decoded, toSource(file)), from.today());
      return asBytes && one.release ? { ...one, release: stored(one.release) } : one;
    });
    done += 1;
    onProgress?.(done, toRead.length);
    return reading;
  });
  signal?.throwIfAborted();
  const readings = new Map(toRead.map((file, place) => [file, read[place]]));
  return new Map(files.map((file) => [file, known.get(file) ?? readings.get(file) ?? unread]));
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

type ReadFiles = Pick<LoadedArchive, 'releases' | 'doubted' | 'byFile'>;

function loaded(
  folders: readonly string[],
  listed: readonly ArchiveProblem[],
  read: ReadFiles,
): LoadedArchive {
  const problems = [...listed, ...[...read.doubted.values()].flat(), ...sameReleaseProblems(read.releases)];
  return { ...read, problems, folders, listed };
}
