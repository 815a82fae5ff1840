import type { DateExpression, DateInterval } from '../text/dates';
import { type Span, slice } from '../text/span';
import { cues } from './cues';
import { datesIn } from './datesIn';
import type { Fact, Venue } from './model';
import type { Outline } from './outline';

/** The day and the place of the meeting where a release gives them as entries: 「日時：…」, "Venue: …", or under such a heading. */
export interface Entries {
  readonly dates: readonly Fact<DateInterval>[];
  readonly venue: Fact<Venue> | undefined;
}

const labelled = /^([^:：\n]{1,24}?)[ 　]*[:：][ 　]*/u;
const marks = /^[\s　・\-*●○■◆]*(?:[（(]?[0-9０-９]{1,2}[)）.．、]?[ 　]+)?/u;

/** Reads the entries of a release; only days count as dates of a meeting. */
export function readEntries(
  text: string,
  { sentences, sections }: Pick<Outline, 'sentences' | 'sections'>,
  dates: readonly DateExpression[],
): Entries {
  const found: Fact<DateInterval>[] = [];
  let venue: Fact<Venue> | undefined;
  for (const { span, role, section } of sentences) {
    if (role === 'furniture' || role === 'contact' || role === 'heading' || role === 'title') continue;
    const { label, content } = readEntry(text, span, sections[section]?.heading.value ?? '');
    if (content.start >= content.end) continue;
    if (cues.dateLabel.test(label)) {
      const day = datesIn(dates, content).find((date) => date.precision === 'day');
      if (day) found.push({ value: day.interval, span: day.span });
    } else if (cues.placeLabel.test(label)) venue ??= venueIn(text, content);
  }
  return { dates: found, venue };
}

function readEntry(
  text: string,
  span: Span,
  heading: string,
): { readonly label: string; readonly content: Span } {
  const written = slice(text, span);
  const skipped = marks.exec(written)?.[0].length ?? 0;
  const found = labelled.exec(written.slice(skipped));
  if (found) {
    const start = span.start + skipped + found[0].length;
    return { label: found[1] ?? '', content: { start, end: span.end } };
  }
  return { label: heading, content: { start: span.start + skipped, end: span.end } };
}

function venueIn(text: string, content: Span): Fact<Venue> {
  const written = slice(text, content);
  const virtual = cues.virtual.exec(written);
  if (virtual) {
    const start = content.start + virtual.index;
    return { value: { kind: 'virtual' }, span: { start, end: start + virtual[0].length } };
  }
  return { value: { kind: 'place', name: written }, span: content };
}
