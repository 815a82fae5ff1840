import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Archive } from '../archive/model';
import { groundGlossary } from '../archive/snapshot';
import type { ArchiveBasis, LoadedArchive } from '../lsp/host';
import { loadArchive, type LoadedArchive as ReadArchive, reloadArchive } from './archiveFiles';
import { openInThread } from './indexThread';
import { listReleaseFiles } from './listFiles';

/** More files than this are read and indexed in a thread of their own: fewer are read before a thread has started. */
const fewFiles = 40;
const options = { toSource: (file: string) => pathToFileURL(file).href };

interface Shipped {
  readonly indexer: string;
  readonly lexicon: string;
}

/** Reads the archive for the editor: a small one here, a large one in a thread that takes over what it kept before. */
export async function loadFolders(
  folders: readonly string[],
  basis: ArchiveBasis,
  shipped: Shipped,
): Promise<LoadedArchive> {
  const { files } = await listReleaseFiles(folders);
  const loaded = files.length > fewFiles ? await loadMany(folders, basis, shipped) : undefined;
  return rereadable(loaded ?? (await loadArchive(folders, options)));
}

/** Undefined where the thread fails: the archive is then read here, which takes as long but holds up the editor. */
async function loadMany(
  folders: readonly string[],
  { concepts, lexicon, storage }: ArchiveBasis,
  shipped: Shipped,
): Promise<(ReadArchive & { readonly indexed: Archive }) | undefined> {
  const lexiconVersion = lexicon === undefined ? '' : await hashOfFile(shipped.lexicon);
  const request = {
    folders,
    concepts,
    lexiconVersion,
    lexicon: lexicon === undefined ? undefined : shipped.lexicon,
    store: storage === undefined ? undefined : storeOf(storage, folders),
  };
  const foundation = { glossary: groundGlossary(concepts), lexicon, lexiconVersion };
  return openInThread(shipped.indexer, request, foundation).catch(() => undefined);
}

/** Each set of folders has its own: workspaces do not overwrite what the others keep. */
function storeOf(storage: string, folders: readonly string[]): string | undefined {
  if (!storage.startsWith('file:')) return undefined;
  const name = createHash('sha256').update(folders.join('\n')).digest('hex').slice(0, 16);
  return path.join(fileURLToPath(storage), 'index', name);
}

async function hashOfFile(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
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
