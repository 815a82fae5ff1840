import { z } from 'zod';
import raw from '../../data/countries.yaml';

const schema = z.array(
  z.strictObject({
    en: z.array(z.string()),
    adjective: z.array(z.string()),
    ja: z.array(z.string()),
    short: z.string().optional(),
    home: z.boolean().default(false),
  }),
);

/** A country or union as releases write it. */
export type Country = z.infer<typeof schema>[number];

export const countries: readonly Country[] = schema.parse(raw);

/** Matches any country's name in English, or in Japanese; the longest first. No capturing groups. */
export const englishCountry = alternatives(countries.flatMap((one) => one.en));
export const englishNationality = alternatives(countries.flatMap((one) => [...one.adjective, ...one.en]));
export const japaneseCountry = alternatives(countries.flatMap((one) => one.ja));
/** 日米, 日独: characters that stand for countries side by side. */
export const japaneseShortCountry = alternatives(
  countries.flatMap((one) => (one.short === undefined ? [] : [one.short])),
);

function alternatives(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replaceAll('.', '\\.')).join('|')})`;
}

const homePattern = namesOf(countries.filter((one) => one.home));
const otherPattern = namesOf(countries.filter((one) => !one.home));

function namesOf(some: readonly Country[]): RegExp {
  const english = alternatives(some.flatMap((one) => [...one.en, ...one.adjective]));
  return new RegExp(
    `(?<![A-Za-z.])${english}(?![A-Za-z])|${alternatives(some.flatMap((one) => one.ja))}`,
    'u',
  );
}

/** Whether the text names Japan. */
export function namesHome(text: string): boolean {
  return homePattern.test(text);
}

/** Whether the text names a country or union other than Japan. */
export function namesOtherCountry(text: string): boolean {
  return otherPattern.test(text);
}
