import { type Command, Option } from 'commander';
import { readReleaseFile } from '../node/readFile';
import type { Release } from '../release/model';
import { LineMap } from '../text/lineMap';
import { type DisplayLanguage, localize } from '../text/localized';
import { slice, type Span } from '../text/span';
import { languageOption } from './archive';
import { factsOf, type ReleaseFact } from '../features/releaseFacts';
import { shortened, textTable } from './textTable';

interface ShowOptions {
  readonly format: 'text' | 'json';
  readonly lang: DisplayLanguage;
}

/** `reaffirm show FILE…`: what was read of releases, each fact with its place and its words. */
export function registerShow(program: Command): void {
  program
    .command('show')
    .description('Show what is read of a release.')
    .argument('<file...>', 'the releases')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(languageOption())
    .action(show);
}

async function show(files: readonly string[], { format, lang }: ShowOptions): Promise<void> {
  const shown = [];
  for (const file of files) {
    const { release, problems } = await readReleaseFile(file, file);
    const told = problems.map(({ severity, message }) => ({ severity, message: localize(message, lang) }));
    for (const { message } of told) process.stderr.write(`${file}: ${message}\n`);
    if (release === undefined) process.exitCode = 2;
    if (format === 'text' && release) process.stdout.write(`${file}\n${tableOf(release, lang)}\n`);
    shown.push({ path: file, ...(release && { release }), problems: told });
  }
  if (format === 'json') process.stdout.write(`${JSON.stringify({ files: shown }, undefined, 2)}\n`);
}

/** As much of a value, and of the words it was read from, as fits a line. In columns. */
const widestValue = 64;
const widestWords = 48;

function tableOf(release: Release, language: DisplayLanguage): string {
  const lines = new LineMap(release.text);
  const rows = factsOf(release, language).map(({ name, value, span }: ReleaseFact) => {
    const words = span ? slice(release.text, span) : '';
    return [
      name,
      shortened(value, widestValue),
      span ? placeOf(span, lines) : '',
      words === value ? '' : shortened(words, widestWords),
    ];
  });
  return textTable(rows, '  ');
}

/** Line and column counted from 1, as editors and terminals link them. */
function placeOf(span: Span, lines: LineMap): string {
  const { line, character } = lines.positionAt(span.start);
  return `${line + 1}:${character + 1}`;
}
