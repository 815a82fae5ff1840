import { weekdayWord } from '../../rules/weekdays';
import { addDays, weekdayOf } from '../../text/calendar';
import type { DateInterval, IsoDate } from '../../text/dates';
import { eraOf } from '../../text/eras';
import type { Language } from '../../text/language';
import { numeralLike } from './numerals';

/**
 * The days of a meeting, written as the days of another meeting are: with the year, the era and the weekdays where those
 * stand there, in the same order and with the same joining words. A range of more than two days is never written as
 * a list of two.
 * @param like the words of the other meeting's days, such as "September 17 and 18" or 「7月23日（月）から24日（火）まで」.
 */
export function writeDaysLike(like: string, days: DateInterval, language: Language): string {
  return language === 'ja' ? writeJapanese(like, days) : writeEnglish(like, days);
}

/** The number of days, both ends included. */
export function lengthInDays({ from, to }: DateInterval): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

function writeEnglish(like: string, days: DateInterval): string {
  const style = {
    dayFirst:
      /\d(?:st|nd|rd|th)?\s+(?:of\s+)?\p{L}{3}/u.test(like) && !/^[^\d]*\p{L}{3,}\.?\s+\d/u.test(like),
    weekday: /(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day/iu.test(like),
    year: /\b(?:19|20)\d\d\b/.test(like),
    joiner: englishJoiner(like, days),
  };
  const written = englishDays(days, style);
  return /\p{L}/u.test(like) && like === like.toUpperCase() ? written.toUpperCase() : written;
}

interface EnglishStyle {
  readonly dayFirst: boolean;
  readonly weekday: boolean;
  readonly year: boolean;
  readonly joiner: string;
}

function englishDays({ from, to }: DateInterval, style: EnglishStyle): string {
  const year = (day: IsoDate): string => (style.dayFirst ? ` ${day.slice(0, 4)}` : `, ${day.slice(0, 4)}`);
  const last = style.year ? year(to) : '';
  if (from === to) return englishDay(from, style) + last;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7) && !style.weekday;
  const joiner = sameMonth || style.joiner.startsWith(' ') ? style.joiner : ` ${style.joiner} `;
  if (sameMonth) {
    const [first, second] = [dayOf(from), dayOf(to)];
    const month = monthName(from);
    return style.dayFirst
      ? `${first}${joiner}${second} ${month}${last}`
      : `${month} ${first}${joiner}${second}${last}`;
  }
  const first = englishDay(from, style) + (style.year && !sameYear ? year(from) : '');
  return `${first}${joiner}${englishDay(to, style)}${last}`;
}

function englishDay(day: IsoDate, { dayFirst, weekday }: EnglishStyle): string {
  const date = dayFirst ? `${dayOf(day)} ${monthName(day)}` : `${monthName(day)} ${dayOf(day)}`;
  return weekday ? `${weekdayWord(weekdayOf(day), 'en')}, ${date}` : date;
}

/** " and ", " to " with their spaces; a dash as it stands. */
function englishJoiner(like: string, days: DateInterval): string {
  const found = /\s(?:to|until|through)\s|\s&\s|\s?[-–—]\s?(?=\d|\p{Lu})/u.exec(like)?.[0];
  if (found !== undefined) return found;
  return addDays(days.from, 1) >= days.to ? ' and ' : ' to ';
}

function monthName(day: IsoDate): string {
  return months[Number(day.slice(5, 7)) - 1] ?? '';
}

function dayOf(day: IsoDate): number {
  return Number(day.slice(8));
}

function writeJapanese(like: string, days: DateInterval): string {
  const { from, to } = days;
  const number = (value: number): string => numeralLike(like, value);
  const weekday = japaneseWeekday(like);
  const dayWords = (day: IsoDate): string => `${number(dayOf(day))}日${weekday(day)}`;
  const monthWords = (day: IsoDate): string => `${number(Number(day.slice(5, 7)))}月`;
  const year = japaneseYear(like, number);
  const first = `${year(from)}${monthWords(from)}${dayWords(from)}`;
  if (from === to) return first;
  const second = [
    from.slice(0, 4) === to.slice(0, 4) ? '' : year(to),
    from.slice(0, 7) === to.slice(0, 7) ? '' : monthWords(to),
    dayWords(to),
  ].join('');
  const [joiner, ending] = japaneseJoiner(like, days);
  return `${first}${joiner}${second}${ending}`;
}

/** 「令和3年」 for a day of 2021, 「令和元年」 for one of late 2019. */
function eraYear(day: IsoDate, number: (value: number) => string): string {
  const era = eraOf(day);
  if (!era) return `${number(Number(day.slice(0, 4)))}年`;
  return `${era.name}${era.year === 1 ? '元' : number(era.year)}年`;
}

function japaneseYear(like: string, number: (value: number) => string): (day: IsoDate) => string {
  const era = /令和|平成|昭和/u.test(like);
  const western = /(?:19|20)\d\d|[１２][０-９]{3}/u.test(like);
  return (day) => {
    const plain = `${number(Number(day.slice(0, 4)))}年`;
    if (era && western) {
      return /^\D*(?:令和|平成|昭和)/u.test(like)
        ? `${eraYear(day, number)}（${plain}）`
        : `${plain}（${eraYear(day, number)}）`;
    }
    return era ? eraYear(day, number) : western ? plain : '';
  };
}

function japaneseWeekday(like: string): (day: IsoDate) => string {
  const found = /日([（(]?)([日月火水木金土])(曜日?)?([）)]?)/u.exec(like);
  if (!found || (found[1] === '' && found[3] === undefined)) return () => '';
  const [, open = '', , ending = '', close = ''] = found;
  return (day) => `${open}${weekdayWord(weekdayOf(day), 'ja').charAt(0)}${ending}${close}`;
}

/** What stands between the two days, and behind them. */
function japaneseJoiner(like: string, days: DateInterval): readonly [string, string] {
  const range = /(から|[~～〜\-－–])/u.exec(like.replace(/（[^）]*）|\([^)]*\)/gu, ''))?.[1];
  const ending = /(まで|にかけて?)$/u.exec(like)?.[1] ?? '';
  if (range !== undefined) return [range, ending];
  if (addDays(days.from, 1) < days.to) return ['から', 'まで'];
  return [/(及び|および|並びに|と|・|、)(?=[\d０-９一二三四五六七八九十])/u.exec(like)?.[1] ?? '及び', ''];
}
