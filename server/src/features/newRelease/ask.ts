import { findPlaces } from '../../relation/places';
import { wrongWeekday } from '../../rules/weekdays';
import { readRelease } from '../../release/read';
import type { Venue } from '../../release/model';
import type { DateInterval } from '../../text/dates';
import { type DisplayLanguage, type Localized, localize } from '../../text/localized';
import { readDates } from '../../text/readDates';
import type { Dialogue } from './model';
import { lengthInDays } from './writeDays';
import { dayWord } from '../../text/dayWords';

/** What was understood of an answer, to be shown while it is being typed, or why it will not do. */
export type Understood<T> = { readonly value: T; readonly shown: string } | { readonly problem: string };

/** A meeting that lasts longer is more likely a slip of the pen. */
const longestMeeting = 31;

/**
 * Reads the days of a meeting as a user types them, in either language and either calendar: "November 9-10, 2021",
 * "2021-11-09 to 2021-11-10", 「令和3年11月9日（火）及び10日」. Its year must be written.
 */
export function understandDays(answer: string, language: DisplayLanguage): Understood<DateInterval> {
  const problem = (text: Localized): { readonly problem: string } => ({ problem: localize(text, language) });
  const written = answer.trim();
  const found = readDates(written);
  const from = found[0]?.interval.from;
  const to = found.at(-1)?.interval.to;
  if (from === undefined || to === undefined || found.some(({ precision }) => precision !== 'day')) {
    const ofNoYear = found.length === 0 && readDates(written, { year: 2000 }).length > 0;
    return problem(ofNoYear ? texts.noYear : texts.noDate);
  }
  if (found.length > 2 || to < from) return problem(texts.noRange);
  const days = { from, to };
  if (lengthInDays(days) > longestMeeting) return problem(texts.tooLong);
  const { release } = readRelease('answer:', written);
  if (release && found.some((date) => wrongWeekday(release, date))) return problem(texts.weekday);
  return { value: days, shown: shownDays(days, language) };
}

function shownDays({ from, to }: DateInterval, language: DisplayLanguage): string {
  const weekday = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-US', {
    weekday: 'short',
    timeZone: 'UTC',
  });
  const day = (date: string): string =>
    `${dayWord(date, language)} (${weekday.format(new Date(`${date}T00:00:00Z`))})`;
  return from === to ? day(from) : `${day(from)} – ${day(to)}`;
}

const online = /^(?:virtual(?:ly)?|online|オンライン|ウェブ(?:会議)?|テレビ会議)$/iu;

/** Reads where a meeting was held: a place in either language, or words for none ("online", 「オンライン」). */
export function understandVenue(answer: string): Venue | undefined {
  const name = answer.trim();
  if (name === '') return undefined;
  return online.test(name) ? { kind: 'virtual' } : { kind: 'place', name };
}

/** Whether the venue has a name in both languages, so that both drafts can say it. */
export function isKnownPlace(venue: Venue): boolean {
  if (venue.kind === 'virtual') return true;
  const [first] = findPlaces(venue.name);
  return first?.span.start === 0 && first.span.end === venue.name.length;
}

/** The number after the last one. */
export function nextNumber({ numbers }: Dialogue): number {
  return (numbers.at(-1) ?? 0) + 1;
}

const texts = {
  noDate: {
    en: 'Not a date. Write it as "November 9-10, 2021", "2021-11-09 to 2021-11-10" or 「令和3年11月9日及び10日」.',
    ja: '日付として読み取れません。「令和3年11月9日及び10日」、「2021年11月9日」、「2021-11-09」のように入力してください。',
  },
  noYear: { en: 'The year is missing.', ja: '年を入力してください。' },
  noRange: {
    en: 'Give one day, or the first and the last.',
    ja: '1日又は開始日及び終了日を入力してください。',
  },
  tooLong: {
    en: 'A meeting of more than a month: check the dates.',
    ja: '1か月を超えています。日付を確認してください。',
  },
  weekday: {
    en: 'The weekday does not fall on this date: correct one of them.',
    ja: '曜日が日付と一致していません。いずれかを修正してください。',
  },
} as const satisfies Record<string, Localized>;
