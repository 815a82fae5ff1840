import type { IsoDate } from './dates';

/**
 * The Japanese eras since Meiji, the latest first: the first Western year less one, so that adding an era year gives the
 * Western one (元年 is 1), and the day from which the era's name is used.
 * Source: the Era Name Act (元号法) and its orders; Meiji by the Western calendar in use since 1873.
 */
const eras = [
  { name: '令和', start: 2018, since: '2019-05-01' },
  { name: '平成', start: 1988, since: '1989-01-08' },
  { name: '昭和', start: 1925, since: '1926-12-25' },
  { name: '大正', start: 1911, since: '1912-07-30' },
  { name: '明治', start: 1867, since: '1873-01-01' },
] as const;

/** The names of the eras as alternatives of a regular expression. */
export const eraNames = eras.map(({ name }) => name).join('|');

/** The first Western year of each era less one. */
export const eraStart: Readonly<Record<string, number>> = Object.fromEntries(
  eras.map(({ name, start }) => [name, start]),
);

/** The era of a day with its year, counted from 1; undefined before the Western calendar was used. */
export function eraOf(day: IsoDate): { readonly name: string; readonly year: number } | undefined {
  const era = eras.find(({ since }) => since <= day);
  return era && { name: era.name, year: Number(day.slice(0, 4)) - era.start };
}
