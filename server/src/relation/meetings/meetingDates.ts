import type { DateExpression, DateInterval, IsoDate } from '../../text/dates';
import type { Recorded, RecordedMeeting } from './meetingRecord';

/** Whether the two intervals share a day. */
export function intervalsMeet(a: DateInterval, b: DateInterval): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Whether two intervals are the same days. */
export function sameInterval(a: DateInterval, b: DateInterval): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The day some days after (or, negative, before) another. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Whether the meeting is said to have been held online: the same hour is another day in Tokyo and in Washington. */
export function isVirtual(meeting: RecordedMeeting): boolean {
  return meeting.venues.some(({ value }) => value === 'virtual');
}

/** Whether a date as written can be that of a meeting: the month or year it falls in, its days, or one of them. */
export function dateFits(date: DateExpression, held: DateInterval, virtual: boolean): boolean {
  const slack = virtual ? 1 : 0;
  const wide = { from: addDays(held.from, -slack), to: addDays(held.to, slack) };
  const said = date.yearInferred ? inYearOf(date.interval, held) : date.interval;
  if (date.precision !== 'day') return intervalsMeet(said, wide);
  return wide.from <= said.from && said.to <= wide.to;
}

/** The recorded date that the draft's contradicts, where none of the recorded ones fits it. */
export function dateConflict(
  date: DateExpression,
  meeting: RecordedMeeting,
): Recorded<DateInterval> | undefined {
  const virtual = isVirtual(meeting);
  const known = meeting.dates.filter(({ value }) => value.from <= value.to);
  if (known.some(({ value }) => dateFits(date, value, virtual))) return undefined;
  return known[0];
}

/** A date written without its year, moved into the year of the other. */
function inYearOf(said: DateInterval, held: DateInterval): DateInterval {
  const shift = Number(held.from.slice(0, 4)) - Number(said.from.slice(0, 4));
  const move = (date: IsoDate): IsoDate =>
    `${String(Number(date.slice(0, 4)) + shift).padStart(4, '0')}${date.slice(4)}`;
  return { from: move(said.from), to: move(said.to) };
}
