import { access } from 'node:fs/promises';
import * as path from 'node:path';
import { type Command, Option } from 'commander';
import { builtinConcepts } from '../glossary/builtin';
import { readCsv, toCsv } from '../glossary/csv';
import { mergeConcepts } from '../glossary/load';
import type { ReadConcepts } from '../glossary/load';
import type { Concept } from '../glossary/model';
import { readTbx } from '../glossary/readTbx';
import { toTbx } from '../glossary/tbx';
import { readWorkspaceGlossary } from '../glossary/workspaceGlossary';
import { withEntries } from '../glossary/writeYaml';
import { readBytes } from '../node/readFile';
import { writeAtomically } from '../node/writeFile';
import { decode, largestTextFile } from '../release/decode';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import { languageOption } from './archive';
import { CommandLineError } from './error';

interface TermsOptions {
  readonly format: keyof typeof formats;
  readonly glossary: readonly string[];
  readonly import?: string;
  readonly to?: string;
  readonly lang: DisplayLanguage;
}

/** The glossary of a workspace, used where it stands in the folder the command is run in. */
const workspaceFile = 'glossary.yaml';

const formats = {
  text: toText,
  json: (concepts: readonly Concept[]) => `${JSON.stringify({ concepts }, undefined, 2)}\n`,
  csv: toCsv,
  tbx: toTbx,
};

/** `reaffirm terms`: lists the glossary, or takes entries over from a file of another program. */
export function registerTerms(program: Command): void {
  program
    .command('terms')
    .description('List the names that Reaffirm knows, or take over a list from another program.')
    .argument('[word]', 'only the entries with a name that contains this')
    .addOption(
      new Option('--format <format>', 'how to print them').choices(Object.keys(formats)).default('text'),
    )
    .addOption(
      new Option('--glossary <file>', 'a glossary of your own (may be repeated)')
        .argParser((file: string, others: readonly string[]) => [...others, file])
        .default([], `${workspaceFile} here, if there is one`),
    )
    .option('--import <file>', 'read entries from this file (.tbx, .xml, .csv, .tsv, .yaml)')
    .option('--to <file>', `the glossary to put them into, such as ${workspaceFile}`)
    .addOption(languageOption())
    .action(async (word: string | undefined, options: TermsOptions) => {
      if (options.import === undefined && options.to === undefined) return list(word, options);
      if (options.import === undefined || options.to === undefined) {
        throw new CommandLineError('--import FILE and --to FILE go together.');
      }
      return takeOver(options.import, options.to, options.lang);
    });
}

async function list(word: string | undefined, { format, glossary, lang }: TermsOptions): Promise<void> {
  const own = await Promise.all((await filesOf(glossary)).map((file) => readGlossary(file, lang)));
  const all = mergeConcepts(builtinConcepts(), ...own.map(({ concepts }) => concepts));
  const sought = word?.toLowerCase();
  const shown = all.filter(
    ({ names }) => sought === undefined || names.some(({ text }) => text.toLowerCase().includes(sought)),
  );
  process.stdout.write(formats[format](shown.toSorted((a, b) => (a.id < b.id ? -1 : 1))));
}

async function filesOf(named: readonly string[]): Promise<readonly string[]> {
  return named.length > 0 || !(await exists(workspaceFile)) ? named : [workspaceFile];
}

async function takeOver(from: string, to: string, lang: DisplayLanguage): Promise<void> {
  const { concepts } = await readGlossary(from, lang);
  if (concepts.length === 0) throw new CommandLineError(`${from}: no entry could be read.`);
  const before = (await exists(to)) ? await textOf(to, lang) : '';
  const after = withEntries(before, concepts);
  if (after === undefined) {
    throw new CommandLineError(
      `${to} is not a list of entries, or not well-formed YAML. Mend it first; nothing was written.`,
    );
  }
  await writeAtomically(to, after);
  process.stderr.write(`${localize(taken, lang, { file: to, count: concepts.length })}\n`);
}

const taken: Localized = {
  en: 'Entries put into {file}: {count}.',
  ja: '{file}に{count}件のエントリーを書き込みました。',
};

/** Reads a glossary by the ending of its name. What is wrong is said on standard error, and makes the exit code 1. */
async function readGlossary(file: string, lang: DisplayLanguage): Promise<ReadConcepts> {
  const text = await textOf(file, lang);
  const read = readAs(path.extname(file).toLowerCase(), file, text);
  for (const { line, message } of read.problems) {
    process.stderr.write(`${file}:${line + 1}: ${localize(message, lang)}\n`);
    process.exitCode = 1;
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

async function textOf(file: string, lang: DisplayLanguage): Promise<string> {
  const read = await readBytes(file, largestTextFile);
  const decoded = 'bytes' in read ? decodeGlossary(read.bytes) : read;
  if ('problem' in decoded) throw new CommandLineError(`${file}: ${localize(decoded.problem, lang)}`);
  return decoded.text;
}

/** An empty file is no release, but it is a glossary without entries. */
function decodeGlossary(bytes: Uint8Array): ReturnType<typeof decode> {
  return bytes.length === 0 ? { text: '', encoding: 'utf-8' } : decode(bytes);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A line an entry: its id and kind, then the preferred names, English before Japanese. */
function toText(concepts: readonly Concept[]): string {
  const width = Math.max(0, ...concepts.map(({ id }) => id.length));
  return concepts
    .map(({ id, kind, names }) => {
      const preferred = names.filter(({ status }) => status === 'preferred').map(({ text }) => text);
      const said = new Set(preferred.length > 0 ? preferred : names.map(({ text }) => text));
      return `${id.padEnd(width)}  ${kind.padEnd(25)}  ${[...said].join(' / ')}\n`;
    })
    .join('');
}
