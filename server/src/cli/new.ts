import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import { type Command, Option } from 'commander';
import { dialoguesOf } from '../features/newRelease/dialogues';
import { isKnownPlace, nextNumber, understandDays, understandVenue } from '../features/newRelease/ask';
import type { Dialogue, NewDraft, NewMeeting } from '../features/newRelease/model';
import { type FileNames, newReleases } from '../features/newRelease/newRelease';
import { writeNew } from '../node/writeFile';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import { archiveOption, loadSnapshot, systemLanguage } from './archive';
import { CommandLineError } from './error';
import { glossaryOption } from './glossary';

interface NewOptions {
  readonly archive: readonly string[];
  readonly glossary: readonly string[];
  readonly number?: string;
  readonly dates?: string;
  readonly venue?: string;
  readonly series?: string;
  readonly lang: readonly ('en' | 'ja')[];
  readonly to: string;
  readonly name?: string;
}

/** `reaffirm new`: the drafts of the next meeting's release, made from the last ones. Exit code 0, or 2 with nothing written. */
export function registerNew(program: Command): void {
  program
    .command('new')
    .description('Make the drafts of the next meeting release from the last one.')
    .option('--number <number>', 'the number of the meeting (default: the next one)')
    .option('--dates <dates>', 'its days, as "November 9-10, 2021" or 令和3年11月9日及び10日')
    .option('--venue <place>', 'the city, in either language, or "online"')
    .option('--series <words>', 'words of the name of the dialogue, where the archive has several')
    .addOption(
      new Option('--lang <languages>', 'the languages to draft in, such as en,ja')
        .argParser(readLanguages)
        .default(['en', 'ja'], 'en,ja'),
    )
    .option('--to <dir>', 'the folder to write to', '.')
    .option('--name <name>', 'the beginning of the file names (default: NN-meeting)')
    .addOption(archiveOption())
    .addOption(glossaryOption())
    .action(createDrafts);
}

function readLanguages(written: string): ('en' | 'ja')[] {
  const parts = written.split(/[,、\s]+/u).filter(Boolean);
  const known = (['en', 'ja'] as const).filter((language) => parts.includes(language));
  if (known.length === 0 || parts.some((part) => part !== 'en' && part !== 'ja')) {
    throw new CommandLineError(localize(texts.badLanguages, systemLanguage(), { written }));
  }
  return known;
}

async function createDrafts(options: NewOptions): Promise<void> {
  const lang = systemLanguage();
  const snapshot = await loadSnapshot({ ...options, lang });
  const dialogue = chosenDialogue(dialoguesOf(snapshot), options.series, lang);
  const meeting = readMeeting(options, dialogue, lang);
  if (dialogue.numbers.includes(meeting.number)) warn(texts.used, lang, { number: meeting.number });
  if (meeting.venue && options.lang.length > 1 && !isKnownPlace(meeting.venue)) {
    warn(texts.unknownPlace, lang);
  }
  const stem = options.name ?? `${String(meeting.number).padStart(2, '0')}-meeting`;
  const names: FileNames = Object.fromEntries(
    options.lang.map((language) => [language, `${stem}.${language}.release.md`]),
  );
  await writeDrafts(newReleases(dialogue, meeting, names, snapshot), options.to, lang);
}

function readMeeting(options: NewOptions, dialogue: Dialogue, lang: DisplayLanguage): NewMeeting {
  const number =
    options.number === undefined ? nextNumber(dialogue) : Number(options.number.normalize('NFKC'));
  if (!Number.isInteger(number) || number < 1) {
    throw new CommandLineError(localize(texts.badNumber, lang, { written: options.number ?? '' }));
  }
  const days = options.dates === undefined ? undefined : understandDays(options.dates, lang);
  if (days && 'problem' in days) throw new CommandLineError(`--dates: ${days.problem}`);
  const venue = understandVenue(options.venue ?? '');
  return { number, ...(days && { dates: days.value }), ...(venue && { venue }) };
}

function chosenDialogue(
  dialogues: readonly Dialogue[],
  words: string | undefined,
  lang: DisplayLanguage,
): Dialogue {
  const wanted = words?.normalize('NFKC').toLowerCase();
  const fitting = dialogues.filter(({ names }) =>
    Object.values(names).some(
      (name) => wanted === undefined || name.normalize('NFKC').toLowerCase().includes(wanted),
    ),
  );
  const all = wanted === undefined ? dialogues : fitting;
  const [first, ...others] = all;
  if (!first) {
    throw new CommandLineError(localize(wanted === undefined ? texts.nothing : texts.noSeries, lang));
  }
  if (others.length === 0) return first;
  const names = all
    .map(({ names: { en, ja } }) => (lang === 'ja' ? (ja ?? en) : (en ?? ja)) ?? '?')
    .join('; ');
  throw new CommandLineError(localize(texts.several, lang, { names }));
}

/** All of them or none: what is there is looked for before anything is written, and never overwritten. */
async function writeDrafts(drafts: readonly NewDraft[], to: string, lang: DisplayLanguage): Promise<void> {
  const files = drafts.map(({ fileName, text }) => ({ file: path.join(to, fileName), text }));
  for (const { file } of files) {
    const found = await stat(file).catch(() => undefined);
    if (found) throw new CommandLineError(localize(texts.exists, lang, { file }));
  }
  for (const { file, text } of files) {
    const result = await writeNew(file, text);
    if (result !== 'written') throw new CommandLineError(localize(texts[result], lang, { file }));
    process.stdout.write(`${localize(texts.written, lang, { file })}\n`);
  }
}

function warn(text: Localized, lang: DisplayLanguage, values = {}): void {
  process.stderr.write(`${localize(text, lang, values)}\n`);
}

const texts = {
  badLanguages: {
    en: '--lang takes en, ja or both (en,ja), and not "{written}".',
    ja: '--lang にはen、ja又はen,jaを指定してください（指定された値：{written}）。',
  },
  badNumber: {
    en: '--number takes a whole number from 1 on, and not "{written}".',
    ja: '--number には1以上の整数を指定してください（指定された値：{written}）。',
  },
  nothing: {
    en: 'The archive has no release of a numbered meeting to begin from. Name its folder with --archive.',
    ja: '基となる会合の報道資料がありません。--archive で過去の報道資料のフォルダーを指定してください。',
  },
  noSeries: {
    en: 'The archive has no dialogue whose name holds these words. See --series.',
    ja: '指定された語を名称に含む対話がありません。--series を確認してください。',
  },
  several: {
    en: 'The archive has several dialogues; name one with --series: {names}',
    ja: '複数の対話の報道資料があります。--series でいずれかを指定してください：{names}',
  },
  used: {
    en: 'Number {number} is used by an earlier meeting already.',
    ja: '第{number}回は、過去の会合で既に用いられています。',
  },
  unknownPlace: {
    en: 'The other language’s name of this place is not known: a placeholder is left in that draft.',
    ja: '開催地の他言語での名称が不明のため、当該言語の草案では仮置きとします。',
  },
  exists: {
    en: '{file} exists already, and is never overwritten. Choose another name with --name.',
    ja: '{file} は既に存在します。上書きは行いません。--name で別の名称を指定してください。',
  },
  failed: {
    en: '{file} cannot be written. Check that the folder may be written to.',
    ja: '{file} に書き込めません。フォルダーの書込み権限を確認してください。',
  },
  written: { en: 'Wrote {file}', ja: '{file} を作成しました。' },
} as const satisfies Record<string, Localized>;
