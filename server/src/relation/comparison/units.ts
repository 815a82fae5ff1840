import type { Lexicon } from '../../glossary/lexicon';
import type { Glossary } from '../../glossary/model';
import type { Language } from '../../text/language';
import { type Span, contains, overlaps, shift, slice } from '../../text/span';
import { numberWords, stemOfKey } from '../../text/stem';
import { stopwords } from '../../text/stopwords';
import { type Token, tokenize } from '../../text/tokens';
import { findPlaces } from '../places';
import { negations } from '../../release/ladder';
import { readDates } from '../../text/readDates';
import { rememberText } from '../../text/remember';
import { readCues } from './cues';
import { readNationalities } from './nationalities';
import { isFrequency, readFigures } from './figures';
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
  readonly isDeed?: boolean;
  readonly isLight?: boolean;
  /** A name of the glossary other than a country's. */
  readonly isName?: boolean;
  /** A name of an agency, a ministry or an association. */
  readonly isBody?: boolean;
  /** The token's key, by which the bilingual lexicon knows it. */
  readonly word: string;
  /** The longer word that it is a part of, which the lexicon knows too: 修学旅行 of 旅行 and of 修学. */
  readonly compound?: string;
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
  const parties = allPhrases.filter(({ weight }) => weight === 0);
  const names = nameUnits(sentence, resources.glossary)
    .filter(({ span }) => isFree(span, occasions))
    .filter(({ span, isCountry }) => !isCountry || isFree(span, parties));
  const solid = [...names.filter(({ isOpen }) => !isOpen), ...occasions];
  const phrases = allPhrases.filter(({ span }) => isFree(span, solid));
  const taken = [...solid, ...phrases];
  const tokens = language === 'ja' ? tokenize(sentence, 'ja', resources.lexicon) : [];
  const words =
    language === 'ja'
      ? japaneseUnits(sentence, tokens, resources.lexicon, taken)
      : englishUnits(sentence, resources.lexicon, taken);
  const content = [...phrases.filter(({ weight }) => weight > 0), ...words].map((unit) =>
    withName(withCompound(withAxes(unit, stances), tokens), names),
  );
  const whole = names.filter((name) => !name.isOpen || isFree(name.span, content));
  const places = placeUnits(sentence).filter(({ span }) =>
    isFree(span, [...names, ...occasions, ...parties]),
  );
  return [...whole, ...content.filter(({ span }) => isFree(span, places)), ...places].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** Kinds whose names are made of words that say what they are; the name of a body says little of its matters. */
const openKinds = new Set(['concept', 'technology', 'instrument', 'programme', 'workingGroup']);

const bodyKinds = new Set(['agency', 'ministry', 'industryBody']);

/** A name of the glossary. One of an idea ("Internet governance") is open: its words count for themselves too. */
interface NameUnit extends Unit {
  readonly isOpen: boolean;
  readonly isCountry: boolean;
}

function nameUnits(sentence: string, glossary: Glossary | undefined): readonly NameUnit[] {
  return (glossary?.match(sentence) ?? []).map(({ span, concept }) => ({
    keys: [`n:${concept.id}`],
    weight: concept.kind === 'country' ? countryWeight : nameWeight,
    span,
    word: concept.id,
    isCountry: concept.kind === 'country',
    isName: concept.kind !== 'country',
    isBody: bodyKinds.has(concept.kind),
    isOpen: openKinds.has(concept.kind),
  }));
}

/** Towns and countries are the same in both languages; "Australian" is of Australia. */
function placeUnits(sentence: string): readonly Unit[] {
  const places = findPlaces(sentence);
  const people = readNationalities(sentence).filter(
    ({ span }) => !places.some((place) => overlaps(place.span, span)),
  );
  return [
    ...places.map(({ place, span }) =>
      place.kind === 'country'
        ? countryUnit(place.country, span)
        : { keys: [`p:${place.id}`], weight: wordWeight, span, word: place.id },
    ),
    ...people.map(({ country, span }) => countryUnit(country, span)),
  ];
}

function countryUnit(country: string, span: Span): Unit {
  return { keys: [`p:${country}`], weight: countryWeight, span, word: country };
}

/** A word within an open name also counts as that name, so that the name matches its acronym and its translation. */
function withName(unit: Unit, names: readonly NameUnit[]): Unit {
  const name = names.find((one) => one.isOpen && contains(one.span, unit.span));
  return name ? { ...unit, keys: [...unit.keys, ...name.keys] } : unit;
}

function conceptUnits(sentence: string, language: Language): readonly Unit[] {
  return conceptTable.find(sentence, language).map(({ span, values }) => {
    const word = wordKey(slice(sentence, span), language);
    const { keys, ...meaning } = meaningOf(values);
    return { ...meaning, keys: [...keys, `w:${word}`], span, word };
  });
}

type Meaning = Pick<Unit, 'keys' | 'weight' | 'isDeed' | 'isLight'>;

const knownMeanings = new WeakMap<readonly ConceptGroup[], Meaning>();

/** What the groups of a phrase say together; the table gives the same list for the same phrase. */
function meaningOf(groups: readonly ConceptGroup[]): Meaning {
  const known = knownMeanings.get(groups);
  if (known) return known;
  const meaning = {
    keys: groups.map(({ key }) => key),
    weight: Math.min(...groups.map(({ weight }) => weight)),
    isDeed: groups.some(({ isDeed }) => isDeed),
    isLight: groups.every(({ isLight }) => isLight),
  };
  knownMeanings.set(groups, meaning);
  return meaning;
}

function wordKey(text: string, language: Language): string {
  return language === 'ja' ? foldInPlace(text) : englishKey(text);
}

/** The phrases of the concept list are few, and are written in few ways. */
const englishKey = rememberText((text) => stemsOf(text).join(' '));

/** The words of an English sentence that are not taken by longer things. */
function englishUnits(
  sentence: string,
  lexicon: Lexicon | undefined,
  taken: readonly { readonly span: Span }[],
): readonly Unit[] {
  return stemmedWords(sentence)
    .filter(({ stem, span }) => stem.length > 1 && isFree(span, taken) && isContent(stem, sentence, span))
    .map(({ stem, span }) => ({ keys: [`w:${stem}`], weight: weightOf(stem, lexicon), span, word: stem }));
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
  taken: readonly { readonly span: Span }[],
): readonly Unit[] {
  return tokensLeft(sentence, tokens, lexicon, taken)
    .filter(({ kind, key, span }) => kind !== 'number' && !(key.length === 1 && isSuffix(sentence, span)))
    .map(({ key, kind, span }) => ({
      keys: [`w:${key}`],
      weight: kind === 'kanji' && key.length <= 2 && !lexicon ? pairWeight : weightOf(key, lexicon),
      span,
      word: key,
    }));
}

/** The tokens of a Japanese sentence; of one that is taken in part (「租税」 of 「租税回避」) what is left. */
function tokensLeft(
  sentence: string,
  tokens: readonly Token[],
  lexicon: Lexicon | undefined,
  taken: readonly { readonly span: Span }[],
): readonly Token[] {
  return tokens.flatMap((token) => {
    const over = taken.filter(({ span }) => overlaps(span, token.span));
    if (over.length === 0) return [token];
    const starts = [token.span.start, ...over.map(({ span }) => span.end)];
    return starts.flatMap((start) => {
      const end = Math.min(token.span.end, ...over.map(({ span }) => span.start).filter((at) => at >= start));
      if (end - start < leastRest || over.some(({ span }) => contains(span, { start, end: start + 1 }))) {
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
  if (!stances.some(({ span }) => overlaps(span, unit.span))) return unit;
  const axes = stances
    .filter(({ span }) => overlaps(span, unit.span))
    .flatMap(({ ends }) => ends.map(({ axis }) => `a:${axis}`));
  return { ...unit, keys: [...unit.keys, ...new Set(axes)] };
}

function withCompound(unit: Unit, tokens: readonly Token[]): Unit {
  const whole = tokens.find(({ kind, span }) => kind === 'kanji' && contains(span, unit.span));
  return whole && whole.key.length > unit.word.length ? { ...unit, compound: whole.key } : unit;
}

/** Numbered meetings, dates and counts: which meeting and when is for the slots, not for the content. */
const occasionPattern: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:\d+(?:st|nd|rd|th)|next|last|previous)\s+(?:[A-Z][\w.-]*\s+|annual\s+){0,4}(?:meetings?|dialogues?|sessions?|consultations?|rounds?)\b|\bDirector(?:s)?[- ]General(?:-level)?(?:\s+meetings?)?|\b(?:vice-?)?minister(?:ial)?(?:-level)?\s+meetings?/gi,
  ja: /第[0-9０-９一二三四五六七八九十]+回[^、。（）()「」]{0,12}?(?:会合|対話|会議|協議)?|次回(?:局長級|閣僚級?|次官級|事務レベル)?(?:会合|対話|会議)|局長級会合|[0-9０-９]+年度?|[0-9０-９]+月|[0-9０-９]+日間?|年(?=[0-9０-９])/g,
};

/** A look at a few places instead of one at every word. */
const mayNameOccasion = /meeting|dialogue|session|consultation|round|director|minister/;

function occasionSpans(sentence: string, language: Language): readonly { readonly span: Span }[] {
  const cues = slotCues.flatMap((kind) => readCues(sentence, language, kind));
  return [
    ...readDates(sentence),
    ...cues,
    ...negations(sentence, language),
    ...readFigures(sentence, language).filter((figure) => language === 'ja' || isFrequency(figure)),
    ...namedOccasions(sentence, language),
  ];
}

/** Cues that are compared as slots. */
const slotCues = ['vagueTimes', 'presentTimes'] as const;

function namedOccasions(sentence: string, language: Language): readonly { readonly span: Span }[] {
  if (language === 'en' && !mayNameOccasion.test(sentence.toLowerCase())) return [];
  return Array.from(sentence.matchAll(occasionPattern[language]), (match) => ({
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

function isFree(span: Span, taken: readonly { readonly span: Span }[]): boolean {
  return !taken.some((unit) => overlaps(unit.span, span));
}
