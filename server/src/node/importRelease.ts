import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import type { Converter } from '../lsp/converter';
import { importedName, importProblems, prepareImport as prepareFrom } from '../release/forms/importRelease';
import type { PreparedImport, RefusedImport } from '../release/forms/preparedImport';
import type { IsoDate } from '../text/dates';
import type { Localized } from '../text/localized';
import { readBytes } from './readFile';
import { writeNew } from './writeFile';

export interface ImportOptions {
  /** Where to write; each file's own folder where none is given. */
  readonly to?: string;
  readonly converter: Converter;
  readonly today: IsoDate;
  readonly signal?: AbortSignal;
}

/** Converts and reads one file, for the user to look at before anything is written. */
export function prepareImport(
  file: string,
  { to, converter, today, signal }: ImportOptions,
): Promise<PreparedImport | RefusedImport> {
  const name = path.basename(file);
  const target = path.join(to ?? path.dirname(file), importedName(name));
  const convert: Converter['convert'] = (form, bytes) => converter.convert(form, bytes, signal);
  return prepareFrom({ file, name, target }, { exists, readBytes, convert, today });
}

/** Writes what was prepared, whole or not at all. Gives a problem where the file has come to exist, or cannot be written. */
export async function writeImport({
  target,
  content,
}: Pick<PreparedImport, 'target' | 'content'>): Promise<Localized | undefined> {
  const written = await writeNew(target, content);
  return written === 'written' ? undefined : importProblems[written];
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
