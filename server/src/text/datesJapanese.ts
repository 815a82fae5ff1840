import type { Part, Season } from './calendar';
import { type Bound, bounded, type DateItem, longestRow, resolveItems } from './dateItems';
import type { DateContext, DateExpression } from './dates';
import { eraNames, eraStart } from './eras';
import { numberOf } from './halfWidth';
import type { Span } from './span';

const number = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const western = '(?:19|20)\\d\\d|[一二][〇一二三四五六七八九]{3}';
const era = `(?:${eraNames}) ?(?:元|${number})`;
const gap = ' {0,2}';
const year =
  `(?:(?<western>${western})${gap}年(?:${gap}\\((?<eraBeside>${era})年\\))?` +
  `|(?<era>${era})${gap}年(?:${gap}\\((?<westernBeside>${western})年?\\))?` +
  '|(?<same>同年))';
const month = `(?<month>${number})${gap}月`;
const day = `(?<day>${number})${gap}日(?!間|本|程|目)`;
const weekday = `(?:${gap}\\((?<weekday>[日月火水木金土])(?:曜日?)?(?:・祝|・休)?\\)|${gap}(?<weekdayBare>[日月火水木金土])曜日?)?`;

/** The shapes of one member of a date, all matched from a fixed place. */
const fiscalYear = sticky(
  `(?:(?<western>${western})|(?<era>${era}))${gap}(?:年(?:\\((?:(?<eraBeside>${era})|(?<westernBeside>${western}))年?\\))?度|会計年度)`,
);
const fullDay = sticky(`(?:${year}${gap})?${month}${gap}${day}${weekday}`);
const monthOnly = sticky(
  `(?:${year}の?${gap})?${month}(?!${gap}${number}${gap}日|号|間|額|例|謝|面|刊|次|曜|ぶり)`,
);
const yearOnly = sticky(`${year}(?!間|代|生|以上|ぶり|度|目|前の|当たり|あたり)`);
const dayOnly = sticky(`${day}${weekday}`);
const bareYear = sticky(`(?<western>${western})(?=${gap}(?:年|-|~|から))`);
const numeric = sticky('(?<western>(?:19|20)\\d\\d)([/.])(?<month>[01]?\\d)\\2(?<day>[0-3]?\\d)(?![\\d.])');
const joiner = sticky(
  `(?<range>${gap}(?:-|~|から|より|乃至|ないし)${gap}|${gap}から、?)|(?<list>${gap}(?:及び|および|並びに|ならびに|と|・|、|,|又は|または)${gap})`,
);
const part = sticky(
  `の?(?:(?<half>前半|後半|上半期|下半期|上期|下期)|第?(?<quarter>[1-4一二三四])(?:・|/)?四半期|(?<season>春|夏|秋|冬)(?:季|期)?(?!田|葉)|(?<third>上旬|中旬|下旬|前期|半ば|なかば|中頃|中ごろ|後期)|(?<start>初頭|初め|はじめ|始め|当初|年頭|年明け)|(?<end>年?末)|(?<whole>年?中(?!頃|ごろ|旬)|年?内|度中|中頃))`,
);
const boundAfter = sticky(
  `${gap}(?:(?<by>までに|以内に|までには)|(?<until>まで|以前)|(?<around>[をに]?(?:目処|目途|めど|メド|目標)(?:に|として|と)?|頃|ごろ|前後)|(?<from>以降|以後|から(?!なる|成る)))(?:を(?:目処|目途|めど|目標)(?:に|として|と)?)?`,
);
const rangeEnd = sticky('(?:まで|にかけて?|の間)');

function sticky(source: string): RegExp {
  return new RegExp(source, 'uy');
}

const candidate = new RegExp(
  `(?<![\\d.,第〇一二三四五六七八九十])(?:(?:${eraNames})|同年|\\d|[一二三四五六七八九十](?=[〇一二三四五六七八九十]{0,3} {0,2}[年月]))`,
  'gu',
);

/** The Japanese dates of a text whose digits and marks are half-width. */
export function readJapaneseDates(text: string, context: DateContext): DateExpression[] {
  const found: DateExpression[] = [];
  let from = 0;
  let year = context.year;
  for (const { index } of text.matchAll(candidate)) {
    if (index < from) continue;
    const items = readRow(text, index, year);
    const last = items.at(-1);
    if (!last) continue;
    from = last.span.end;
    const expressions = resolveItems(items, context);
    const latest = expressions.at(-1);
    if (latest) year = Number(latest.interval.from.slice(0, 4));
    found.push(...expressions.map((one) => withBound(text, one, items)));
  }
  return found;
}

function readRow(text: string, start: number, sameYear: number | undefined): DateItem[] {
  const items: DateItem[] = [];
  let item = readFirst(text, start, sameYear);
  while (item && items.length < longestRow) {
    items.push(item);
    joiner.lastIndex = item.span.end;
    const joined = joiner.exec(text);
    if (!joined) break;
    const joinedBy = joined.groups?.['range'] === undefined ? 'list' : 'range';
    const next = readNext(text, joiner.lastIndex, item, sameYear);
    item = next && { ...next, joinedBy };
  }
  return items;
}

function readFirst(text: string, at: number, sameYear: number | undefined): DateItem | undefined {
  return (
    match(numeric, text, at, sameYear) ??
    match(fullDay, text, at, sameYear) ??
    withPart(text, match(fiscalYear, text, at, sameYear)) ??
    withPart(text, match(monthOnly, text, at, sameYear)) ??
    withPart(text, match(yearOnly, text, at, sameYear)) ??
    yearOfRange(text, at, sameYear)
  );
}

/** What may follow in a row: a bare day after a day, a whole member after any. */
function readNext(
  text: string,
  at: number,
  last: DateItem,
  sameYear: number | undefined,
): DateItem | undefined {
  const whole =
    match(numeric, text, at, sameYear) ??
    match(fullDay, text, at, sameYear) ??
    (last.day === undefined ? undefined : match(dayOnly, text, at, sameYear));
  if (whole) return whole;
  if (last.day !== undefined) return undefined;
  return (
    withPart(text, match(fiscalYear, text, at, sameYear)) ??
    withPart(text, match(monthOnly, text, at, sameYear)) ??
    withPart(text, match(yearOnly, text, at, sameYear))
  );
}

/** 「2020～2025年」: the first year of a range has its 年 only at the end. */
function yearOfRange(text: string, at: number, sameYear: number | undefined): DateItem | undefined {
  const first = match(bareYear, text, at, sameYear);
  if (!first) return undefined;
  joiner.lastIndex = first.span.end;
  if (joiner.exec(text)?.groups?.['range'] === undefined) return undefined;
  const last =
    match(fiscalYear, text, joiner.lastIndex, sameYear) ?? match(yearOnly, text, joiner.lastIndex, sameYear);
  return last && { ...first, fiscal: last.fiscal };
}

function match(
  pattern: RegExp,
  text: string,
  at: number,
  sameYear: number | undefined,
): DateItem | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const groups = found.groups ?? {};
  const span = { start: at, end: pattern.lastIndex };
  const yearNumber = yearOf(groups, sameYear);
  const weekdayName = groups['weekday'] ?? groups['weekdayBare'];
  const beside = eraBeside(text, span, groups);
  return {
    span,
    fiscal: pattern === fiscalYear,
    ...(yearNumber !== undefined && { year: yearNumber }),
    ...(groups['month'] !== undefined && { month: numberOf(groups['month']) }),
    ...(groups['day'] !== undefined && { day: numberOf(groups['day']) }),
    ...(weekdayName !== undefined && { weekday: weekdayIn(text, weekdayName, span) }),
    ...(beside && { era: beside }),
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

function yearOf(groups: Groups, sameYear: number | undefined): number | undefined {
  const westernYear = groups['western'] ?? groups['westernBeside'];
  if (westernYear !== undefined) return numberOf(westernYear);
  if (groups['era'] !== undefined) return eraYear(groups['era']);
  return groups['same'] === undefined ? undefined : sameYear;
}

function eraYear(written: string): number {
  const name = written.slice(0, 2);
  return (eraStart[name] ?? 0) + numberOf(written.slice(2).trim());
}

/** The era year where the Western year stands beside it: the two may disagree. */
function eraBeside(text: string, span: Span, groups: Groups): { span: Span; year: number } | undefined {
  const hasBoth = groups['eraBeside'] !== undefined || groups['westernBeside'] !== undefined;
  const written = groups['eraBeside'] ?? groups['era'];
  if (!hasBoth || written === undefined) return undefined;
  const start = text.indexOf(written, span.start);
  return { span: { start, end: start + written.length }, year: eraYear(written) };
}

function weekdayIn(text: string, name: string, span: Span): { span: Span; weekday: number } {
  const bracket = text.lastIndexOf(`(${name}`, span.end);
  const start = bracket >= span.start ? bracket + 1 : text.lastIndexOf(`${name}曜`, span.end);
  return { span: { start, end: start + 1 }, weekday: '日月火水木金土'.indexOf(name) };
}

const seasons: Readonly<Record<string, Season>> = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' };

/** The member with the part of it that follows: 「前半」「秋」「上旬」「末」「中」. */
function withPart(text: string, item: DateItem | undefined): DateItem | undefined {
  if (!item) return undefined;
  part.lastIndex = item.span.end;
  const groups: Groups | undefined = part.exec(text)?.groups;
  if (!groups) return item;
  const span = { start: item.span.start, end: part.lastIndex };
  const named = partOf(groups);
  return named ? { ...item, span, part: named } : { ...item, span };
}

function partOf(groups: Groups): Part | undefined {
  const { half, quarter, season, third, start, end } = groups;
  if (half !== undefined) return { kind: 'half', number: /^[前上]/.test(half) ? 1 : 2 };
  if (quarter !== undefined) {
    const written = numberOf(quarter);
    return { kind: 'quarter', number: written === 1 ? 1 : written === 2 ? 2 : written === 3 ? 3 : 4 };
  }
  if (season !== undefined) {
    const name = seasons[season];
    return name && { kind: 'season', name };
  }
  if (third !== undefined) {
    return { kind: 'third', number: /^[上前]/.test(third) ? 1 : /^[下後]/.test(third) ? 3 : 2 };
  }
  if (end !== undefined) return { kind: 'end' };
  return start === undefined ? undefined : { kind: 'start' };
}

/** The expression with what bounds it: 「までに」「を目処に」「頃」「以降」; 「から」 and 「まで」 of a range are its own. */
function withBound(text: string, expression: DateExpression, items: readonly DateItem[]): DateExpression {
  const { start, end } = expression.span;
  if (items.some((item) => item.joinedBy === 'range')) {
    rangeEnd.lastIndex = end;
    const closing = rangeEnd.exec(text)?.[0].length ?? 0;
    return closing > 0 && end === items.at(-1)?.span.end
      ? { ...expression, span: { start, end: end + closing } }
      : expression;
  }
  boundAfter.lastIndex = end;
  const groups: Groups | undefined = boundAfter.exec(text)?.groups;
  const bound = (['by', 'until', 'around', 'from'] as const satisfies readonly Bound[]).find(
    (name) => groups?.[name] !== undefined,
  );
  if (!bound) return expression;
  return bounded(expression, bound, { start, end: boundAfter.lastIndex }, items.at(-1));
}
