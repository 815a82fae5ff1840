import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { entryText, shownEntry } from '../features/ledger/entries';
import { type ExportFormat, exportFormats, exportLedger } from '../features/ledger/export';
import {
  type Grouping,
  groupings,
  groupThreads,
  type StateFilter,
  stateFilters,
} from '../features/ledger/groups';
import { historyOf, stateName, strengthName } from '../features/ledger/words';
import { buildLedger } from '../relation/ledger/ledger';
import type { Ledger, Thread } from '../relation/ledger/model';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import { loadSnapshot, type SnapshotOptions, withSnapshotOptions } from './archive';
import { CommandLineError } from './error';
import { readDraft } from './readDraft';
import { shortened, textTable } from './textTable';

interface LedgerOptions extends SnapshotOptions {
  readonly format: 'text' | ExportFormat;
  readonly group: Grouping;
  readonly state: readonly StateFilter[];
  readonly bom?: boolean;
  readonly out?: string;
}

/** `reaffirm ledger [DRAFT]`: every commitment through its meetings, and what the draft makes of it. */
export function registerLedger(program: Command): void {
  withSnapshotOptions(program.command('ledger'))
    .description(
      'List the commitments of the earlier releases through the meetings, and how they stand in a draft.',
    )
    .argument('[draft]', 'the draft; without one, only the earlier releases are listed')
    .addOption(
      new Option('--format <format>', 'how to print it; html is the clearance sheet of the draft')
        .choices(['text', ...exportFormats])
        .default('text'),
    )
    .addOption(new Option('--group <by>', 'what to group by').choices(groupings).default('topic'))
    .addOption(
      new Option('--state <state>', 'only the commitments in this state (may be repeated)')
        .argParser(addState)
        .default([], 'all'),
    )
    .option('--bom', 'begin csv with a byte order mark, which Excel needs to read Japanese')
    .option('--out <file>', 'write to this file instead of printing')
    .action(ledger);
}

function addState(word: string, others: readonly StateFilter[]): readonly StateFilter[] {
  const state = stateFilters.find((one) => one === word);
  if (state) return [...others, state];
  throw new InvalidArgumentError(`Allowed choices are ${stateFilters.join(', ')}.`);
}

const texts = {
  noDraft: {
    en: 'A clearance sheet needs a draft: name one behind the options.',
    ja: '確認票の作成には草案が必要です。オプションの後に草案のファイルを指定してください。',
  },
  noState: {
    en: '--state needs a draft: without one, no commitment has a state.',
    ja: '--state を用いるには草案が必要です。草案がない場合、状況は判定されません。',
  },
  unwritable: { en: '{file} cannot be written: {reason}', ja: '{file} に書き込めません：{reason}' },
  empty: { en: 'No commitment found.', ja: '該当するコミットメントはありません。' },
} as const satisfies Record<string, Localized>;

async function ledger(file: string | undefined, options: LedgerOptions): Promise<void> {
  const { lang, format, group, state, bom = false, out } = options;
  if (file === undefined && format === 'html') throw new CommandLineError(localize(texts.noDraft, lang));
  if (file === undefined && state.length > 0) throw new CommandLineError(localize(texts.noState, lang));
  const snapshot = await loadSnapshot(options);
  const draft = file === undefined ? undefined : await readDraft(file, snapshot);
  const built = buildLedger(snapshot, draft);
  const content =
    format === 'text'
      ? toText(built, group, lang, state)
      : (exportLedger(built, format, {
          language: lang,
          grouping: group,
          states: state,
          byteOrderMark: bom,
        }) ?? '');
  if (out === undefined) process.stdout.write(content);
  else await write(out, content, lang);
}

async function write(file: string, content: string, lang: DisplayLanguage): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandLineError(localize(texts.unwritable, lang, { file, reason }));
  }
}

/** In columns of a terminal. */
const widestSentence = 72;

function toText(
  built: Ledger,
  grouping: Grouping,
  language: DisplayLanguage,
  states: readonly StateFilter[],
): string {
  const groups = groupThreads(built, grouping, language, states);
  if (groups.length === 0) return `${localize(texts.empty, language)}\n`;
  const rows = groups.map(({ threads }) => threads.map((thread) => rowOf(thread, built, language)));
  const lines = textTable(rows.flat(), '  ').split('\n');
  let next = 0;
  return groups
    .map(({ label }, place) => {
      const count = rows[place]?.length ?? 0;
      const own = lines.slice(next, next + count);
      next += count;
      return `${[label, ...own].join('\n')}\n`;
    })
    .join('\n');
}

/** Without a draft there are no states to be told. */
function rowOf(thread: Thread, { meetings, draft }: Ledger, language: DisplayLanguage): readonly string[] {
  const latest = shownEntry(thread, language);
  return [
    ...(draft ? [stateName(thread.state, language)] : []),
    historyOf(thread.entries, meetings, language),
    strengthName(latest?.strength, language),
    latest ? shortened(entryText(latest), widestSentence) : '',
  ];
}
