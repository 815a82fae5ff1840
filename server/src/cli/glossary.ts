import { access } from 'node:fs/promises';
import * as path from 'node:path';
import { Option } from 'commander';
import { readCsv } from '../glossary/csv';
import { mergeConcepts, type ReadConcepts } from '../glossary/load';
import type { Concept } from '../glossary/model';
import { readTbx } from '../glossary/readTbx';
import { glossaryFileName, readWorkspaceGlossary } from '../glossary/workspaceGlossary';
import { readTextFile } from '../node/readFile';
import { type DisplayLanguage, localize } from '../text/localized';
import { CommandLineError } from './error';

/** `--glossary FILE`, which may be repeated. */
export function glossaryOption(): Option {
  return new Option('--glossary <file>', 'a glossary of your own (may be repeated)')
    .argParser((file: string, others: readonly string[]) => [...others, file])
    .default([], `${glossaryFileName} here, if there is one`);
}

/**
 * The entries of the glossaries that are named, else of the one in the folder the command is run in; a later one overrides. What is
 * wrong is said on standard error, and counted.
 * @throws CommandLineError for a file that cannot be read, or is of no form that is known.
 */
export async function readGlossaries(
  named: readonly string[],
  lang: DisplayLanguage,
): Promise<{ readonly concepts: readonly Concept[]; readonly problems: number }> {
  const files = named.length > 0 || !(await exists(glossaryFileName)) ? named : [glossaryFileName];
  const read = await Promise.all(files.map((file) => readGlossary(file, lang)));
  return {
    concepts: mergeConcepts(...read.map(({ concepts }) => concepts)),
    problems: read.reduce((sum, { problems }) => sum + problems.length, 0),
  };
}

/** Reads a glossary by the ending of its name. What is wrong is said on standard error. */
export async function readGlossary(file: string, lang: DisplayLanguage): Promise<ReadConcepts> {
  const read = readAs(path.extname(file).toLowerCase(), file, await textOf(file, lang));
  for (const { line, message } of read.problems) {
    process.stderr.write(`${file}:${line + 1}: ${localize(message, lang)}\n`);
  }
  return read;
}

function readAs(ending: string, file: string, text: string): ReadConcepts {
  const name = path.basename(file);
  const origin = { kind: 'workspace', file } as const;
  if (ending === '.tbx' || ending === '.xml') return readTbx(text, origin, name);
  if (ending === '.csv' || ending === '.tsv' || ending === '.txt') return readCsv(text, origin, name);
  if (ending === '.yaml' || ending === '.yml') return readWorkspaceGlossary(file, text);
  throw new CommandLineError(`${file}: name a file that ends in .tbx, .xml, .csv, .tsv, .yaml or .yml.`);
}

/**
 * The text of a glossary.
 * @throws CommandLineError where it cannot be read.
 */
export async function textOf(file: string, lang: DisplayLanguage): Promise<string> {
  const read = await readTextFile(file);
  if ('problem' in read) throw new CommandLineError(`${file}: ${localize(read.problem, lang)}`);
  return read.text;
}

/** Whether there is such a file. */
export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
