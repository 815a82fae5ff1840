import { meetingDay } from '../../release/meetingDay';
import { rangeOf, type PlaceRange } from '../../rules/places';
import type { LedgerEntry, LedgerMeeting, Thread } from '../../relation/ledger/model';
import type { RelatedSentence } from '../../relation/model';
import type { Release } from '../../release/model';
import { type DisplayLanguage, type Localized, localize } from '../../text/localized';
import { inOneLine, slice } from '../../text/span';
import { formatMeeting } from '../format';
import { longMeeting } from './words';

/** The words of an entry on one line, without the marker of a list. */
export function entryText({ release, span }: LedgerEntry): string {
  return plainText(slice(release.text, span));
}

/** The entry of a thread's latest meeting by which it is shown: the one in the display language, where there is one. */
export function shownEntry({ entries }: Thread, language: DisplayLanguage): LedgerEntry | undefined {
  const meeting = entries.at(-1)?.meeting;
  const latest = entries.filter((entry) => entry.meeting === meeting);
  return latest.find((entry) => entry.language === language) ?? latest[0];
}

/** The earlier sentence that an entry takes up, on one line. */
export function earlierText({ release, earlierSentence }: RelatedSentence): string {
  const span = release.sentences[earlierSentence]?.span;
  return span ? plainText(slice(release.text, span)) : '';
}

const listMarker = /^(?:[-*・•●○◇◆※]|[(（]?[0-9０-９]{1,2}[.)．）])\s+/u;

function plainText(text: string): string {
  return inOneLine(text).replace(listMarker, '');
}

/** Where an entry stands, lines and characters from 0. */
export function entryRange({ release, span }: LedgerEntry): PlaceRange {
  return rangeOf(release, span);
}

/** The line, from 1, of a sentence of a release. */
export function lineOf(release: Release, sentence: number): number {
  const span = release.sentences[sentence]?.span ?? { start: 0, end: 0 };
  return rangeOf(release, span).start.line + 1;
}

/** The last part of a path or URI, by which people know a file. */
export function fileName({ source }: Pick<Release, 'source'>): string {
  const last = source.split(/[\\/]/).at(-1) ?? source;
  try {
    return source.includes('://') ? decodeURIComponent(last) : last;
  } catch {
    return last;
  }
}

/** How a release is cited: "11th meeting, September 17, 2020". */
export function releaseCitation(release: Release, language: DisplayLanguage): string {
  const number = release.meeting.number?.value;
  const date = meetingDay(release);
  return formatMeeting({ ...(number !== undefined && { meeting: number }), ...(date && { date }) }, language);
}

const citation: Localized = {
  en: '“{text}” ({meeting}; {file}, line {line})',
  ja: '「{text}」（{meeting}、{file}、{line}行目）',
};

/** An entry as it can be put into a mail or a note: its words, its meeting and its place. */
export function entryCitation(
  entry: LedgerEntry,
  meetings: readonly LedgerMeeting[],
  language: DisplayLanguage,
): string {
  const meeting = meetings[entry.meeting];
  return localize(citation, language, {
    text: entryText(entry),
    meeting: meeting ? longMeeting(meeting, language) : releaseCitation(entry.release, language),
    file: fileName(entry.release),
    line: rangeOf(entry.release, entry.span).start.line + 1,
  });
}
