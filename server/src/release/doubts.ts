import { fill, type Localized } from '../text/localized';
import type { IsoDate } from '../text/dates';
import type { Release } from './model';

/**
 * What makes one doubt that a text is an earlier release, beyond what its own words tell: a day to come, or another
 * language in Latin script. Each says what to do.
 * @param today the day on which it is asked; an archive holds releases of the past.
 */
export function doubtsOf({ meeting, released, text }: Release, today: IsoDate): Localized[] {
  const days = [...meeting.dates.map(({ value }) => value.from), ...(released ? [released.value] : [])];
  const last = days.sort().at(-1);
  return [
    ...(isForeignLatin(text) ? [doubts.language] : []),
    ...(last !== undefined && last > today ? [fill(doubts.future, { date: last })] : []),
  ];
}

/**
 * Whether a text in Latin script is not English: English prose is never without its function words. A short text gets
 * the benefit of the doubt.
 */
function isForeignLatin(text: string): boolean {
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  const japanese = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu)?.length ?? 0;
  const functionWords = text.match(/\b(the|of|and|to|in|for|with|that|by)\b/gi)?.length ?? 0;
  return words > 80 && japanese < words && functionWords < 0.08 * words;
}

const doubts = {
  language: {
    en: 'The text seems to be neither English nor Japanese, so hardly anything of it can be read. Keep only English and Japanese releases here.',
    ja: '英語でも日本語でもない文書と思われ、ほとんど読み取れません。英語又は日本語の報道資料のみを置いてください。',
  },
  future: {
    en: 'The date {date} is still to come, but an archive holds releases of the past. Correct the date, or take the file out of the archive.',
    ja: '日付 {date} は将来の日付ですが、アーカイブは過去の報道資料を置く場所です。日付を訂正するか、ファイルをアーカイブから除いてください。',
  },
} as const satisfies Record<string, Localized>;
