import Papa from 'papaparse';
import { labelOf } from '../../glossary/names';
import type { Ledger, LedgerEntry, LedgerMeeting, Thread } from '../../relation/ledger/model';
import { type DisplayLanguage, type Localized, localize } from '../../text/localized';
import { entryRange, entryText, fileName } from './entries';
import { type Grouping, groupThreads, type StateFilter } from './groups';
import { longMeeting, stateName } from './words';

const columns: readonly Localized[] = [
  { en: 'Thread', ja: '番号' },
  { en: 'Group', ja: '区分' },
  { en: 'State', ja: '状況' },
  { en: 'Meeting', ja: '会合' },
  { en: 'Date', ja: '日付' },
  { en: 'Language', ja: '言語' },
  { en: 'Act', ja: '表現' },
  { en: 'Strength (1–8)', ja: '強さ（1～8）' },
  { en: 'Sentence', ja: '本文' },
  { en: 'Agencies and forums', ja: '機関・会議体' },
  { en: 'File', ja: 'ファイル' },
  { en: 'Line', ja: '行' },
];

/** What a spreadsheet program would take for a formula; a sentence that begins so gets an apostrophe before it. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * The ledger for a spreadsheet (RFC 4180): a row an entry, those of a thread below each other.
 * @param byteOrderMark without it, a Japanese Excel takes UTF-8 for Shift_JIS.
 */
export function ledgerToCsv(
  ledger: Ledger,
  grouping: Grouping,
  language: DisplayLanguage,
  states: readonly StateFilter[],
  byteOrderMark: boolean,
): string {
  const numbers = new Map(ledger.threads.map((thread, place): [Thread, number] => [thread, place + 1]));
  const rows = groupThreads(ledger, grouping, language, states).flatMap(({ label, threads }) =>
    threads.flatMap((thread) =>
      thread.entries.map((entry) => [
        numbers.get(thread) ?? 0,
        label,
        stateName(thread.state, language),
        ...cellsOf(entry, thread, ledger, language),
      ]),
    ),
  );
  const fields = columns.map((column) => localize(column, language));
  const csv = Papa.unparse({ fields, data: rows }, { newline: '\r\n', escapeFormulae: formula });
  return `${byteOrderMark ? '\uFEFF' : ''}${csv}\r\n`;
}

function cellsOf(
  entry: LedgerEntry,
  { agencies, forums }: Thread,
  { meetings }: Ledger,
  language: DisplayLanguage,
): readonly (string | number)[] {
  const meeting = meetings[entry.meeting];
  return [
    meeting ? longMeeting(undated(meeting), language) : '',
    meeting?.date ?? '',
    entry.language,
    entry.act ?? '',
    entry.strength ?? '',
    entryText(entry),
    [...agencies, ...forums].map((concept) => labelOf(concept, language)).join('; '),
    fileName(entry.release),
    entryRange(entry).start.line + 1,
  ];
}

/** The date has a column of its own. */
function undated({ number, isDraft, releases }: LedgerMeeting): LedgerMeeting {
  return { isDraft, releases, ...(number !== undefined && { number }) };
}
