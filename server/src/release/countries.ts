import data from '../../data/countries.yaml';

/** Every country by its names, with its ISO 3166-1 alpha-2 code. */
export const allCountries: (typeof data)['countries'] = data.countries;

/** A country or union that holds dialogues, as releases write it. */
export interface Country {
  readonly en: readonly string[];
  readonly adjective: readonly string[];
  readonly ja: readonly string[];
  readonly short?: string | undefined;
  readonly home?: boolean | undefined;
}

export const countries: readonly Country[] = [
  ...data.countries.flatMap((one) =>
    one.adjective === undefined ? [] : [{ ...one, adjective: one.adjective }],
  ),
  ...data.unions,
];

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
