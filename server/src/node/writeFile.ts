import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { unwritable } from '../release/fileProblems';
import type { Localized } from '../text/localized';
import { codeOf } from './readFile';

/** Replaces a file in one step: the text is written beside it and renamed, so that no reader ever sees half of it. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Replaces a file in one step and makes its folder; gives the reason where it could not. */
export async function replaceFile(file: string, text: string): Promise<Localized | undefined> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeAtomically(file, text);
    return undefined;
  } catch (error) {
    return unwritable(path.basename(file), codeOf(error));
  }
}

/**
 * Writes a file that must not be there yet, whole or not at all, and makes its folder. The text is written beside it and
 * linked to its name, which fails where the name is taken, even by another program in the same moment.
 */
export async function writeNew(file: string, text: string): Promise<'written' | 'exists' | 'failed'> {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(beside, text, { flag: 'wx' });
    return await giveName(beside, file);
  } catch {
    return 'failed';
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** Some file systems know no links; there a look before the renaming must do. */
async function giveName(beside: string, file: string): Promise<'written' | 'exists'> {
  try {
    await link(beside, file);
    return 'written';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'exists';
    if ((await stat(file).catch(() => undefined)) !== undefined) return 'exists';
    await rename(beside, file);
    return 'written';
  }
}
