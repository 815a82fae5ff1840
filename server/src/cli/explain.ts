import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Command } from 'commander';
import { rules } from '../rules/registry';
import type { DisplayLanguage } from '../text/localized';
import { languageOption } from './archive';
import { CommandLineError } from './error';
import { shippedFiles } from './shipped';

/** `reaffirm explain [RULE]`: the page of a rule, or the list of all rules. */
export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('Say what a rule reports and why; without a rule, list all rules.')
    .argument('[rule]', 'the id of a rule')
    .addOption(languageOption())
    .action(async (rule: string | undefined, { lang }: { lang: DisplayLanguage }) => {
      process.stdout.write(rule === undefined ? listOfRules(lang) : await page(rule, lang));
    });
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
