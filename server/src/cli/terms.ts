import { type Command, Option } from 'commander';
import { builtinConcepts } from '../glossary/builtin';
import { toCsv } from '../glossary/csv';
import { mergeConcepts } from '../glossary/load';
import type { Concept } from '../glossary/model';
import { toTbx } from '../glossary/tbx';
import { glossaryFileName } from '../glossary/workspaceGlossary';
import { withEntries } from '../glossary/writeYaml';
import { writeAtomically } from '../node/writeFile';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import { languageOption } from './archive';
import { CommandLineError } from './error';
import { exists, glossaryOption, readGlossaries, readGlossary, textOf } from './glossary';

interface TermsOptions {
  readonly format: keyof typeof formats;
  readonly glossary: readonly string[];
  readonly import?: string;
  readonly to?: string;
  readonly lang: DisplayLanguage;
}

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
    .addOption(glossaryOption())
    .option('--import <file>', 'read entries from this file (.tbx, .xml, .csv, .tsv, .yaml)')
    .option('--to <file>', `the glossary to put them into, such as ${glossaryFileName}`)
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
  const own = await readGlossaries(glossary, lang);
  if (own.problems > 0) process.exitCode = 1;
  const all = mergeConcepts(builtinConcepts(), own.concepts);
  const sought = word?.toLowerCase();
  const shown = all.filter(
    ({ names }) => sought === undefined || names.some(({ text }) => text.toLowerCase().includes(sought)),
  );
  process.stdout.write(formats[format](shown.toSorted((a, b) => (a.id < b.id ? -1 : 1))));
}

async function takeOver(from: string, to: string, lang: DisplayLanguage): Promise<void> {
  const { concepts, problems } = await readGlossary(from, lang);
  if (problems.length > 0) process.exitCode = 1;
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
