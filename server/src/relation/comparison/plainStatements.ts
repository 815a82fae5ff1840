import type { Language } from '../../text/language';
import { englishOrdinals, readOrdinals } from '../../text/ordinals';
import { type Span, overlaps, slice } from '../../text/span';
import { numberWords } from '../../text/stem';
import type { AnalysedSentence } from './analyse';
import { type Coverage, cover } from './coverage';
import type { Comparison, SlotDifference } from '../model';
import { findPlaces } from '../places';
import { readNationalities } from './nationalities';
import type { Resources, Unit } from './units';
import { foldInPlace } from '../../text/foldInPlace';

/**
 * Statements that bind nobody must be the same but for the slot: there is no act to hold them together. Across languages
 * and in Japanese less of the same content is seen to be the same; measured on SICK and JSICK.
 */
const denialGates = {
  en: { least: 0.68, mean: 0.76 },
  ja: { least: 0.55, mean: 0.68 },
  across: { least: 0.5, mean: 0.6 },
};
const sameStatement = 0.75;

interface Value {
  readonly span: Span;
  readonly value: string;
}

/** How two statements without any act of commitment stand to one another, taken to be of the same occasion. */
export function comparePlain(
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources,
): Comparison {
  const coverage = coverPlain(draft, earlier, resources);
  const least = Math.min(coverage.ofDraft, coverage.ofEarlier);
  const score = Math.sqrt(coverage.ofDraft * coverage.ofEarlier);
  const denied = denialOf(draft, earlier);
  const gate = denialGates[draft.language === earlier.language ? draft.language : 'across'];
  if (denied && least >= gate.least && score >= gate.mean) {
    return { relation: 'contradicts', score, differences: [denied] };
  }
  const values = [
    ...changed('figure', draft, earlier, numbersIn),
    ...changed('ordinal', draft, earlier, ordinalsIn),
    ...changed('place', draft, earlier, placesIn),
  ];
  if (values.length > 0 && least >= sameStatement) {
    return { relation: 'contradicts', score, differences: values };
  }
  const same = !denied && values.length === 0 && least >= sameStatement;
  return { relation: same ? 'repeats' : 'unrelated', score, differences: [] };
}

/** The content without numbers and places, which are compared by themselves. */
function coverPlain(draft: AnalysedSentence, earlier: AnalysedSentence, resources: Resources): Coverage {
  const side = (sentence: AnalysedSentence) => ({ language: sentence.language, units: contentOf(sentence) });
  const coverage = cover(side(draft), side(earlier), resources.lexicon);
  const isEmpty = contentOf(draft).length === 0 && contentOf(earlier).length === 0;
  return isEmpty ? { ...coverage, ofDraft: 1, ofEarlier: 1 } : coverage;
}

function contentOf(sentence: AnalysedSentence): readonly Unit[] {
  const values = [
    ...numbersIn(sentence),
    ...ordinalsIn(sentence),
    ...placesIn(sentence),
    ...denialsIn(sentence),
  ];
  return sentence.whole.units
    .filter(({ span }) => !values.some((one) => one.span.start <= span.start && span.end <= one.span.end))
    .map((unit) => ({ ...unit, weight: Math.max(unit.weight, evenWeight) }));
}

/** In plain statements common words carry the matter too. */
const evenWeight = 0.45;

const plainDenial: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:no|not|never|nobody|none|nothing|without|neither|nor|cannot)\b|n't\b/g,
  ja: /(?:ない|なかった|ません|ませんでした)(?=[。．」]?\s*$|が、|けれど)|おらず|いません(?=[。、]|$)/g,
};

/** A denial in a relative clause denies something else: "a table which you cannot sit at". */
const relative = /\b(?:which|who)\b[^,]*$/i;

function denialsIn({ text, language }: AnalysedSentence): readonly Value[] {
  return Array.from(foldInPlace(text).matchAll(plainDenial[language]), (match) =>
    valueAt(match, 'denied'),
  ).filter(({ span }) => language === 'ja' || !relative.test(text.slice(0, span.start)));
}

function denialOf(draft: AnalysedSentence, earlier: AnalysedSentence): SlotDifference | undefined {
  const own = denialsIn(draft);
  const other = denialsIn(earlier);
  if (own.length % 2 === other.length % 2) return undefined;
  return {
    kind: 'polarity',
    draft: own[0] ? slice(draft.text, own[0].span) : draft.text,
    earlier: other[0] ? slice(earlier.text, other[0].span) : earlier.text,
    ...(own[0] && { draftSpan: own[0].span }),
  };
}

const number: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:\d[\d,.]*\d|\d|[a-z]+)\b/g,
  ja: /\d+|[一二三四五六七八九十百]+(?=人|匹|頭|本|つ|台|枚|個|名|組|羽|軒|冊)/g,
};
const kanji = '一二三四五六七八九十';

function numbersIn({ text, language }: AnalysedSentence): readonly Value[] {
  return Array.from(foldInPlace(text).matchAll(number[language])).flatMap((match) => {
    const value = numberOf(match[0]);
    return value === undefined ? [] : [valueAt(match, value)];
  });
}

function numberOf(word: string): string | undefined {
  if (/^\d/.test(word)) return word.replace(/,/g, '');
  if (word === 'one' || word === '一') return '1';
  const index = kanji.indexOf(word);
  if (word.length === 1 && index >= 0) return String(index + 1);
  const known = numberWords.get(word);
  return known === undefined || /(?:th|rd)$/.test(word) ? undefined : String(known);
}

const ordinal = /\b(?:(\d+)(?:st|nd|rd|th)|([a-z]+(?:-[a-z]+)?))\b/g;

function ordinalsIn({ text, language }: AnalysedSentence): readonly Value[] {
  if (language === 'ja') return readOrdinals(text).map(({ span, value }) => ({ span, value: String(value) }));
  return Array.from(foldInPlace(text).matchAll(ordinal)).flatMap((match) => {
    const value =
      match[1] ??
      englishOrdinals.get(match[2] ?? '') ??
      englishOrdinals.get((match[2] ?? '').split('-')[0] ?? '');
    return value === undefined ? [] : [valueAt(match, String(value))];
  });
}

/** Countries, and towns with their own names. */
function placesIn({ text, language }: AnalysedSentence): readonly Value[] {
  const places = findPlaces(text).map(({ span, place }) => ({
    span,
    value: place.kind === 'country' ? place.country : place.id,
  }));
  if (language === 'ja') return places;
  const people = readNationalities(text)
    .filter(({ span }) => !places.some((place) => overlaps(place.span, span)))
    .map(({ country, span }) => ({ value: country, span }));
  return [...places, ...people].sort((a, b) => a.span.start - b.span.start);
}

/** Where both sides give values of a kind and one side's is not among the other's, each counted as often as it stands. */
function changed(
  kind: SlotDifference['kind'],
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  read: (sentence: AnalysedSentence) => readonly Value[],
): readonly SlotDifference[] {
  const [added] = without(read(draft), read(earlier));
  const [gone] = without(read(earlier), read(draft));
  if (!added || !gone) return [];
  return [
    {
      kind,
      draft: slice(draft.text, added.span),
      earlier: slice(earlier.text, gone.span),
      draftSpan: added.span,
    },
  ];
}

function without(values: readonly Value[], others: readonly Value[]): readonly Value[] {
  const left = others.map(({ value }) => value);
  return values.filter(({ value }) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function valueAt(match: RegExpExecArray, value: string): Value {
  return { value, span: { start: match.index, end: match.index + match[0].length } };
}
