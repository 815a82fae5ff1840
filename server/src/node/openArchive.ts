import { buildArchive } from '../archive/archive';
import type { FileReading } from '../archive/fileReading';
import type { Archive } from '../archive/model';
import { type LoadedArchive, type LoadOptions, readFolders } from '../archive/readFolders';
import { type Foundation, restoreArchive, saveArchive } from '../archive/savedArchive';
import { filesOnDisk } from './archiveFiles';
import { type FileStamp, stampsOf } from './fileStamps';
import { keepArchive, type KeptArchive, readKeptArchive, type Told } from './indexStore';

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
  let stamps: readonly FileStamp[] = [];
  let read = 0;
  const loaded = await readFolders(
    folders,
    async (files) => {
      stamps = await stampsOf(files);
      const recalled = recall(stamps, before, restored, options);
      read = files.length - recalled.size;
      return recalled;
    },
    filesOnDisk,
    { ...options, asBytes: true },
  );
  const { lexicon } = foundation;
  const archive = buildArchive(loaded.releases, loaded.problems, { lexicon, previous: restored });
  const isAsKept = read === 0 && restored?.releases.length === archive.releases.length;
  if (before !== undefined && isAsKept) return { loaded, archive, kept: () => before, read };
  const kept = () => ({
    arrays: saveArchive(archive, foundation),
    stamps: clean(stamps, loaded),
    told: toldOf(loaded),
  });
  const isStale = restored === undefined || read > stamps.length * staleShare;
  if (store === undefined || keep === 'never' || (keep === 'whenStale' && !isStale)) {
    return { loaded, archive, kept, read };
  }
  const written = await keepArchive(store, kept());
  return { loaded, archive, kept: () => written, read };
}

function recall(
  stamps: readonly FileStamp[],
  kept: KeptArchive | undefined,
  restored: Archive | undefined,
  { toSource }: LoadOptions,
): ReadonlyMap<string, FileReading> {
  const known = new Map(kept?.stamps.map((stamp) => [stamp.file, stamp]));
  const doubted = new Map(kept?.told.doubted.map(({ file, problems }) => [file, problems]));
  const recalled = new Map<string, FileReading>();
  for (const { file, size, changed } of stamps) {
    const before = known.get(file);
    if (before?.size !== size || before.changed !== changed) continue;
    const release = restored?.release(toSource(file));
    if (release) recalled.set(file, { release, problems: doubted.get(file) ?? [] });
  }
  return recalled;
}

/** Without the files that could not be read: these are tried again at every start. */
function clean(stamps: readonly FileStamp[], { byFile, doubted }: LoadedArchive): readonly FileStamp[] {
  return stamps.filter(
    ({ file }) =>
      byFile.of(file) !== undefined &&
      (doubted.get(file) ?? []).every(({ severity }) => severity === 'warning'),
  );
}

/** What there is to tell of an archive, to be told again at the next start. */
export function toldOf({ listed, problems, doubted }: LoadedArchive): Told {
  return { listed, problems, doubted: Array.from(doubted, ([file, own]) => ({ file, problems: own })) };
}
