import { readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { readHouseLexicon } from '../glossary/houseLexicon';
import { clientFiles } from '../lsp/clientFiles';
import { clientHost } from '../lsp/clientHost';
import type { Converter } from '../lsp/converter';
import type { Host } from '../lsp/host';
import { decode } from '../release/decode';
import { loadFolders } from './loadFolders';
import { createConverter } from './converter';
import { listGlossaryFiles } from './glossaryFiles';
import { readTextFile } from './readFile';
import { hostByPlace } from './hostByPlace';
import { importingHost } from './importingHost';
import { replaceFile } from './writeFile';

/** What ships with Reaffirm, as absolute paths. */
export interface ShippedFiles {
  readonly archive: string;
  /** The same, read and indexed when Reaffirm was built. */
  readonly archiveIndex: string;
  /** The compiled bilingual lexicon. */
  readonly lexicon: string;
  /** The thread that reads and indexes a large archive, as it is bundled. */
  readonly indexer: string;
  /** The thread that converts files of other forms, as it is bundled. */
  readonly converter: string;
  readonly ruleDocs: string;
}

/** The world of a server that runs on a machine: it reads the machine's files by itself, and asks the client for others. */
export function nodeHost(
  connection: Connection,
  shipped: ShippedFiles,
  makeConverter = () => createConverter(shipped.converter),
): Host {
  return hostByPlace(diskHost(shipped, makeConverter), clientHost(clientFiles(connection), makeConverter));
}

function diskHost(shipped: ShippedFiles, makeConverter: () => Converter): Host {
  return {
    ...importingHost(makeConverter),
    bundledArchive: pathToFileURL(shipped.archive).href,
    ruleDocs: pathToFileURL(shipped.ruleDocs).href,
    uriOfPath: (file) => pathToFileURL(path.resolve(file)).href,
    readLexicon: async () => readHouseLexicon(await readFile(shipped.lexicon)),
    folderExists: async (uri) => {
      const found = await stat(fileURLToPath(uri)).catch(() => undefined);
      return found?.isDirectory() ?? false;
    },
    readText: async (uri) => {
      const bytes = await readFile(fileURLToPath(uri)).catch(() => undefined);
      const decoded = bytes && decode(bytes);
      return decoded && 'text' in decoded ? decoded.text : undefined;
    },
    writeText: (uri, text) => replaceFile(fileURLToPath(uri), text),
    readGlossaries: async (folders) => {
      const files = await listGlossaryFiles(folders.map((folder) => fileURLToPath(folder)));
      return Promise.all(
        files.map(async (file) => ({ uri: pathToFileURL(file).href, ...(await readTextFile(file)) })),
      );
    },
    loadArchive: (folders, basis, anew = false) =>
      loadFolders(
        folders.map((folder) => fileURLToPath(folder)),
        basis,
        shipped,
        anew,
      ),
  };
}
