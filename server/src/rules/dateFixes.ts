import { weekdayOf } from '../relation/meetings/meetingDates';
import type { Release } from '../release/model';
import type { DateExpression, IsoDate } from '../text/dates';
import { type Span, contains, slice } from '../text/span';
import type { TextEdit } from './rule';
import { englishOrdinal } from '../text/ordinals';

/** A year that is written twice in one date, in two ways that disagree: the edits that make the one follow the other. */
export interface YearFixes {
  /** Writes the era year that the Western one means; absent where that era had no such year. */
  readonly era: TextEdit | undefined;
  /** Writes the Western year that the era year means. */
  readonly western: TextEdit | undefined;
  /** Which of the two is wrong, where a weekday or another statement of the same day says so. */
  readonly wrong: 'era' | 'western' | undefined;
}

/** How a date whose era year and Western year disagree can be mended; undefined for any other date. */
export function yearFixes(draft: Release, date: DateExpression): YearFixes | undefined {
  const western = Number(date.interval.from.slice(0, 4));
  if (date.era === undefined || date.era.year === western) return undefined;
  return {
    era: eraEdit(draft.text, date.era, western),
    western: westernEdit(draft.text, date, date.era.year),
    wrong: wrongYear(draft, date, western, date.era.year),
  };
}

const fullWidth = '０１２３４５６７８９';

function likeWritten(number: string, written: string): string {
  return /[０-９]/u.test(written)
    ? number.replace(/\d/g, (digit) => fullWidth.charAt(Number(digit)))
    : number;
}

function eraEdit(
  text: string,
  era: { readonly span: Span; readonly year: number },
  western: number,
): TextEdit | undefined {
  const found = /^(\p{Script=Han}{2})(\s?)(元|[0-9０-９]{1,2})$/u.exec(slice(text, era.span));
  if (found === null) return undefined;
  const [, name = '', gap = '', written = ''] = found;
  const before = written === '元' ? 1 : Number(written.normalize('NFKC'));
  const number = before + western - era.year;
  if (number < 1) return undefined;
  const newText = `${name}${gap}${number === 1 ? '元' : likeWritten(String(number), written)}`;
  return { span: era.span, newText };
}

function westernEdit(text: string, { span }: DateExpression, year: number): TextEdit | undefined {
  const found = /[12１２][0-9０-９]{3}(?=年|[)）])/u.exec(text.slice(span.start, span.end + 1));
  if (found === null) return undefined;
  const start = span.start + found.index;
  return { span: { start, end: start + 4 }, newText: likeWritten(String(year), found[0]) };
}

function wrongYear(draft: Release, date: DateExpression, western: number, era: number): YearFixes['wrong'] {
  const fits = (year: number): boolean =>
    date.weekdays.every((one) => weekdayOf(`${year}${one.date.slice(4)}`) === one.weekday) ||
    date.weekdays.length === 0;
  if (fits(western) !== fits(era)) return fits(western) ? 'era' : 'western';
  const elsewhere = sameDayElsewhere(draft, date).map(({ interval }) => Number(interval.from.slice(0, 4)));
  const says = { western: elsewhere.includes(western), era: elsewhere.includes(era) };
  if (says.western === says.era) return undefined;
  return says.western ? 'era' : 'western';
}

/** The other statements of the same day of the year that have their year written, and no second one beside it. */
function sameDayElsewhere({ dates }: Release, date: DateExpression): readonly DateExpression[] {
  if (date.precision !== 'day') return [];
  return dates.filter(
    (one) =>
      one !== date &&
      one.precision === 'day' &&
      !one.yearInferred &&
      one.era === undefined &&
      one.interval.from.slice(5) === date.interval.from.slice(5),
  );
}

/** Whether the draft states the same days elsewhere, with their year: then it is the weekday that is wrong. */
export function isStatedElsewhere(draft: Release, date: DateExpression): boolean {
  return sameDayElsewhere(draft, date).some(
    ({ interval, weekdays }) =>
      interval.from === date.interval.from && weekdays.every((one) => weekdayOf(one.date) === one.weekday),
  );
}

/** The nearest day, within half a week and the same month, that has the weekday as written; for a single day alone. */
export function otherDay(draft: Release, date: DateExpression): TextEdit | undefined {
  const [said] = date.weekdays;
  const { from, to } = date.interval;
  if (said === undefined || date.weekdays.length > 1 || from !== to) return undefined;
  const day = Number(from.slice(8));
  const nearest = [1, -1, 2, -2, 3, -3]
    .map((step) => day + step)
    .find((one) => isDay(`${from.slice(0, 8)}${String(one).padStart(2, '0')}`, said.weekday));
  return nearest === undefined ? undefined : dayEdit(draft.text, date, said.span, day, nearest);
}

function isDay(date: IsoDate, weekday: number): boolean {
  return !Number.isNaN(Date.parse(date)) && weekdayOf(date) === weekday;
}

function dayEdit(
  text: string,
  { span }: DateExpression,
  weekday: Span,
  day: number,
  right: number,
): TextEdit | undefined {
  const numbers = /(?<![0-9０-９])([0-9０-９]{1,2})(st|nd|rd|th)?(?![0-9０-９年月]|\s?月)/gu;
  for (const found of slice(text, span).matchAll(numbers)) {
    const [whole, digits = '', suffix] = found;
    const place = { start: span.start + found.index, end: span.start + found.index + whole.length };
    if (Number(digits.normalize('NFKC')) !== day || contains(weekday, place)) continue;
    const newText = suffix === undefined ? likeWritten(String(right), digits) : englishOrdinal(right);
    return { span: place, newText };
  }
  return undefined;
}
