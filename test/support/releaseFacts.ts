import type { Fact, Release, Venue } from '../../server/src/release/model';
import type { DateExpression, DateInterval } from '../../server/src/text/dates';
import { LineMap } from '../../server/src/text/lineMap';
import { inOneLine, slice, type Span } from '../../server/src/text/span';

/**
 * Every fact of a release as lines for people: where it stands (line and column, counted from 1), what stands there, and
 * what it means. The tests compare them with the lists in `test/releases/*.facts.yaml`.
 */
export function releaseFacts(release: Release): Record<string, unknown> {
  const place = placer(release.text);
  const { meeting } = release;
  const words = (facts: readonly Fact<string>[]): string[] => facts.map(({ span }) => place(span));
  const bare = {
    language: release.language,
    title: release.title && place(release.title.span),
    series: release.series && place(release.series.span),
    released: release.released && `${place(release.released.span)} = ${release.released.value}`,
    number: meeting.number && `${place(meeting.number.span)} = ${meeting.number.value}`,
    level: meeting.level && place(meeting.level.span),
    meetingDates: meeting.dates.map(({ span, value }) => `${place(span)} = ${interval(value)}`),
    venue: meeting.venue && venueLine(meeting.venue, place),
    hosts: words(meeting.hosts),
    parties: words(meeting.parties),
    participants: Object.fromEntries(
      [...new Set(release.participants.map(({ side }) => side))].map((side) => [
        side,
        words(release.participants.filter((one) => one.side === side).map(({ name }) => name)),
      ]),
    ),
    sections: release.sections.map(
      ({ number, depth, heading }) =>
        `${'#'.repeat(depth)} ${number ? `${number} ` : ''}| ${place(heading.span)}`,
    ),
    plans: release.plans.map(({ meeting: planned, span, when, venue }) =>
      [
        `${place({ start: span.start, end: span.start })}${planned}`,
        when && dateLine(when, place),
        venue && venueLine(venue, place),
      ]
        .filter((part) => part !== undefined)
        .join(' / '),
    ),
    mentions: release.meetingMentions.map(({ span, number }) => `${place(span)} = ${number}`),
    dates: release.dates.map((date) => dateLine(date, place)),
    furniture: rolePlaces(release, 'furniture', place),
    contact: rolePlaces(release, 'contact', place),
    roles: countRoles(release),
    counterpart: release.counterpart?.value,
  };
  return Object.fromEntries(
    Object.entries(bare).filter(([, value]) => value !== undefined && !isEmpty(value)),
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function placer(text: string): (span: Span) => string {
  const lines = new LineMap(text);
  return (span) => {
    const { line, character } = lines.positionAt(span.start);
    return `${line + 1}:${character + 1} ${inOneLine(slice(text, span))}`;
  };
}

function interval({ from, to }: DateInterval): string {
  return from === to ? from : `${from}/${to}`;
}

function dateLine(date: DateExpression, place: (span: Span) => string): string {
  const { span, interval: days, precision, bound, yearInferred } = date;
  return `${place(span)} = ${interval(days)} ${precision}${bound ? ` ${bound}` : ''}${yearInferred ? ' (year inferred)' : ''}`;
}

function venueLine({ span, value }: Fact<Venue>, place: (span: Span) => string): string {
  return `${place(span)}${value.kind === 'virtual' ? ' = virtual' : ''}`;
}

function rolePlaces(release: Release, role: string, place: (span: Span) => string): string[] {
  return release.sentences.filter((sentence) => sentence.role === role).map(({ span }) => place(span));
}

function countRoles({ sentences }: Release): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { role } of sentences) counts[role] = (counts[role] ?? 0) + 1;
  return counts;
}
