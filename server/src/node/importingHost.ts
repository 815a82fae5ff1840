import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Converter } from '../lsp/converter';
import type { Host } from '../lsp/host';
import type { PreparedImport, RefusedImport } from '../release/forms/preparedImport';
import { dayOf } from '../text/calendar';
import type { Localized } from '../text/localized';
import { type ImportOptions, prepareImport, writeImport } from './importRelease';

/** The part of the host that imports releases; a converter lives no longer than the files it was made for. */
export function importingHost(makeConverter: () => Converter): Pick<Host, 'prepareImports' | 'writeImport'> {
  return {
    prepareImports: async (files, { to, signal, onProgress }) => {
      const converter = makeConverter();
      const options = {
        ...(to !== undefined && { to: fileURLToPath(to) }),
        converter,
        today: dayOf(new Date()),
        signal,
      };
      try {
        const all: (PreparedImport | RefusedImport)[] = [];
        for (const [at, file] of files.entries()) {
          signal.throwIfAborted();
          onProgress(at, file);
          all.push(await prepareUri(file, options));
        }
        return all;
      } finally {
        await converter.close();
      }
    },
    writeImport: ({ target, content }) => writeImport({ target: fileURLToPath(target), content }),
  };
}

async function prepareUri(file: string, options: ImportOptions): Promise<PreparedImport | RefusedImport> {
  if (!file.startsWith('file:')) return { file, problem: elsewhere };
  const prepared = await prepareImport(fileURLToPath(file), options);
  if ('problem' in prepared) return { file, problem: prepared.problem };
  return { ...prepared, file, target: pathToFileURL(prepared.target).href };
}

const elsewhere: Localized = {
  en: 'Only files on a disk can be imported. Save the file to a folder first.',
  ja: 'ディスク上のファイルのみ取り込めます。先にフォルダーに保存してください。',
};
