import type { DateInterval, DatePrecision, IsoDate } from './dates';

/** A part of a year, a fiscal year or a month, as releases name it. */
export type Part =
  | { readonly kind: 'half'; readonly number: 1 | 2 }
  | { readonly kind: 'quarter'; readonly number: 1 | 2 | 3 | 4 }
  | { readonly kind: 'season'; readonly name: Season }
  | { readonly kind: 'third'; readonly number: 1 | 2 | 3 }
  | { readonly kind: 'end' }
  | { readonly kind: 'start' };
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** The day of a moment, in UTC. */
export function dayOf(time: Date): IsoDate {
  return time.toISOString().slice(0, 10);
}

const firstMonth: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** The first month of a Japanese fiscal year, which begins on 1 April (Public Finance Act of Japan, Article 11). */
const fiscalYearStart = 4;

/** A day as ISO text. The month may lie outside 1..12 and is then carried into the years. */
export function isoDay(year: number, month: number, day: number): IsoDate {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year + (date.getUTCFullYear() - 2000));
  return date.toISOString().slice(0, 10);
}

/** The number of days of a month (1..12). */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `days` after (or, where negative, before) another. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The twelve months that end on a day. */
export function yearEndingOn(to: IsoDate): DateInterval {
  const [year, month, day] = [Number(to.slice(0, 4)), Number(to.slice(5, 7)), Number(to.slice(8))];
  return { from: addDays(isoDay(year - 1, month, day), 1), to };
}

/** The weekday of a day; 0 is Sunday. */
export function weekdayOf(day: IsoDate): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** Whether a day stands in the calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whole months, `count` of them from `month` on; the month may lie outside 1..12. */
function months(year: number, month: number, count: number): DateInterval {
  const from = isoDay(year, month, 1);
  return { from, to: addDays(isoDay(year, month + count, 1), -1) };
}

/** A year, a Japanese fiscal year, a month or a part of one of them: its days, and the unit it names. */
export function intervalOf(
  base: { readonly year: number; readonly month?: number; readonly fiscal: boolean },
  part?: Part,
): { readonly interval: DateInterval; readonly precision: DatePrecision } {
  if (base.month !== undefined) {
    return { interval: partOfMonth(base.year, base.month, part), precision: part ? 'day' : 'month' };
  }
  const start = base.fiscal ? fiscalYearStart : 1;
  if (!part) {
    const precision = base.fiscal ? 'fiscalYear' : 'year';
    return { interval: months(base.year, start, 12), precision };
  }
  return partOfYear(base, start, part);
}

/** The end of a month is its last third, as 下旬 is; a quarter or a season of a month is not said. */
function partOfMonth(year: number, month: number, part: Part | undefined): DateInterval {
  const last = daysInMonth(year, month);
  const days = (from: number, to: number): DateInterval => {
    return { from: isoDay(year, month, from), to: isoDay(year, month, to) };
  };
  if (part?.kind === 'half') return part.number === 1 ? days(1, 15) : days(16, last);
  const third =
    part?.kind === 'start' ? 1 : part?.kind === 'end' ? 3 : part?.kind === 'third' ? part.number : 0;
  if (third === 1) return days(1, 10);
  if (third === 2) return days(11, 20);
  return third === 3 ? days(21, last) : days(1, last);
}

function partOfYear(
  base: { readonly year: number; readonly fiscal: boolean },
  start: number,
  part: Part,
): { readonly interval: DateInterval; readonly precision: DatePrecision } {
  const { year } = base;
  switch (part.kind) {
    case 'half':
      return { interval: months(year, start + (part.number - 1) * 6, 6), precision: 'half' };
    case 'quarter':
      return { interval: months(year, start + (part.number - 1) * 3, 3), precision: 'quarter' };
    case 'season':
      return { interval: months(year, firstMonth[part.name], 3), precision: 'season' };
    case 'third':
      return { interval: months(year, start + (part.number - 1) * 4, 4), precision: 'season' };
    case 'end':
      return { interval: months(year, start + 11, 1), precision: 'month' };
    case 'start':
      return { interval: months(year, start, 1), precision: 'month' };
  }
}
