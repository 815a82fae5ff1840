import type { PreparedImport, RefusedImport } from '../release/forms/preparedImport';
import type { Converter } from './converter';
import type { Host, PrepareOptions } from './host';

type Prepared = PreparedImport | RefusedImport;

/** Prepares one file after the other; the converter lives no longer than the files it was made for. */
export function importsInTurn(
  makeConverter: () => Converter,
  prepare: (file: string, converter: Converter, options: PrepareOptions) => Promise<Prepared>,
): Host['prepareImports'] {
  return async (files, options) => {
    const converter = makeConverter();
    try {
      const all: Prepared[] = [];
      for (const [at, file] of files.entries()) {
        options.signal.throwIfAborted();
        options.onProgress(at, file);
        all.push(await prepare(file, converter, options));
      }
      return all;
    } finally {
      await converter.close();
    }
  };
}
