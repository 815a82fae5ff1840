import { addDays, intervalOf, isCalendarDay, isoDay, type Part, yearEndingOn } from './calendar';
import type { DateContext, DateExpression, DateInterval, DatePrecision } from './dates';
import type { Span } from './span';

/**
 * One member of a date as written, in either language: "17", "September 17, 2020", 「7月23日」, "the first half of 2024".
 * What it leaves open it takes from its neighbours.
 */
export interface DateItem {
  readonly span: Span;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly fiscal: boolean;
  readonly part?: Part;
  readonly weekday?: { readonly span: Span; readonly weekday: number };
  readonly era?: { readonly span: Span; readonly year: number };
  /** How it follows the member before it: as the end of a range, or in a list. */
  readonly joinedBy?: 'range' | 'list';
}

/** No row of dates has more members than this; a longer one is read in pieces, so that reading stays linear. */
export const longestRow = 30;

export type Bound = NonNullable<DateExpression['bound']>;

interface Resolved {
  readonly item: DateItem;
  readonly interval: DateInterval;
  readonly precision: DatePrecision;
  readonly yearInferred: boolean;
}

/**
 * The expressions that a row of members means: a range or a list of neighbouring days is one expression, other lists are
 * one for each member. Empty where a year is missing or a day does not stand in the calendar.
 */
export function resolveItems(items: readonly DateItem[], context: DateContext): DateExpression[] {
  const dated = carryYears(carryMonths(items), context);
  const resolved: Resolved[] = [];
  for (const { item, yearInferred } of dated) {
    const days = daysOf(item);
    if (!days) return [];
    resolved.push({ item, yearInferred, ...days });
  }
  return group(resolved).map(expressionOf);
}

/** A member without a month takes the month before it ("September 17 and 18"), or after it ("17 and 18 September"). */
function carryMonths(items: readonly DateItem[]): DateItem[] {
  const filled = [...items];
  for (let index = 0; index < filled.length; index += 1) {
    const item = filled[index];
    if (item?.day === undefined || item.month !== undefined) continue;
    const before = filled[index - 1]?.month;
    const month = before ?? filled.slice(index + 1).find((later) => later.month !== undefined)?.month;
    if (month !== undefined) filled[index] = { ...item, month };
  }
  return filled;
}

/** A member without a year takes the year after it, else the one before it, else the context's. */
function carryYears(
  items: readonly DateItem[],
  context: DateContext,
): { item: DateItem; yearInferred: boolean }[] {
  const written = items.map((item) => item.year);
  let latest: DateItem | undefined;
  return items.map((item, index) => {
    const own = item.year ?? yearBeside(items, written, index, latest);
    const filled = own === undefined ? inferYear(item, context, latest) : { ...item, year: own };
    latest = filled;
    return { item: filled, yearInferred: own === undefined && written.every((year) => year === undefined) };
  });
}

function yearBeside(
  items: readonly DateItem[],
  written: readonly (number | undefined)[],
  index: number,
  before: DateItem | undefined,
): number | undefined {
  const month = items[index]?.month;
  if (before && written.slice(0, index).some((year) => year !== undefined)) {
    const turns = month !== undefined && before.month !== undefined && month < before.month;
    return turns && before.year !== undefined ? before.year + 1 : before.year;
  }
  const later = written.findIndex((year, at) => at > index && year !== undefined);
  const year = written[later];
  const laterMonth = items[later]?.month;
  if (year === undefined) return undefined;
  return month !== undefined && laterMonth !== undefined && month > laterMonth ? year - 1 : year;
}

function inferYear(item: DateItem, context: DateContext, before: DateItem | undefined): DateItem {
  if (before?.year !== undefined) {
    const turns = (item.month ?? 12) < (before.month ?? 1);
    return { ...item, year: before.year + (turns ? 1 : 0) };
  }
  if (context.year === undefined) return item;
  const { year, notAfter } = context;
  const late =
    notAfter !== undefined && item.month !== undefined && isoDay(year, item.month, item.day ?? 1) > notAfter;
  return { ...item, year: late ? year - 1 : year };
}

function daysOf(item: DateItem): { interval: DateInterval; precision: DatePrecision } | undefined {
  const { year, month, day } = item;
  if (year === undefined) return undefined;
  if (day !== undefined) {
    if (month === undefined || !isCalendarDay(year, month, day)) return undefined;
    const iso = isoDay(year, month, day);
    return { interval: { from: iso, to: iso }, precision: 'day' };
  }
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  return intervalOf({ year, fiscal: item.fiscal, ...(month !== undefined && { month }) }, item.part);
}

function group(resolved: readonly Resolved[]): Resolved[][] {
  const groups: Resolved[][] = [];
  for (const one of resolved) {
    const current = groups.at(-1);
    const last = current?.at(-1);
    const follows =
      last !== undefined &&
      one.interval.from >= last.interval.from &&
      (one.item.joinedBy === 'range' || one.interval.from <= addDays(last.interval.to, 1));
    if (current && follows) current.push(one);
    else groups.push([one]);
  }
  return groups;
}

const byFineness: readonly DatePrecision[] = [
  'day',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'fiscalYear',
];

function expressionOf(members: readonly Resolved[]): DateExpression {
  const spans = members.map(({ item }) => item.span);
  const era = members.find(({ item }) => item.era)?.item.era;
  const to = members.map(({ interval }) => interval.to).reduce((a, b) => (a > b ? a : b));
  return {
    span: {
      start: Math.min(...spans.map((one) => one.start)),
      end: Math.max(...spans.map((one) => one.end)),
    },
    interval: { from: members[0]?.interval.from ?? to, to },
    precision: byFineness.find((unit) => members.some((one) => one.precision === unit)) ?? 'day',
    yearInferred: members.some((one) => one.yearInferred),
    weekdays: members.flatMap(({ item, interval }) =>
      item.weekday ? [{ ...item.weekday, date: interval.from }] : [],
    ),
    ...(era && { era }),
  };
}

/**
 * An expression with its bound. "By the end of 2021" is kept by any day of 2021, so its interval is the whole year and not
 * the year's last month; the same holds for the end of a month.
 */
export function bounded(
  expression: DateExpression,
  bound: Bound,
  span: Span,
  last: DateItem | undefined,
): DateExpression {
  const withBound = { ...expression, bound, span };
  if ((bound !== 'by' && bound !== 'until') || last?.part?.kind !== 'end') return withBound;
  const { to } = expression.interval;
  return last.month === undefined
    ? { ...withBound, interval: yearEndingOn(to), precision: last.fiscal ? 'fiscalYear' : 'year' }
    : { ...withBound, interval: { from: `${to.slice(0, 8)}01`, to }, precision: 'month' };
}
