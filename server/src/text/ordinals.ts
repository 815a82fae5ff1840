import { numberOf, toHalfWidth } from './halfWidth';
import type { DisplayLanguage } from './localized';
import type { Span } from './span';

/** An ordinal as written: "11th", "eleventh", 「第9回」. */
export interface Ordinal {
  readonly span: Span;
  readonly value: number;
}

const ones = [
  ['first', 'one'],
  ['second', 'two'],
  ['third', 'three'],
  ['fourth', 'four'],
  ['fifth', 'five'],
  ['sixth', 'six'],
  ['seventh', 'seven'],
  ['eighth', 'eight'],
  ['ninth', 'nine'],
] as const;
const teens = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const tens = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

/** Every English ordinal below a hundred, with its value. */
export const englishOrdinals: ReadonlyMap<string, number> = new Map([
  ...ones.map(([word], index): [string, number] => [word, index + 1]),
  ...teens.map((word, index): [string, number] => [word, index + 10]),
  ...tens.flatMap((stem, index): [string, number][] => {
    const value = (index + 2) * 10;
    return [
      [`${stem}ieth`, value],
      ...ones.map(([word], one): [string, number] => [`${stem}y-${word}`, value + one + 1]),
    ];
  }),
]);

/** "11th", 「第11回」. */
export function ordinalWord(number: number, language: DisplayLanguage): string {
  return language === 'ja' ? `第${number}回` : englishOrdinal(number);
}

/** "1st", "2nd", "11th". */
export function englishOrdinal(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  const ending = teens ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10];
  return `${number}${ending ?? 'th'}`;
}

/** What has the shape of an ordinal; whether a word is one, the map tells. */
const english = /(?<![\w.,-])(?:(\d{1,4})(?:st|nd|rd|th)|([A-Za-z]{2,11}(?:-[a-z]{3,6})?))(?!\w)/g;
const mayHoldOrdinal = /第|\d(?:st|nd|rd|th)\b|(?:irst|econd|third|th)\b/i;
const japanese = /第 ?(\d{1,4}|[〇一二三四五六七八九十百]{1,5})(?: ?回|次(?![世元回])|期|版|号)/gu;

/** The ordinals of a text in both languages, in order; 「第5世代」 names a kind and is none. */
export function readOrdinals(text: string): readonly Ordinal[] {
  const plain = toHalfWidth(text);
  if (!mayHoldOrdinal.test(plain)) return [];
  const found: Ordinal[] = [];
  for (const match of plain.matchAll(english)) {
    const value =
      match[1] === undefined ? englishOrdinals.get((match[2] ?? '').toLowerCase()) : Number(match[1]);
    if (value !== undefined) found.push({ span: spanOf(match), value });
  }
  for (const match of plain.matchAll(japanese)) {
    const value = numberOf(match[1] ?? '');
    if (!Number.isNaN(value)) found.push({ span: spanOf(match), value });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
