/**
 * Names of countries, languages and months in both languages, from the Unicode CLDR as the host's `Intl` carries it.
 * A table in the repository, so that every host works with the same names whatever its own version of CLDR.
 */

/** A Japanese name and its English rendering. */
export type NamePair = readonly [japanese: string, english: string];

/** The names of all regions, of the languages of states, and of the months, as this host's CLDR has them. */
export function displayNames(): readonly NamePair[] {
  return [...regions(), ...languages(), ...months()];
}

function regions(): readonly NamePair[] {
  const codes = [...letters()].flatMap((first) => [...letters()].map((second) => first + second));
  return pairs('region', codes);
}

/** "Chinese" is 中国語, and what is Chinese is 中国の: the name of the language gives the adjective of the country. */
function languages(): readonly NamePair[] {
  const codes = [
    'ar',
    'zh',
    'nl',
    'en',
    'fi',
    'fr',
    'de',
    'el',
    'hi',
    'id',
    'it',
    'ja',
    'ko',
    'ms',
    'no',
    'pl',
    'pt',
  ];
  const named = pairs('language', [
    ...codes,
    'ru',
    'es',
    'sv',
    'th',
    'tr',
    'uk',
    'vi',
    'da',
    'cs',
    'hu',
    'mn',
  ]);
  return [...named, ...named.map(([japanese, english]): NamePair => [japanese.replace(/語$/, ''), english])];
}

function months(): readonly NamePair[] {
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month): NamePair => [
    `${month + 1}月`,
    name.format(Date.UTC(2000, month, 1)),
  ]);
}

function pairs(type: 'region' | 'language', codes: readonly string[]): readonly NamePair[] {
  const english = new Intl.DisplayNames('en', { type, fallback: 'none' });
  const japanese = new Intl.DisplayNames('ja', { type, fallback: 'none' });
  return codes.flatMap((code): readonly NamePair[] => {
    const name = english.of(code);
    const other = japanese.of(code);
    return name === undefined || other === undefined ? [] : [[other, name]];
  });
}

function letters(): readonly string[] {
  return Array.from({ length: 26 }, (_, place) => String.fromCharCode(65 + place));
}
