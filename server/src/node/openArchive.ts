import { stat } from 'node:fs/promises';
import pLimit from 'p-limit';
import { buildArchive } from '../archive/archive';
import type { Archive } from '../archive/model';
import { type Foundation, restoreArchive, saveArchive } from '../archive/savedArchive';
import { type LoadedArchive, type LoadOptions, readFolders } from './archiveFiles';
import { type FileStamp, keepArchive, type KeptArchive, readKeptArchive } from './indexStore';
import type { FileReading } from './readFile';

export interface OpenOptions extends LoadOptions {
  readonly foundation: Foundation;
  /** The folder in which the index is kept from one start to the next; without it all is read every time. */
  readonly store?: string | undefined;
  /** Whether what was opened is kept there: by itself where much had to be read. */
  readonly keep?: 'always' | 'never' | 'whenStale';
}

export interface OpenedArchive {
  readonly loaded: LoadedArchive;
  /** Read, and indexed. */
  readonly archive: Archive;
  /** As it is kept, or would be. */
  readonly kept: () => KeptArchive;
  /** How many files were read, and not taken over from what was kept. */
  readonly read: number;
}

/** What was kept is written anew only when more than this share of the files had to be read. */
const staleShare = 0.01;

/**
 * Opens the archive in the folders: files that are as they were are taken over from what was kept in `store`, the others
 * read and indexed. What was kept is not trusted where it is damaged or rests on another glossary or lexicon.
 */
export async function openArchive(folders: readonly string[], options: OpenOptions): Promise<OpenedArchive> {
  const { foundation, store, keep = 'whenStale' } = options;
  const before = store === undefined ? undefined : await readKeptArchive(store);
  const restored = before && restoreArchive(before.arrays, foundation);
  const known = new Map(before?.stamps.map((stamp) => [stamp.file, stamp]));
  let stamps: readonly FileStamp[] = [];
  let read = 0;
  const loaded = await readFolders(
    folders,
    async (files) => {
      stamps = await stampsOf(files);
      const recalled = recall(stamps, known, restored, options);
      read = files.length - recalled.size;
      return recalled;
    },
    { ...options, asBytes: true },
  );
  const { lexicon } = foundation;
  const archive = buildArchive(loaded.releases, loaded.problems, { lexicon, previous: restored });
  const isAsKept = read === 0 && restored?.releases.length === archive.releases.length;
  if (before !== undefined && isAsKept) return { loaded, archive, kept: () => before, read };
  const kept = () => ({ arrays: saveArchive(archive, foundation), stamps: clean(stamps, loaded) });
  const isStale = restored === undefined || read > stamps.length * staleShare;
  if (store === undefined || keep === 'never' || (keep === 'whenStale' && !isStale)) {
    return { loaded, archive, kept, read };
  }
  const written = await keepArchive(store, kept());
  return { loaded, archive, kept: () => written, read };
}

const filesAtOnce = 64;
/** A file changed so lately may change again within one tick of the file system's clock. In ms. */
const unsettled = 2_000;

/** Taken before the files are read: what changes while it is read is read again at the next start. */
async function stampsOf(files: readonly string[]): Promise<readonly FileStamp[]> {
  const now = Date.now();
  const found = await pLimit(filesAtOnce).map(files, async (file) => {
    const { size, mtimeMs } = await stat(file).catch(() => ({ size: -1, mtimeMs: NaN }));
    return { file, size, changed: mtimeMs };
  });
  return found.filter(({ changed }) => now - changed > unsettled);
}

function recall(
  stamps: readonly FileStamp[],
  known: ReadonlyMap<string, FileStamp>,
  restored: Archive | undefined,
  { toSource }: LoadOptions,
): ReadonlyMap<string, FileReading> {
  const recalled = new Map<string, FileReading>();
  for (const { file, size, changed } of stamps) {
    const before = known.get(file);
    if (before?.size !== size || before.changed !== changed) continue;
    const release = restored?.release(toSource(file));
    if (release) recalled.set(file, { release, problems: [] });
  }
  return recalled;
}

/** Without the files of which there is something to tell: these are read, and told of, at every start. */
function clean(stamps: readonly FileStamp[], { readings }: LoadedArchive): readonly FileStamp[] {
  return stamps.filter(({ file }) => {
    const reading = readings.get(file);
    return reading?.release !== undefined && reading.problems.length === 0;
  });
}
