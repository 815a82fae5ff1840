import nameWords from '../../data/name-words.yaml';

/** The nouns that English names of organisations are built on, in American spelling. */
export const headNouns: ReadonlySet<string> = new Set(nameWords.headNouns);

/** Words in lower case within an English name. */
export const connectors: ReadonlySet<string> = new Set(nameWords.connectors);

/** The endings of Japanese names of organisations, the longer before those they end with. */
export const organisationSuffixes: readonly string[] = nameWords.suffixes;

/** 「国立研究開発法人」 and the like. */
export const legalForms: readonly string[] = nameWords.legalForms;

export const countryKanji: ReadonlySet<string> = new Set(nameWords.countryKanji);

const pastBefore = {
  en: new RegExp(`(?:^|[\\s(])(?:${nameWords.past.en.join('|')})[\\s-]*$`, 'i'),
  ja: new RegExp(`(?:${nameWords.past.ja.join('|')})[「『]?$`),
};

/** Whether the words before a name say that it is a name of the past. */
export function isCalledPast(before: string): boolean {
  return pastBefore.en.test(before) || pastBefore.ja.test(before);
}
