import type { ArchiveFiles, LoadedArchive as ReadArchive } from '../archive/readFolders';
import { readFolders, rereadFolders } from '../archive/readFolders';
import { decodeOwnText } from '../archive/fileReading';
import { isGlossaryFile } from '../glossary/workspaceGlossary';
import { decode, largestTextFile } from '../release/decode';
import { unwritable } from '../release/fileProblems';
import { importedName, importProblems, prepareImport } from '../release/forms/importRelease';
import { dayOf } from '../text/calendar';
import { type ClientFiles, listReleases } from './clientFiles';
import type { Converter } from './converter';
import type { GlossaryFile, Host, LoadedArchive } from './host';
import { importsInTurn } from './importing';

/** The part of a host that deals with files. */
export type FileHost = Pick<
  Host,
  | 'folderExists'
  | 'readText'
  | 'writeText'
  | 'readGlossaries'
  | 'loadArchive'
  | 'prepareImports'
  | 'writeImport'
>;

/** Files as the client has them. Nothing of the archive is kept: it is read anew at every start. */
export function clientHost(files: ClientFiles, makeConverter: () => Converter): FileHost {
  return {
    folderExists: async (uri) => (await files.kindOf(uri)) === 'folder',
    readText: async (uri) => {
      const read = await files.readBytes(uri, largestTextFile);
      const decoded = 'bytes' in read ? decode(read.bytes) : undefined;
      return decoded && 'text' in decoded ? decoded.text : undefined;
    },
    writeText: async (uri, text) => {
      const written = await files.write({ file: uri, text, mode: 'replace' });
      return typeof written === 'string' ? undefined : unwritable(nameOf(uri), written.code);
    },
    readGlossaries: (folders) => readGlossaries(files, folders),
    loadArchive: async (folders) => {
      const from = archiveFilesOf(files);
      return rereadable(await readFolders(folders, () => new Map(), from, options), from);
    },
    prepareImports: importsInTurn(makeConverter, (file, converter, { to, signal }) => {
      const name = nameOf(file);
      const target = `${to ?? parentOf(file)}/${encodeURIComponent(importedName(name))}`;
      return prepareImport(
        { file, name, target },
        {
          exists: async (uri) => (await files.kindOf(uri)) !== 'none',
          readBytes: (uri, largest) => files.readBytes(uri, largest),
          convert: (form, bytes) => converter.convert(form, bytes, signal),
          today: dayOf(new Date()),
        },
      );
    }),
    writeImport: async ({ target, content }) => {
      const written = await files.write({ file: target, text: content, mode: 'new' });
      if (written === 'written') return undefined;
      return written === 'exists' ? importProblems.exists : importProblems.failed;
    },
  };
}

const options = { toSource: (uri: string) => uri };

function archiveFilesOf(files: ClientFiles): ArchiveFiles {
  return {
    list: (folders) => listReleases(files, folders),
    readText: async (file) => {
      const read = await files.readBytes(file, largestTextFile);
      return 'bytes' in read ? decode(read.bytes) : read;
    },
    isFile: async (file) => (await files.kindOf(file)) === 'file',
    parentOf,
    pause: pauseInTime(),
    today: () => dayOf(new Date()),
  };
}

function rereadable(read: ReadArchive, from: ArchiveFiles): LoadedArchive {
  const { releases, problems } = read;
  return {
    releases,
    problems,
    reread: async (changed) => rereadable(await rereadFolders(read, changed, from, options), from),
  };
}

async function readGlossaries(files: ClientFiles, folders: readonly string[]): Promise<GlossaryFile[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const listed = await files.list([folder]);
    found.push(...listed.files.filter(isGlossaryFile).sort(byDepth));
  }
  return Promise.all(
    [...new Set(found)].map(async (uri) => {
      const read = await files.readBytes(uri, largestTextFile);
      return { uri, ...('bytes' in read ? decodeOwnText(read.bytes) : { problem: read.problem }) };
    }),
  );
}

/** In a merge the file nearer the top has the last word. */
function byDepth(a: string, b: string): number {
  return b.split('/').length - a.split('/').length || (a < b ? -1 : 1);
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function parentOf(uri: string): string {
  const end = uri.lastIndexOf('/');
  return uri[end - 1] === '/' ? uri : uri.slice(0, end);
}

/** So long, in ms, the reading goes on before others have their turn. */
const longestStretch = 15;

/** A browser makes a pause at least 4 ms long: not one after every release, but one after every stretch. */
function pauseInTime(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < longestStretch) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  };
}
