import data from '../../../data/quantities.yaml';
import type { Language } from '../../text/language';
import { remember } from '../../text/remember';
import type { Span } from '../../text/span';
import { numberWords } from '../../text/stem';
import { splitLine, stemmedWords } from './wordForms';
import { foldInPlace } from '../../text/foldInPlace';

/** A number with what it counts. Two figures are comparable where they count the same. */
export interface Figure {
  readonly value: number;
  /** The line of the unit in the data, and in English the nouns after the number too ("300 Indian drivers"). */
  readonly units: readonly string[];
  /** Whether it counts things of no unit of their own: "10 detectors", 「３０台」. Across languages these can be compared. */
  readonly countsThings: boolean;
  readonly span: Span;
}

/** Whether a figure counts people or things, whose noun says which; not percents, tons or days. */
export function countsNoun({ units, countsThings }: Figure): boolean {
  return countsThings || units.includes(unitOf.en.get('people') ?? '');
}

/** Whether two figures of different languages may count the same things. */
export function mayCountSame(one: Figure, other: Figure): boolean {
  return one.units.some((unit) => other.units.includes(unit)) || (one.countsThings && other.countsThings);
}

const unitOf: Record<Language, Map<string, string>> = { en: new Map(), ja: new Map() };
data.units.forEach((line, index) => {
  const { en, ja } = splitLine(line);
  for (const word of en) unitOf.en.set(word.toLowerCase(), `u${index}`);
  for (const word of ja) unitOf.ja.set(foldInPlace(word), `u${index}`);
});
const countWords = new Map(
  data.words.map(({ word, value, unit }) => [word, { value, unit: unitOf.en.get(unit) ?? unit }]),
);
const knownUnits = new Set(unitOf.en.values());
/** Counters of things of any kind. */
const thingCounters = new Set(data.thingCounters.map(foldInPlace));
const japaneseUnits = [...unitOf.ja.keys()].sort((a, b) => b.length - a.length);

const countWord = new RegExp(`\\b(?:${[...countWords.keys()].join('|')})\\b`, 'g');
/** Where a figure may begin: few words are numbers, and what may follow them need not be looked for after the others. */
const numberStart = new RegExp(`\\b(?:\\d|(?:${[...numberWords.keys()].join('|')})(?![a-z]))`, 'g');
const englishFigure =
  /(\d[\d,]*(?:\.\d+)?|[a-z]+)(?:\s+(hundred|thousand|million|billion|trillion))?(?:\s*(%)|((?:[\s-]+[a-z]+(?:\.[a-z]+\.)?){1,5}))/iy;
const japaneseFigure = /(\d[\d,]*(?:\.\d+)?|[一二三四五六七八九十]+)(兆|億|万|千)?/g;
const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  千: 1e3,
  万: 1e4,
  億: 1e8,
  兆: 1e12,
};
const kanjiDigits = '一二三四五六七八九';

/** Whether a figure says how often: "twice", "three times". */
export function isFrequency({ units }: Figure): boolean {
  return units.includes(unitOf.en.get('times') ?? '');
}

/** The figures of a sentence that count something known: years and ordinals are none. */
export const readFigures = remember((sentence, language): readonly Figure[] => {
  const text = foldInPlace(sentence);
  return language === 'en' ? englishFigures(text) : japaneseFigures(text);
});

function englishFigures(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  for (const { 0: word, index } of text.matchAll(countWord)) {
    const count = countWords.get(word);
    if (count) {
      figures.push({
        value: count.value,
        units: [count.unit],
        countsThings: false,
        span: { start: index, end: index + word.length },
      });
    }
  }
  numberStart.lastIndex = 0;
  for (let start = numberStart.exec(text); start; start = numberStart.exec(text)) {
    if (isPartOfWord(text, start.index)) continue;
    englishFigure.lastIndex = start.index;
    const match = englishFigure.exec(text);
    if (!match) continue;
    const [whole, digits = '', scale = '', percent, nouns = ''] = match;
    const value = numberOf(digits, nouns);
    const ones = /^-[a-z]+/.exec(nouns)?.[0] ?? '';
    numberStart.lastIndex = match.index + digits.length + (numberWords.has(ones.slice(1)) ? ones.length : 0);
    if (value === undefined || isYear(digits)) continue;
    const units = percent ? [unitOf.en.get('%') ?? '%'] : unitsIn(nouns);
    const length = percent
      ? whole.length
      : whole.length - nouns.length + (/^[\s-]+[a-z.]+[a-z]/.exec(nouns)?.[0].length ?? 0);
    figures.push({
      value: value * (scales[scale] ?? 1),
      units,
      countsThings: units.length > 0 && !knownUnits.has(units[0] ?? ''),
      span: { start: match.index, end: match.index + length },
    });
  }
  return figures;
}

/** "Five" counts nothing in "high-five"; "twenty-five" is read from its beginning. */
function isPartOfWord(text: string, start: number): boolean {
  if (text[start - 1] !== '-' || isDigit.test(text.charAt(start))) return false;
  const first = /(?<!\w)[a-z]+(?=-$)/i.exec(text.slice(0, start))?.[0];
  return first !== undefined && !numberWords.has(first);
}

const isDigit = /\d/;

/** What follows the nouns that a number counts: "six experts every year" counts no years. */
const afterNouns =
  /\s(?:every|each|per|an?|in|on|at|by|for|within|and|or|to|from|who|that|which|with|annually)\b.*$/;

/** The known unit among the nouns after a number; else the nouns themselves, for comparison in the same language. */
function unitsIn(nouns: string): readonly string[] {
  const words = nouns
    .replace(afterNouns, '')
    .trim()
    .split(/[\s-]+/);
  const known = words.map((word) => unitOf.en.get(word)).find((unit) => unit !== undefined);
  if (known !== undefined) return [known];
  const stems = stemmedWords(words.join(' '))
    .map((word) => word.stem)
    .filter((word) => word.length > 3);
  const people = words.slice(0, agentReach).some((word) => agent.test(word))
    ? unitOf.en.get('people')
    : undefined;
  return people === undefined ? stems : [...stems, people];
}

/** "Firefighters", "specialists": people, whom Japanese counts in 名 and 人. */
const agent = /(?:ers|ors|ists|ians|ants|ees|women|men)$/;
const agentReach = 3;

function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits);
}

/** "The two countries" are the parties, not a figure. */
const partyCount =
  /^[\s-]+(?:countries|governments|sides|parties|ministries|agencies|nations|leaders|ministers|delegations)\b/;

function numberOf(digits: string, nouns: string): number | undefined {
  if (/^\d/.test(digits)) return Number(digits.replace(/,/g, ''));
  if (digits === 'one' || /(?:th|rd|nd|st)$/.test(digits) || partyCount.test(nouns)) return undefined;
  const tens = numberWords.get(digits);
  const ones = tens !== undefined && tens % 10 === 0 ? /^-([a-z]+)/.exec(nouns)?.[1] : undefined;
  return tens === undefined ? undefined : tens + (ones === 'one' ? 1 : (numberWords.get(ones ?? '') ?? 0));
}

function japaneseFigures(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(japaneseFigure)) {
    const end = match.index + match[0].length;
    const counter = japaneseUnits.find((unit) => text.startsWith(unit, end));
    if (
      counter === undefined ||
      text[match.index - 1] === '第' ||
      /^(?:会合|局長|目)/.test(text.slice(end + counter.length))
    ) {
      continue;
    }
    const value = /^\d/.test(match[1] ?? '')
      ? Number((match[1] ?? '').replace(/,/g, ''))
      : kanjiNumber(match[1] ?? '');
    figures.push({
      value: value * (scales[match[2] ?? ''] ?? 1) * (counter === '割' ? 10 : 1),
      units: [unitOf.ja.get(counter) ?? counter],
      countsThings: thingCounters.has(counter),
      span: { start: match.index, end: end + counter.length },
    });
  }
  return figures;
}

function kanjiNumber(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : kanjiDigits.indexOf(tens) + 1) * 10 : 0;
  return ten + (ones === '' ? 0 : kanjiDigits.indexOf(ones) + 1);
}
