import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import { type Command, Option } from 'commander';
import type { Snapshot } from '../archive/model';
import { buildSnapshot, groundGlossary } from '../archive/snapshot';
import { openArchive } from '../node/openArchive';
import { type DisplayLanguage, localize } from '../text/localized';
import { CommandLineError } from './error';
import { glossaryOption, readGlossaries } from './glossary';
import { shippedLexicon } from './lexicon';
import { shippedFiles } from './shipped';

/** The options of every command that looks into the archive. */
export interface SnapshotOptions {
  readonly archive: readonly string[];
  readonly glossary: readonly string[];
  readonly lang: DisplayLanguage;
}

/** Adds `--archive`, `--glossary` and `--lang` to a command. */
export function withSnapshotOptions(command: Command): Command {
  return command.addOption(archiveOption()).addOption(glossaryOption()).addOption(languageOption());
}

/** `--archive DIR`, which may be repeated. */
export function archiveOption(): Option {
  return new Option('--archive <dir>', 'a folder of earlier releases (may be repeated)')
    .argParser((folder: string, others: readonly string[]) => [...others, folder])
    .default([], 'records/ here, else the two releases that ship with Reaffirm');
}

/** `--lang`, where the environment's language is not the one the user reads. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'the language of the messages')
    .choices(['en', 'ja'])
    .default(systemLanguage());
}

/** Where `reaffirm index` keeps the index of the archive, unless it is told another folder. */
export const indexFolder = path.join('.reaffirm', 'index');

/** Reads the archive and the glossaries that the options name. What of them cannot be read is said on standard error; the rest loads. */
export async function loadSnapshot(options: SnapshotOptions): Promise<Snapshot> {
  const { loaded, archive, concepts, lexicon } = await openOptions(options, indexFolder, 'never');
  const settings = { displayLanguage: options.lang, severity: {} };
  return buildSnapshot({ ...loaded, lexicon, ownConcepts: concepts, settings }, 0, archive);
}

/** Opens the archive that the options name; what the index in `store` holds of it is taken over, what is not in it is read. */
export async function openOptions(
  { archive, glossary, lang }: SnapshotOptions,
  store: string,
  keep: 'always' | 'never',
) {
  const folders =
    archive.length > 0 ? archive : [(await isFolder('records')) ? 'records' : shippedFiles.archive];
  for (const folder of folders) {
    if (!(await isFolder(folder))) throw new CommandLineError(`${folder} is not a folder of releases.`);
  }
  const { lexicon, version } = shippedLexicon();
  const { concepts } = await readGlossaries(glossary, lang);
  const foundation = { glossary: groundGlossary(concepts), lexicon, lexiconVersion: version };
  const opened = await openArchive(folders, { foundation, store, keep, toSource: shortest });
  for (const { source, message } of opened.loaded.problems) {
    process.stderr.write(`${source}: ${localize(message, lang)}\n`);
  }
  return { ...opened, concepts, lexicon };
}

/** A file below the working folder by its relative path, as the user would type it; any other by its whole path. */
function shortest(file: string): string {
  const relative = path.relative('.', file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}

async function isFolder(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** The language of the environment, in the order in which POSIX reads it. */
export function systemLanguage(): DisplayLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return [LC_ALL, LC_MESSAGES, LANG].find(Boolean)?.startsWith('ja') ? 'ja' : 'en';
}
