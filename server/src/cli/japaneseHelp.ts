import type { Command, Option } from 'commander';
import { japaneseError } from './japaneseErrors';
import { japaneseHelpTexts } from './japaneseHelpTexts';

/** Turns the help of a program and of its commands, and what is said of wrong arguments, into Japanese. A text without a translation stays as it is. */
export function speakJapanese(program: Command): void {
  for (const command of [program, ...program.commands]) {
    command
      .description(japanese(command.description()))
      .helpOption('-h, --help', '使い方を表示')
      .configureHelp({ styleTitle, optionDescription })
      .configureOutput({
        outputError: (text, write) => {
          write(japaneseError(text));
        },
      });
    for (const argument of command.registeredArguments) argument.description = japanese(argument.description);
    for (const option of command.options) option.description = japanese(option.description);
  }
  program.helpCommand('help [command]', 'コマンドの使い方を表示');
}

/** Every text of the help that is ours: what commands, arguments and options do, and what defaults are called. */
export function helpTexts(program: Command): ReadonlySet<string> {
  const texts = [program, ...program.commands].flatMap((command) => [
    command.description(),
    ...command.registeredArguments.map(({ description }) => description),
    ...command.options.flatMap(({ description, defaultValueDescription }) => [
      description,
      ...(defaultValueDescription === undefined ? [] : [defaultValueDescription]),
    ]),
  ]);
  return new Set(texts.filter((text) => text !== ''));
}

function japanese(text: string): string {
  return japaneseHelpTexts[text] ?? text;
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '使い方：',
  'Arguments:': '引数：',
  'Options:': 'オプション：',
  'Global Options:': '共通のオプション：',
  'Commands:': 'コマンド：',
};

function styleTitle(title: string): string {
  return titles[title] ?? title;
}

/** As commander writes it, with the words for choices and default in Japanese. */
function optionDescription({
  description,
  argChoices,
  defaultValue,
  defaultValueDescription,
  negate,
}: Option): string {
  const choices = argChoices ? [`選択肢：${argChoices.join('、')}`] : [];
  const shown: unknown =
    defaultValueDescription === undefined ? defaultValue : japanese(defaultValueDescription);
  const isEmpty = shown === undefined || typeof shown === 'boolean' || negate;
  const preset = isEmpty ? [] : [`既定値：${typeof shown === 'string' ? shown : JSON.stringify(shown)}`];
  const more = [...choices, ...preset];
  return more.length === 0 ? description : `${description}（${more.join('、')}）`;
}
