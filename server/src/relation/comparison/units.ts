import type { Lexicon } from '../../glossary/lexicon';
import type { Glossary } from '../../glossary/model';
import type { Language } from '../../text/language';
import { type Span, contains, overlaps, shift, slice } from '../../text/span';
import { numberWords, stemOfKey } from '../../text/stem';
import { stopwords } from '../../text/stopwords';
import { type Token, tokenize } from '../../text/tokens';
import { findPlaces } from '../places';
import { readNationalities } from './nationalities';
import { occasionSpans } from './occasions';
import { type ConceptGroup, conceptTable } from './concepts';
import type { Stance } from './stances';
import { stemmedWords, stemsOf } from './wordForms';
import { foldInPlace } from '../../text/foldInPlace';

/** A piece of content that two sentences are compared by: a name, a word, or a phrase that stands for one thing. */
export interface Unit {
  /** What it is equal by, in either language: concepts first, then the word itself. */
  readonly keys: readonly string[];
  readonly weight: number;
  readonly span: Span;
  readonly isDeed: boolean;
  readonly isLight: boolean;
  /** A name of the glossary other than a country's. */
  readonly isName: boolean;
  /** A name of an agency, a ministry or an association. */
  readonly isBody: boolean;
  /** The token's key, by which the bilingual lexicon knows it. */
  readonly word: string;
  /** The longer word that it is a part of, which the lexicon knows too: 修学旅行 of 旅行 and of 修学. */
  readonly compound: string | undefined;
}

type Kind = Pick<Unit, 'isDeed' | 'isLight' | 'isName' | 'isBody'>;
const plain: Kind = { isDeed: false, isLight: false, isName: false, isBody: false };

/** All units are made here, with the same properties in the same order: engines copy and read such objects many times faster. */
function unitOf(keys: readonly string[], weight: number, span: Span, word: string, kind = plain): Unit {
  const { isDeed, isLight, isName, isBody } = kind;
  return { keys, weight, span, isDeed, isLight, isName, isBody, word, compound: undefined };
}

/** What helps to see that two words mean the same; without them only the built-in concepts do. */
export interface Resources {
  readonly lexicon?: Lexicon | undefined;
  readonly glossary?: Glossary | undefined;
}

const nameWeight = 1.4;
const wordWeight = 1;
/** Without a word list kanji are cut into pairs of characters, two for a word of three. */
const pairWeight = 0.5;
/** Countries are mostly the parties, who stand in every sentence. */
const countryWeight = 0.2;
const timeWord =
  /^(?:januari|februari|march|april|may|june|juli|august|septemb|octob|novemb|decemb|monday|tuesday|wednesday|thursday|friday|saturday|sunday|year|month|day|week|date|time|end|late|earli|half|quarter|fiscal|fy)/;
const numeric = /^[\d,.]+(?:st|nd|rd|th)?$/;

/** The content of a sentence, in order of place. Names come first, then phrases of the concept list, then single words. */
export function readUnits(
  sentence: string,
  language: Language,
  stances: readonly Stance[],
  resources: Resources,
): readonly Unit[] {
  const occasions = occasionSpans(sentence, language);
  const allPhrases = conceptUnits(sentence, language);
  const parties = spansOf(allPhrases.filter(({ weight }) => weight === 0));
  const names = nameUnits(sentence, resources.glossary).filter(
    ({ unit: { span }, isCountry }) => isFree(span, occasions) && (!isCountry || isFree(span, parties)),
  );
  const solid = [...names.filter(({ isOpen }) => !isOpen).map(({ unit }) => unit.span), ...occasions];
  const phrases = allPhrases.filter(({ span }) => isFree(span, solid));
  const taken = [...solid, ...spansOf(phrases)];
  const tokens = language === 'ja' ? tokenize(sentence, 'ja', resources.lexicon) : [];
  const words =
    language === 'ja'
      ? japaneseUnits(sentence, tokens, resources.lexicon, taken)
      : englishUnits(sentence, resources.lexicon, taken);
  const open = names.filter(({ isOpen }) => isOpen).map(({ unit }) => unit);
  const content = [...phrases.filter(({ weight }) => weight > 0), ...words].map((unit) =>
    withName(withCompound(withAxes(unit, stances), tokens), open),
  );
  const contentSpans = spansOf(content);
  const whole = names.filter(({ isOpen, unit }) => !isOpen || isFree(unit.span, contentSpans));
  const places = placeUnits(sentence, [...names.map(({ unit }) => unit.span), ...occasions, ...parties]);
  const placeSpans = spansOf(places);
  return [
    ...whole.map(({ unit }) => unit),
    ...content.filter(({ span }) => isFree(span, placeSpans)),
    ...places,
  ].sort((a, b) => a.span.start - b.span.start);
}

/** Kinds whose names are made of words that say what they are; the name of a body says little of its matters. */
const openKinds = new Set(['concept', 'technology', 'instrument', 'programme', 'workingGroup']);

const bodyKinds = new Set(['agency', 'ministry', 'industryBody']);

/** A name of the glossary. One of an idea ("Internet governance") is open: its words count for themselves too. */
interface NameUnit {
  readonly unit: Unit;
  readonly isOpen: boolean;
  readonly isCountry: boolean;
}

function nameUnits(sentence: string, glossary: Glossary | undefined): readonly NameUnit[] {
  return (glossary?.match(sentence) ?? []).map(({ span, concept: { id, kind } }) => {
    const isCountry = kind === 'country';
    const of = { isDeed: false, isLight: false, isName: !isCountry, isBody: bodyKinds.has(kind) };
    const unit = unitOf([`n:${id}`], isCountry ? countryWeight : nameWeight, span, id, of);
    return { unit, isOpen: openKinds.has(kind), isCountry };
  });
}

/** Towns and countries are the same in both languages; "Australian" is of Australia. */
function placeUnits(sentence: string, taken: readonly Span[]): readonly Unit[] {
  const places = findPlaces(sentence);
  const people = readNationalities(sentence).filter(
    ({ span }) => !places.some((place) => overlaps(place.span, span)),
  );
  return [
    ...places.map(({ place, span }) =>
      place.kind === 'country'
        ? countryUnit(place.country, span)
        : unitOf([`p:${place.id}`], wordWeight, span, place.id),
    ),
    ...people.map(({ country, span }) => countryUnit(country, span)),
  ].filter(({ span }) => isFree(span, taken));
}

function countryUnit(country: string, span: Span): Unit {
  return unitOf([`p:${country}`], countryWeight, span, country);
}

/** A word within an open name also counts as that name, so that the name matches its acronym and its translation. */
function withName(unit: Unit, names: readonly Unit[]): Unit {
  const name = names.find((one) => contains(one.span, unit.span));
  return name ? { ...unit, keys: [...unit.keys, ...name.keys] } : unit;
}

function conceptUnits(sentence: string, language: Language): readonly Unit[] {
  return conceptTable.find(sentence, language).map(({ span, values }) => {
    let meaning = knownMeanings.get(values);
    if (meaning === undefined) {
      meaning = meaningOf(values, wordKey(slice(sentence, span), language));
      knownMeanings.set(values, meaning);
    }
    return unitOf(meaning.keys, meaning.weight, span, meaning.word, meaning);
  });
}

type Meaning = Omit<Unit, 'span' | 'compound'>;

/** The table gives the same list for the same phrase, and another one for another. */
const knownMeanings = new WeakMap<readonly ConceptGroup[], Meaning>();

/** What the groups of a phrase say together. */
function meaningOf(groups: readonly ConceptGroup[], word: string): Meaning {
  return {
    ...plain,
    keys: [...groups.map(({ key }) => key), `w:${word}`],
    weight: Math.min(...groups.map(({ weight }) => weight)),
    isDeed: groups.some(({ isDeed }) => isDeed),
    isLight: groups.every(({ isLight }) => isLight),
    word,
  };
}

function wordKey(text: string, language: Language): string {
  return language === 'ja' ? foldInPlace(text) : stemsOf(text).join(' ');
}

/** The words of an English sentence that are not taken by longer things. */
function englishUnits(
  sentence: string,
  lexicon: Lexicon | undefined,
  taken: readonly Span[],
): readonly Unit[] {
  return stemmedWords(sentence)
    .filter(({ stem, span }) => stem.length > 1 && isFree(span, taken) && isContent(stem, sentence, span))
    .map(({ stem, span }) => unitOf([`w:${stem}`], weightOf(stem, lexicon), span, stem));
}

function isContent(stem: string, sentence: string, span: Span): boolean {
  if (numeric.test(stem) || timeWord.test(stem)) return false;
  const written = slice(sentence, span).toLowerCase();
  return !stopwords.en.has(written) && !numberWords.has(written);
}

/** The words of a Japanese sentence that are not taken by longer things. */
function japaneseUnits(
  sentence: string,
  tokens: readonly Token[],
  lexicon: Lexicon | undefined,
  taken: readonly Span[],
): readonly Unit[] {
  return tokensLeft(sentence, tokens, lexicon, taken)
    .filter(({ kind, key, span }) => kind !== 'number' && !(key.length === 1 && isSuffix(sentence, span)))
    .map(({ key, kind, span }) => {
      const isPair = kind === 'kanji' && key.length <= 2 && !lexicon;
      return unitOf([`w:${key}`], isPair ? pairWeight : weightOf(key, lexicon), span, key);
    });
}

/** The tokens of a Japanese sentence; of one that is taken in part (「租税」 of 「租税回避」) what is left. */
function tokensLeft(
  sentence: string,
  tokens: readonly Token[],
  lexicon: Lexicon | undefined,
  taken: readonly Span[],
): readonly Token[] {
  return tokens.flatMap((token) => {
    const over = taken.filter((span) => overlaps(span, token.span));
    if (over.length === 0) return [token];
    const starts = [token.span.start, ...over.map(({ end }) => end)];
    return starts.flatMap((start) => {
      const end = Math.min(token.span.end, ...over.map((span) => span.start).filter((at) => at >= start));
      if (end - start < leastRest || over.some((span) => contains(span, { start, end: start + 1 }))) {
        return [];
      }
      return tokenize(sentence.slice(start, end), 'ja', lexicon).map((rest) => ({
        ...rest,
        span: shift(rest.span, start),
      }));
    });
  });
}

const kanjiBefore = /[\p{Script=Han}々]$/u;

/** A kanji after another that no word holds is an ending: 「側」 of 「英国側」, 「官」 of 「検査官」. */
function isSuffix(sentence: string, { start }: Span): boolean {
  return kanjiBefore.test(sentence.slice(Math.max(0, start - 2), start));
}

/** A character that is left of a word says nothing by itself. */
const leastRest = 2;

/** Shares of sentences at large from which on a word is common, and what it then weighs. */
const commonness = [
  { share: 5e-3, weight: 0.3 },
  { share: 6e-4, weight: 0.6 },
];

function weightOf(key: string, lexicon: Lexicon | undefined): number {
  const share = lexicon?.share(stemOfKey(key)) ?? 0;
  return commonness.find((common) => share >= common.share)?.weight ?? wordWeight;
}

function withAxes(unit: Unit, stances: readonly Stance[]): Unit {
  let axes: Set<string> | undefined;
  for (const { span, ends } of stances) {
    if (!overlaps(span, unit.span)) continue;
    axes ??= new Set();
    for (const { axis } of ends) axes.add(`a:${axis}`);
  }
  return axes ? { ...unit, keys: [...unit.keys, ...axes] } : unit;
}

function withCompound(unit: Unit, tokens: readonly Token[]): Unit {
  const whole = tokens.find(({ kind, span }) => kind === 'kanji' && contains(span, unit.span));
  return whole && whole.key.length > unit.word.length ? { ...unit, compound: whole.key } : unit;
}

/** A loop over plain spans: it runs for every word of every sentence that is compared. */
function isFree(span: Span, taken: readonly Span[]): boolean {
  for (const one of taken) if (overlaps(one, span)) return false;
  return true;
}

function spansOf(units: readonly Unit[]): readonly Span[] {
  return units.map(({ span }) => span);
}
