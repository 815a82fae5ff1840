import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { meetingFacts } from '../features/releaseFacts';
import { createConverter } from '../node/converter';
import { type ImportOptions, prepareImport, writeImport } from '../node/importRelease';
import type { PreparedImport, RefusedImport } from '../release/forms/preparedImport';
import { dayOf } from '../text/calendar';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import { languageOption } from './archive';
import { progressLine } from './progressLine';
import { shippedFiles } from './shipped';
import { shortened, textTable } from './textTable';

interface ImportCommandOptions {
  readonly to?: string;
  readonly yes?: boolean;
  readonly lang: DisplayLanguage;
}

/** The thread that converts, as it is bundled beside the command line. */
function bundledConverter() {
  return createConverter(shippedFiles.converter);
}

/** `reaffirm import FILE…`: web pages, Word and PDF files to Markdown with front matter. */
export function registerImport(program: Command, makeConverter = bundledConverter): void {
  program
    .command('import')
    .description('Turn web pages (.html), Word (.docx) and PDF files into releases of the archive.')
    .argument('<file...>', 'the files')
    .option('--to <dir>', 'the folder to write to (else the folder of each file)')
    .option('--yes', 'write without asking')
    .addOption(languageOption())
    .action((files: string[], options: ImportCommandOptions) => importFiles(files, options, makeConverter()));
}

/**
 * Exit code 0: all files were imported; 1: some were refused, or the user said no; 2: nobody could be asked;
 * 130: interrupted. Nothing is ever half-written.
 */
async function importFiles(
  files: readonly string[],
  { to, yes, lang }: ImportCommandOptions,
  converter: ImportOptions['converter'],
): Promise<void> {
  const control = new AbortController();
  const interrupt = () => {
    control.abort();
  };
  process.once('SIGINT', interrupt);
  try {
    const options = {
      ...(to !== undefined && { to }),
      converter,
      today: dayOf(new Date()),
      signal: control.signal,
    };
    const prepared = await prepareAll(files, options, lang);
    const ready = prepared.filter((one) => 'content' in one);
    process.exitCode = ready.length < prepared.length ? 1 : 0;
    if (ready.length > 0 && (await mayWrite(ready.length, yes === true, lang, control.signal))) {
      await writeAll(ready, lang);
    }
  } catch (error) {
    if (!control.signal.aborted) throw error;
    process.stderr.write(`${localize(texts.interrupted, lang)}\n`);
    process.exitCode = 130;
  } finally {
    process.off('SIGINT', interrupt);
    await converter.close();
  }
}

async function prepareAll(
  files: readonly string[],
  options: ImportOptions,
  lang: DisplayLanguage,
): Promise<(PreparedImport | RefusedImport)[]> {
  const progress = progressLine(process.stderr, files.length);
  const all: (PreparedImport | RefusedImport)[] = [];
  for (const [at, file] of files.entries()) {
    progress.show(at, file);
    const one = await prepareImport(file, options);
    progress.clear();
    all.push(one);
    if ('problem' in one) process.stderr.write(`${file}: ${localize(one.problem, lang)}\n`);
    else process.stdout.write(previewOf(one, lang));
  }
  return all;
}

/** What was read, so that the user sees whether it is right before anything is written. */
function previewOf({ file, target, release, warnings }: PreparedImport, lang: DisplayLanguage): string {
  const facts = meetingFacts(release, lang).map(({ name, value }) => [name, shortened(value, 90)]);
  const doubts = warnings.map((one) => `  ! ${localize(one, lang)}\n`);
  return `${file} → ${target}\n${textTable(facts, '  ')}${doubts.join('')}\n`;
}

async function mayWrite(
  count: number,
  yes: boolean,
  lang: DisplayLanguage,
  signal: AbortSignal,
): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) {
    process.stderr.write(`${localize(texts.cannotAsk, lang)}\n`);
    process.exitCode = 2;
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.once('SIGINT', () => process.emit('SIGINT'));
  try {
    const answer = await terminal.question(`${localize(texts.question, lang, { count })} [y/N] `, { signal });
    if (/^(y|yes|はい)$/i.test(answer.trim())) return true;
    process.stdout.write(`${localize(texts.declined, lang)}\n`);
    process.exitCode = 1;
    return false;
  } finally {
    terminal.close();
  }
}

async function writeAll(ready: readonly PreparedImport[], lang: DisplayLanguage): Promise<void> {
  for (const one of ready) {
    const problem = await writeImport(one);
    if (problem) process.exitCode = 1;
    if (problem) process.stderr.write(`${one.target}: ${localize(problem, lang)}\n`);
    else process.stdout.write(`${localize(texts.written, lang, { target: one.target })}\n`);
  }
}

const texts = {
  question: {
    en: 'Write {count} file(s) as shown?',
    ja: '上記の内容で{count}件のファイルを書き込みますか。',
  },
  declined: { en: 'Nothing was written.', ja: '何も書き込みませんでした。' },
  written: { en: 'Wrote {target}', ja: '{target} を書き込みました。' },
  cannotAsk: {
    en: 'Nothing was written: there is no terminal to ask at. Look at what is shown above and run the command again with --yes.',
    ja: '端末がなく確認できないため、何も書き込みませんでした。上記の内容を確認し、--yes を付けてもう一度実行してください。',
  },
  interrupted: {
    en: 'Interrupted. No file was left half-written.',
    ja: '中断しました。書きかけのファイルはありません。',
  },
} as const satisfies Record<string, Localized>;
