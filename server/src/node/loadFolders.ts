import { createHash } from 'node:crypto';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Archive, ArchiveProblem } from '../archive/model';
import type { LoadedArchive as ReadArchive } from '../archive/readFolders';
import type { Foundation } from '../archive/savedArchive';
import { groundGlossary } from '../archive/snapshot';
import { lexiconFingerprint } from '../glossary/houseLexicon';
import type { ArchiveBasis, LoadedArchive } from '../lsp/host';
import { fill, type Localized } from '../text/localized';
import { loadArchive, reloadArchive } from './archiveFiles';
import { type BundledArchive, openBundled } from './bundledArchive';
import { changesInThread, type IndexRequest, keepInThread, openInThread } from './indexThread';
import { removeAbandoned } from './indexStore';
import { type Changes, changesSince } from './keptChanges';
import { type KeptFolders, openKept } from './keptFolders';
import { listReleaseFiles } from './listFiles';

/** More files than this are read and indexed in a thread of their own: fewer are read before a thread has started. */
const fewFiles = 40;
/** By then what is open has been checked, and nobody waits for the processor. In ms. */
const quietAfter = 15_000;
const options = { toSource: (file: string) => pathToFileURL(file).href };

interface Shipped {
  readonly archive: string;
  readonly archiveIndex: string;
  readonly indexer: string;
  readonly lexicon: string;
}

/**
 * Reads the archive for the editor: a small one here, a large one in a thread. One that was kept is taken over at once, and
 * `changes` tells later what has changed since.
 * @param anew what was kept is not taken over before each file was looked at.
 */
export async function loadFolders(
  folders: readonly string[],
  basis: ArchiveBasis,
  shipped: Shipped,
  anew: boolean,
): Promise<LoadedArchive> {
  const request = requestOf(folders, basis, shipped);
  const { lexicon, concepts } = basis;
  const foundation = { glossary: groundGlossary(concepts), lexicon, lexiconVersion: request.lexiconVersion };
  const bundled = anew ? undefined : await openIfBundled(folders, foundation, shipped);
  if (bundled !== undefined) return { ...rereadable(bundled), changes: bundled.changes.then(asUris) };
  const kept =
    anew || request.store === undefined
      ? undefined
      : await openKept(folders, request.store, foundation, options.toSource);
  if (kept !== undefined) return withChanges(kept, shipped, request);
  if (request.store !== undefined) await removeAbandoned(request.store).catch(() => undefined);
  const { files } = await listReleaseFiles(folders);
  if (files.length <= fewFiles) {
    keepLater(shipped, request);
    return rereadable(await loadArchive(folders, options));
  }
  try {
    return rereadable(await openInThread(shipped.indexer, request, foundation, options.toSource));
  } catch (error) {
    const read = await loadArchive(folders, options);
    return rereadable({ ...read, problems: [...read.problems, threadProblem(folders, error)] });
  }
}

/** What ships with Reaffirm is indexed when Reaffirm is built; nothing of it need be kept. */
async function openIfBundled(
  folders: readonly string[],
  foundation: Foundation,
  { archive, archiveIndex }: Shipped,
): Promise<BundledArchive | undefined> {
  const [folder, ...others] = folders;
  if (folder !== archive || others.length > 0) return undefined;
  return openBundled(archive, archiveIndex, foundation, options.toSource);
}

/** Whether the files of an archive that was kept are as they were is found out meanwhile. */
function withChanges(kept: KeptFolders, shipped: Shipped, request: IndexRequest): LoadedArchive {
  const { folders } = request;
  const isSmall = kept.releases.length <= fewFiles;
  const looked = isSmall
    ? changesSince(kept.kept, folders)
    : changesInThread(shipped.indexer, { kept: kept.kept, folders });
  const changes = looked.then((changed) => {
    if (isSmall && changed.length > 0) keepLater(shipped, request);
    return asUris(changed);
  });
  return { ...rereadable(kept), changes };
}

/** A small archive is kept too, so that no start but the first reads it: but not while somebody waits for the first. */
function keepLater({ indexer }: Shipped, request: IndexRequest): void {
  if (request.store === undefined) return;
  const later = setTimeout(() => void keepInThread(indexer, request), quietAfter);
  later.unref();
}

function requestOf(
  folders: readonly string[],
  { concepts, lexicon, storage }: ArchiveBasis,
  shipped: Shipped,
): IndexRequest {
  return {
    folders,
    concepts,
    lexiconVersion: lexicon === undefined ? '' : lexiconFingerprint,
    lexicon: lexicon === undefined ? undefined : shipped.lexicon,
    store: storage === undefined ? undefined : storeOf(storage, folders),
  };
}

function asUris(changes: Changes): Changes {
  return changes === 'many' ? changes : changes.map((file) => pathToFileURL(file).href);
}

/** The archive is read all the same, but here: the officer should know why the editor is slow meanwhile, and at every start. */
function threadProblem(folders: readonly string[], error: unknown): ArchiveProblem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    source: options.toSource(folders[0] ?? ''),
    severity: 'warning',
    message: fill(threadFailed, { reason }),
  };
}

const threadFailed: Localized = {
  en: 'The index of the archive could not be made in the background ({reason}). The archive was read all the same, but the editor may be slow while it is read, at every start. Free some memory and disk space and restart the editor.',
  ja: '過去の報道資料の索引をバックグラウンドで作成できませんでした（{reason}）。資料は読み込みましたが、起動のたびに読み込み中の動作が遅くなるおそれがあります。メモリとディスクの空きを増やし、エディターを再起動してください。',
};

/** Each set of folders has its own: workspaces do not overwrite what the others keep. */
function storeOf(storage: string, folders: readonly string[]): string | undefined {
  if (!storage.startsWith('file:')) return undefined;
  const name = createHash('sha256').update(folders.join('\n')).digest('hex').slice(0, 16);
  return path.join(fileURLToPath(storage), 'index', name);
}

function rereadable(read: ReadArchive & { readonly indexed?: Archive }): LoadedArchive {
  const { releases, problems, indexed } = read;
  return {
    releases,
    problems,
    ...(indexed && { indexed }),
    reread: async (changed) => {
      const files = changed.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
      return rereadable(await reloadArchive(read, files, options));
    },
  };
}
