import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Converter } from '../lsp/converter';
import type { Host } from '../lsp/host';
import { importsInTurn } from '../lsp/importing';
import type { PreparedImport, RefusedImport } from '../release/forms/preparedImport';
import { dayOf } from '../text/calendar';
import { type ImportOptions, prepareImport, writeImport } from './importRelease';

/** The part of the host that imports releases. */
export function importingHost(makeConverter: () => Converter): Pick<Host, 'prepareImports' | 'writeImport'> {
  return {
    prepareImports: importsInTurn(makeConverter, (file, converter, { to, signal }) => {
      const folder = to !== undefined && { to: fileURLToPath(to) };
      return prepareUri(file, { ...folder, converter, today: dayOf(new Date()), signal });
    }),
    writeImport: ({ target, content }) => writeImport({ target: fileURLToPath(target), content }),
  };
}

async function prepareUri(file: string, options: ImportOptions): Promise<PreparedImport | RefusedImport> {
  const prepared = await prepareImport(fileURLToPath(file), options);
  if ('problem' in prepared) return { file, problem: prepared.problem };
  return { ...prepared, file, target: pathToFileURL(prepared.target).href };
}
