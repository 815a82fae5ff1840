import { weekdayOf } from '../relation/meetings/meetingDates';
import type { Release } from '../release/model';
import type { DateExpression, IsoDate } from '../text/dates';
import type { Language } from '../text/language';
import type { Span } from '../text/span';
import type { TextEdit } from './rule';

/** A date whose weekdays do not fall on it. */
export interface WrongWeekday {
  /** From the first wrong weekday to the last. */
  readonly span: Span;
  /** The first day whose weekday is wrong, with its right one; 0 is Sunday. */
  readonly date: IsoDate;
  readonly right: number;
  readonly edits: readonly TextEdit[];
}

/**
 * The weekday check of one date. A year that is not written may have been taken from the wrong place: such a date is
 * right if it fits the year before or after too, unless it is the meeting's own and its year is known from elsewhere.
 */
export function wrongWeekday(
  draft: Release,
  date: DateExpression,
  ownYear?: number,
): WrongWeekday | undefined {
  const { weekdays, yearInferred } = date;
  const written = Number(date.interval.from.slice(0, 4));
  const base = yearInferred ? (ownYear ?? written) : written;
  const years = yearInferred && ownYear === undefined ? [base, base - 1, base + 1] : [base];
  const fits = (year: number): boolean =>
    weekdays.every((one) => weekdayOf(inYear(one.date, year - written)) === one.weekday);
  if (weekdays.length === 0 || years.some(fits)) return undefined;
  const wrong = weekdays
    .map((one) => ({ ...one, date: inYear(one.date, base - written) }))
    .filter((one) => weekdayOf(one.date) !== one.weekday);
  const [first] = wrong;
  const last = wrong.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    span: { start: first.span.start, end: last.span.end },
    date: first.date,
    right: weekdayOf(first.date),
    edits: wrong.flatMap((one) => weekdayEdit(draft.text, one.span, weekdayOf(one.date))),
  };
}

function inYear(date: IsoDate, shift: number): IsoDate {
  const moved = `${String(Number(date.slice(0, 4)) + shift).padStart(4, '0')}${date.slice(4)}`;
  return moved.endsWith('-02-29') && Number.isNaN(Date.parse(moved)) ? date : moved;
}

const english = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const japanese = '日月火水木金土';

export function weekdayWord(weekday: number, language: Language): string {
  return language === 'ja' ? `${japanese.charAt(weekday)}曜日` : (english[weekday] ?? '');
}

/** Writes the right weekday in the form of the wrong one: "Monday", "Mon.", 「月」, 「月曜日」. */
function weekdayEdit(text: string, span: Span, right: number): readonly TextEdit[] {
  const written = text.slice(span.start, span.end);
  const letter = /[日月火水木金土](?=曜|[)）]|$)/u.exec(written);
  if (letter !== null) {
    const start = span.start + letter.index;
    return [{ span: { start, end: start + 1 }, newText: japanese.charAt(right) }];
  }
  const word = /[A-Za-z]+/.exec(written);
  const name = english[right] ?? '';
  if (word === null) return [];
  const start = span.start + word.index;
  const full = english.some((one) => one.toLowerCase() === word[0].toLowerCase());
  const newText = full ? name : name.slice(0, 3);
  return [{ span: { start, end: start + word[0].length }, newText }];
}
