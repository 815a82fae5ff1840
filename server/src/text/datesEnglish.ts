import type { Part, Season } from './calendar';
import { type Bound, bounded, type DateItem, longestRow, resolveItems } from './dateItems';
import type { DateContext, DateExpression } from './dates';
import type { Span } from './span';

import {
  dayBeforeMonth,
  dayMonth,
  dayOnly,
  fiscal,
  iso,
  joiner,
  monthDay,
  monthOnly,
  partAfter,
  partBefore,
  shortYear,
  yearOnly,
} from './englishDateShapes';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const ordinals: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  first: 1,
  '1st': 1,
  former: 1,
  second: 2,
  '2nd': 2,
  latter: 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  last: 4,
};
const seasons: Readonly<Record<string, Season>> = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
};

const candidate =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Sun|Mon|Tue|Wed|Thu|Fri|Sat|FY|JFY|Q[1-4]|H[12])|\b\d|\b(?:first|second|third|fourth|last|latter|former|early|mid|middle|late|beginning|start|end|close|spring|summer|autumn|fall|winter|fiscal)\b|\b[1-4]Q\b/gi;

/** The English dates of a text whose digits and marks are half-width. */
export function readEnglishDates(text: string, context: DateContext): DateExpression[] {
  const found: DateExpression[] = [];
  let from = 0;
  for (const { index } of text.matchAll(candidate)) {
    if (index < from || continuesNumber(text, index)) continue;
    const items = readRow(text, index);
    if (items.length === 0) continue;
    const expressions = resolveItems(items, context);
    from = items.at(-1)?.span.end ?? index;
    found.push(...withBounds(text, expressions, items.at(-1)));
  }
  return found;
}

/** "1.5", "1,000", "$2020", "No. 3", "G20": a figure that belongs to what stands before it. */
function continuesNumber(text: string, index: number): boolean {
  if (!/\d/.test(text.charAt(index))) return false;
  return /(?:[\d\p{L}][.,/:-]|[$€£¥#\p{L}_]|\bNos?\. ?)$/u.test(text.slice(Math.max(0, index - 6), index));
}

function readRow(text: string, start: number): DateItem[] {
  const items: DateItem[] = [];
  const between = /\bbetween\s+(?:the\s+)?$/i.test(before(text, start));
  let item = readFirst(text, start);
  while (item && items.length < longestRow) {
    items.push(item);
    joiner.lastIndex = item.span.end;
    const joined = joiner.exec(text);
    if (!joined) break;
    const joinedBy = joined.groups?.['range'] !== undefined || between ? 'range' : 'list';
    const next = readNext(text, joiner.lastIndex, items, joinedBy);
    item = next && { ...next, joinedBy };
  }
  const last = items.at(-1);
  return last && needsMonth(items) ? [] : items;
}

/** Days whose month was promised after them and did not come. */
function needsMonth(items: readonly DateItem[]): boolean {
  return items.every((item) => item.day !== undefined && item.month === undefined);
}

function readFirst(text: string, at: number): DateItem | undefined {
  return (
    matchItem(iso, text, at) ??
    readPart(text, at) ??
    matchItem(fiscal, text, at) ??
    matchItem(monthDay, text, at) ??
    matchItem(dayMonth, text, at) ??
    matchItem(dayBeforeMonth, text, at) ??
    bareMonth(text, at) ??
    bareYear(text, at)
  );
}

/** What may follow in a row: also a bare day after days, a bare month after months, a bare year after years. */
function readNext(
  text: string,
  at: number,
  before: readonly DateItem[],
  joinedBy: 'range' | 'list',
): DateItem | undefined {
  const last = before.at(-1);
  const full =
    matchItem(iso, text, at) ??
    readPart(text, at) ??
    matchItem(monthDay, text, at) ??
    matchItem(dayMonth, text, at);
  if (full) return full;
  if (last?.day !== undefined) {
    const next = matchItem(dayOnly, text, at);
    return next && !countsThings(text, next.span.end) ? next : undefined;
  }
  if (last?.month !== undefined) return matchItem(monthOnly, text, at);
  const year =
    matchItem(fiscal, text, at) ?? matchItem(yearOnly, text, at) ?? shortRange(text, at, last, joinedBy);
  return year && !countsThings(text, year.span.end)
    ? { ...year, fiscal: year.fiscal || last?.fiscal === true }
    : undefined;
}

/** "2020-21": the end of a range of years in two digits. */
function shortRange(
  text: string,
  at: number,
  last: DateItem | undefined,
  joinedBy: 'range' | 'list',
): DateItem | undefined {
  if (joinedBy !== 'range' || last?.year === undefined || text.charAt(at - 1) !== '-') return undefined;
  const short = matchItem(shortYear, text, at);
  if (short?.year === undefined) return undefined;
  const year = Math.floor(last.year / 100) * 100 + short.year;
  return year > last.year ? { ...short, year } : undefined;
}

/** "the first half of 2024", "late March 2021", "Q1 2024", "2024 Q1". */
function readPart(text: string, at: number): DateItem | undefined {
  partBefore.lastIndex = at;
  const found = partBefore.exec(text);
  if (found) {
    const base =
      matchItem(fiscal, text, partBefore.lastIndex) ??
      matchItem(monthOnly, text, partBefore.lastIndex) ??
      matchItem(yearOnly, text, partBefore.lastIndex);
    const part = partOf(found.groups ?? {});
    if (!base || !part || base.part) return undefined;
    return { ...base, part, span: { start: at, end: base.span.end } };
  }
  const base = matchItem(fiscal, text, at) ?? matchItem(yearOnly, text, at);
  if (!base) return undefined;
  partAfter.lastIndex = base.span.end;
  const after = partAfter.exec(text);
  const part = after && partOf(after.groups ?? {});
  return part ? { ...base, part, span: { start: at, end: partAfter.lastIndex } } : undefined;
}

function partOf(groups: Readonly<Record<string, string | undefined>>): Part | undefined {
  const { half, quarter, edge, third, season, q, q1, h, h1 } = groups;
  const number = (written: string): 1 | 2 | 3 | 4 =>
    ordinals[written.toLowerCase()] ?? (Number(written) as 1 | 2 | 3 | 4);
  const halfName = half ?? h ?? h1;
  if (halfName !== undefined) return { kind: 'half', number: number(halfName) === 1 ? 1 : 2 };
  const quarterName = quarter ?? q ?? q1;
  if (quarterName !== undefined) return { kind: 'quarter', number: number(quarterName) };
  if (edge !== undefined) return { kind: /^[ec]/i.test(edge) ? 'end' : 'start' };
  if (third !== undefined) {
    const name = third.toLowerCase();
    return { kind: 'third', number: name === 'early' ? 1 : name === 'late' ? 3 : 2 };
  }
  const name = season === undefined ? undefined : seasons[season.toLowerCase()];
  return name && { kind: 'season', name };
}

function matchItem(pattern: RegExp, text: string, at: number): DateItem | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const groups = found.groups ?? {};
  const written = groups['year'] ?? groups['yearSlash'];
  const monthNumber = groups['month'] === undefined ? undefined : monthOf(groups['month']);
  const dayNumber = groups['day'] === undefined ? undefined : Number(groups['day']);
  if (dayNumber !== undefined && (dayNumber < 1 || dayNumber > 31)) return undefined;
  const weekdayName = groups['weekday'] ?? groups['weekdayAfter'] ?? groups['weekdayLast'];
  return {
    span: { start: at, end: pattern.lastIndex },
    fiscal: pattern === fiscal,
    ...(written !== undefined && { year: Number(written) }),
    ...(monthNumber !== undefined && { month: monthNumber }),
    ...(dayNumber !== undefined && { day: dayNumber }),
    ...(weekdayName !== undefined && { weekday: weekdayIn(text, weekdayName, at) }),
  };
}

function monthOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : monthNames.indexOf(written.slice(0, 3).toLowerCase()) + 1;
}

function weekdayIn(text: string, name: string, at: number): { span: Span; weekday: number } {
  const start = text.indexOf(name, at);
  return {
    span: { start, end: start + name.length },
    weekday: weekdayNames.indexOf(name.slice(0, 3).toLowerCase()),
  };
}

/** A month, with or without its year. Without one it needs a word before it: "may" and "March" have other meanings. */
function bareMonth(text: string, at: number): DateItem | undefined {
  const item = matchItem(monthOnly, text, at);
  if (!item || item.year !== undefined) return item;
  return /\b(?:in|by|since|until|till|from|between|during|of|for|before|after|through)\s+$/i.test(
    before(text, at),
  )
    ? item
    : undefined;
}

/** A year alone needs a word before it that leads to a time, and no counted things after it ("in 2000 schools"). */
function bareYear(text: string, at: number): DateItem | undefined {
  const item = matchItem(yearOnly, text, at) ?? matchItem(fiscal, text, at);
  if (!item || item.fiscal) return item;
  const led =
    /(?:\b(?:in|by|since|until|till|from|during|of|for|before|after|through|throughout|to|between|year|around|circa|about|the|and|end|this)\s+|[(,;/]\s?)$/i.test(
      before(text, at),
    );
  const opensRange = /^-(?:19|20)\d\d(?![\d-])/.test(text.slice(item.span.end, item.span.end + 6));
  return (led || opensRange) && !countsThings(text, item.span.end) ? item : undefined;
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 16), at);
}

const singular =
  /^(?:was|has|as|is|this|its|us|process|progress|success|conference|across|plus|versus|towards)$/i;

/** Whether what follows is a thing that is counted: a plural ("18 countries"), a unit, a per cent. */
function countsThings(text: string, end: number): boolean {
  const word = /^(?:\s*%|[\s-]+(?:[a-z]+(?:ing|ed|al|ic)\s)?([A-Za-z]+))/.exec(text.slice(end, end + 48));
  if (!word) return false;
  if (word[1] === undefined) return true;
  if (/^(?:million|billion|trillion|people|percent|per|times|yen|km|MHz|GHz|points?)$/i.test(word[1])) {
    return true;
  }
  return /^[a-z]{2,}s$/.test(word[1]) && !singular.test(word[1]) && !word[1].endsWith('ss');
}

const bounds: readonly (readonly [RegExp, Bound])[] = [
  [/\b(?:by|no later than|not later than|before|within)\s+$/i, 'by'],
  [
    /\b(?:in or around|around|about|circa|approximately|targeting|with a target of|aiming for)\s+$/i,
    'around',
  ],
  [/\b(?:until|till|up to|through)\s+$/i, 'until'],
  [
    /\b(?:since|from|as of|as from|starting(?: in| from| on)?|beginning(?: in| on)?|after|effective)\s+$/i,
    'from',
  ],
];

/** What bounds the first of a row bounds them all: "by 2030 and 2050". */
function withBounds(
  text: string,
  [first, ...others]: readonly DateExpression[],
  last: DateItem | undefined,
): DateExpression[] {
  if (!first) return [];
  const bounded = withBound(text, first, last);
  const { bound } = bounded;
  return [bounded, ...others.map((other) => ({ ...other, ...(bound && { bound }) }))];
}

/** The expression with the word before it that bounds it, such as "by"; a range has its "from" and "to" inside. */
function withBound(text: string, expression: DateExpression, last: DateItem | undefined): DateExpression {
  const { start } = expression.span;
  const lead = text.slice(Math.max(0, start - 28), start).replace(/\bthe\s+$/i, '');
  for (const [pattern, bound] of bounds) {
    const found = pattern.exec(lead);
    if (!found) continue;
    if (bound === 'from' && /\b(?:to|until|through)\b|-/.test(text.slice(start, expression.span.end))) {
      return expression;
    }
    const from = Math.max(0, start - 28) + found.index;
    return bounded(expression, bound, { start: from, end: expression.span.end }, last);
  }
  return expression;
}
