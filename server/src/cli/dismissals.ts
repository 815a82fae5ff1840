import { Option } from 'commander';
import { readTextFile } from '../node/readFile';
import { dismissalFileName, readDismissals } from '../rules/dismissalFile';
import { collectDismissals, type Dismissals, noDismissals } from '../rules/dismissals';
import { rules } from '../rules/registry';
import { type DisplayLanguage, localize } from '../text/localized';
import { CommandLineError } from './error';
import { exists } from './glossary';

/** `--dismissals FILE`: findings that are not to be reported again. */
export function dismissalOption(): Option {
  return new Option(
    '--dismissals <file>',
    `findings not to report again (default: ${dismissalFileName} here, if there is one)`,
  );
}

const ruleIds = new Set(rules.map(({ id }) => id));

/**
 * The dismissals of the file that is named, else of the one in the folder the command is run in. What is wrong with an
 * entry is said on standard error, and the entry left out.
 * @throws CommandLineError for a named file that cannot be read.
 */
export async function loadDismissals(named: string | undefined, lang: DisplayLanguage): Promise<Dismissals> {
  const file = named ?? dismissalFileName;
  if (named === undefined && !(await exists(file))) return noDismissals;
  const read = await readTextFile(file);
  if ('problem' in read) throw new CommandLineError(`${file}: ${localize(read.problem, lang)}`);
  const { dismissals, problems } = readDismissals(read.text, ruleIds);
  for (const { line, message } of problems) {
    process.stderr.write(`${file}:${line + 1}: ${localize(message, lang)}\n`);
  }
  return collectDismissals(dismissals);
}
