import type { DateInterval, IsoDate } from './dates';
import type { DisplayLanguage } from './localized';

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

/** A day as it is written in the display language: "July 23, 2018", 「2018年7月23日」. */
export function dayWord(date: IsoDate, language: DisplayLanguage): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return language === 'ja' ? `${year}年${month}月${day}日` : `${months[month - 1] ?? ''} ${day}, ${year}`;
}
