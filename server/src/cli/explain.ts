import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { type Command, Option } from 'commander';
import { rules } from '../rules/registry';
import type { DisplayLanguage } from '../text/localized';
import { type SnapshotOptions, withSnapshotOptions } from './archive';
import { parseCount } from './count';
import { dismissalOption } from './dismissals';
import { CommandLineError } from './error';
import { explainAt } from './explainAt';
import { shippedFiles } from './shipped';

interface ExplainOptions extends SnapshotOptions {
  readonly at?: string;
  readonly dismissals?: string;
  readonly format: 'text' | 'json';
  readonly top: number;
}

/** `reaffirm explain [RULE]`: the page of a rule, or the list of all rules; with `--at`, why a sentence is reported or not. */
export function registerExplain(program: Command): void {
  withSnapshotOptions(program.command('explain'))
    .description(
      'Say what a rule reports and why; without a rule, list all rules; with --at, say why a sentence is reported or not.',
    )
    .argument('[rule]', 'the id of a rule')
    .option('--at <file:line[:column]>', 'explain the sentences of a draft at this place, counted from 1')
    .addOption(dismissalOption())
    .option('--top <number>', 'with --at: how many earlier sentences to show', parseCount, 5)
    .addOption(
      new Option('--format <format>', 'with --at: how to print it').choices(['text', 'json']).default('text'),
    )
    .action(explain);
}

async function explain(rule: string | undefined, options: ExplainOptions): Promise<void> {
  const { at, lang } = options;
  if (at !== undefined && rule !== undefined) {
    throw new CommandLineError('Give a rule or --at FILE:LINE, not both.');
  }
  if (at !== undefined) await explainAt(at, options);
  else process.stdout.write(rule === undefined ? listOfRules(lang) : await page(rule, lang));
}

function listOfRules(lang: DisplayLanguage): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(11)}  ${summary[lang]}\n`)
    .join('');
}

async function page(rule: string, lang: DisplayLanguage): Promise<string> {
  if (!rules.some(({ id }) => id === rule)) {
    throw new CommandLineError(`There is no rule "${rule}"; "reaffirm explain" lists the rules.`);
  }
  const folder = lang === 'ja' ? path.join(shippedFiles.ruleDocs, 'ja') : shippedFiles.ruleDocs;
  return readFile(path.join(folder, `${rule}.md`), 'utf8');
}
