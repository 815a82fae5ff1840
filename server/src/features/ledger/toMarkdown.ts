import type { Ledger, LedgerEntry, Thread } from '../../relation/ledger/model';
import { type DisplayLanguage, type Localized, localize } from '../../text/localized';
import { escapeMarkdown } from '../format';
import { entryRange, entryText, fileName } from './entries';
import { type Grouping, groupThreads, type StateFilter } from './groups';
import { historyOf, longMeeting, stateName, strengthName } from './words';

const texts = {
  title: { en: 'Commitment ledger', ja: 'コミットメント一覧' },
  none: { en: 'No commitment found.', ja: '該当するコミットメントはありません。' },
  line: { en: '{file}, line {line}', ja: '{file}、{line}行目' },
} as const satisfies Record<string, Localized>;

/** The ledger as a document: a heading a group, under it each thread with its entries. */
export function ledgerToMarkdown(
  ledger: Ledger,
  grouping: Grouping,
  language: DisplayLanguage,
  states: readonly StateFilter[],
): string {
  const groups = groupThreads(ledger, grouping, language, states);
  const title = `# ${localize(texts.title, language)}`;
  if (groups.length === 0) return `${title}\n\n${localize(texts.none, language)}\n`;
  const sections = groups.map(({ label, threads }) =>
    [`## ${escapeMarkdown(label)}`, ...threads.map((thread) => threadBlock(thread, ledger, language))].join(
      '\n\n',
    ),
  );
  return `${[title, ...sections].join('\n\n')}\n`;
}

function threadBlock(thread: Thread, { meetings }: Ledger, language: DisplayLanguage): string {
  const history = historyOf(thread.entries, meetings, language);
  const heading = `- **${escapeMarkdown(stateName(thread.state, language))}** ${escapeMarkdown(history)}`;
  const lines = thread.entries.map((entry) => `  - ${entryLine(entry, meetings, language)}`);
  return [heading, ...lines].join('\n');
}

function entryLine(entry: LedgerEntry, meetings: Ledger['meetings'], language: DisplayLanguage): string {
  const meeting = meetings[entry.meeting];
  const place = localize(texts.line, language, {
    file: fileName(entry.release),
    line: entryRange(entry).start.line + 1,
  });
  const facts = [strengthName(entry.strength, language), place].filter((fact) => fact !== '').join('; ');
  const name = meeting ? `${escapeMarkdown(longMeeting(meeting, language))}: ` : '';
  return `${name}${escapeMarkdown(entryText(entry))} (${escapeMarkdown(facts)})`;
}
