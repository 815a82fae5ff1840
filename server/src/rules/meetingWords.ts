import type { DisplayLanguage } from '../text/localized';
import type { DateInterval, IsoDate } from '../text/dates';
import type { Evidence } from '../release/evidence';
import type { RelatedPlace, RuleContext } from './rule';

/** "11th", 「第11回」. */
export function ordinalWord(number: number, language: DisplayLanguage): string {
  return language === 'ja' ? `第${number}回` : englishOrdinal(number);
}

/** "1st", "2nd", "3rd", "4th", "11th". */
export function englishOrdinal(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  const suffix = teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}

/** A day or days as a reader of the display language writes them: "July 23–24, 2018", 「2018年7月23日〜24日」. */
export function intervalWord({ from, to }: DateInterval, language: DisplayLanguage): string {
  if (from === to) return dayWord(from, language);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const last = Number(to.slice(8));
  if (language === 'ja') return `${dayWord(from, 'ja')}〜${sameMonth ? `${last}日` : dayWord(to, 'ja')}`;
  const first = dayWord(from, 'en');
  return sameMonth ? first.replace(/,/, `–${last},`) : `${first} – ${dayWord(to, 'en')}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function dayWord(date: IsoDate, language: DisplayLanguage): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return language === 'ja' ? `${year}年${month}月${day}日` : `${months[month - 1] ?? ''} ${day}, ${year}`;
}

/** An earlier sentence with a word on why it is shown. */
export function relatedTo(evidence: Evidence, note: string): RelatedPlace {
  return { ...evidence, note };
}

export function displayLanguage(context: RuleContext): DisplayLanguage {
  return context.snapshot.settings.displayLanguage;
}
