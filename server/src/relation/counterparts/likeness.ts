import type { Glossary } from '../../glossary/model';
import type { Lexicon } from '../../glossary/lexicon';
import { coverageScore, translationCoverage } from '../../glossary/translationCoverage';
import type { Release, SentenceRole } from '../../release/model';
import type { Language } from '../../text/language';
import { Memory, detached } from '../../text/remember';
import { afterMarker } from '../../text/markers';
import { overlaps, shift, slice } from '../../text/span';
import { type Token, tokenize } from '../../text/tokens';
import { findPlaces } from '../places';

/** A sentence as it is aligned. */
export interface Unit {
  /** Index into the release's `sentences`. */
  readonly sentence: number;
  readonly length: number;
  /** 0..1: how far down the text it stands. */
  readonly place: number;
  readonly text: string;
  /** What of it stays the same in a translation: dates, names, cities, figures, Latin words. Countries are mostly the parties. */
  readonly keys: ReadonlySet<string>;
  /** Its content words; empty without a lexicon. */
  readonly tokens: readonly Token[];
  /** How much each of them says. */
  readonly weights: readonly number[];
  readonly language: Language;
  /** The section it stands in, by its number; undefined where the sections of the two texts cannot be counted alike. */
  readonly section: number | undefined;
}

const speaking: ReadonlySet<SentenceRole> = new Set(['body', 'listItem', 'participants', 'plan']);

/** The sentences of a release that speak. `sections`: whether the sections of the two texts can be counted alike. */
export function unitsOf(
  release: Release,
  glossary: Glossary,
  lexicon: Lexicon | undefined,
  sections: boolean,
): readonly Unit[] {
  return release.sentences.flatMap((sentence, index) => {
    if (!speaking.has(sentence.role)) return [];
    const keys = contentKeys(release, index, glossary);
    const text = slice(release.text, afterMarker(release.text, sentence.span));
    const tokens = lexicon === undefined ? [] : tokenize(text, sentence.language, lexicon);
    const place = sentence.span.start / release.text.length;
    const weights = tokens.map(({ key }) => -Math.log(lexicon?.share(key) ?? 1));
    const section = sections ? sentence.section : undefined;
    const { language } = sentence;
    return [{ sentence: index, length: text.length, place, text, keys, tokens, weights, language, section }];
  });
}

function contentKeys(release: Release, index: number, glossary: Glossary): Set<string> {
  const { span } = release.sentences[index] ?? { span: { start: 0, end: 0 } };
  const text = release.text.slice(span.start, span.end);
  const dates = release.dates.filter((date) => overlaps(date.span, span));
  const names = glossary.match(text);
  const keys = new Set([
    ...dates.map(({ interval }) => `date ${interval.from.slice(5)} ${interval.to.slice(5)}`),
    ...names.map(({ concept }) => `name ${concept.id}`),
    ...findPlaces(text).flatMap(({ place }) => (place.kind === 'city' ? [`place ${place.id}`] : [])),
  ]);
  const taken = [...dates.map((date) => shift(date.span, -span.start)), ...names.map((name) => name.span)];
  for (const word of text.matchAll(/[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*|\d+(?:[.,]\d+)*[A-Z]?/gu)) {
    const place = { start: word.index, end: word.index + word[0].length };
    if (!taken.some((other) => overlaps(other, place))) keys.add(`word ${word[0].normalize('NFKC')}`);
  }
  return keys;
}

/** How well the words of two sentences render one another, word by word, 0..1 each. */
interface Rendering {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Kept from one keystroke to the next, by the words: a draft with its counterpart has some hundreds of pairs. */
const renderings = new Memory<string, Rendering>(4000);

/** A translation stands no further from its original than this share of the text, unless it was moved. */
const reach = 0.2;
/** Between these the lexicon's coverage tells chance from a faithful translation: measured on our own pairs of releases. */
const coverageOf = { chance: 0.2, faithful: 0.45 };
/** A sentence of which the other side renders less than this adds nothing to a group. */
const strangerShare = 0.25;
/** With keys of this weight in all, those count as much as the words. */
const fullKeys = 6;

/** How alike sentences of two texts are. */
export class Likeness {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #lexicon: Lexicon | undefined;

  constructor(left: readonly Unit[], right: readonly Unit[], lexicon: Lexicon | undefined) {
    this.#weights = weightsOf([...left, ...right]);
    this.#lexicon = lexicon;
  }

  /**
   * 0..1: the share of what a translation keeps, and of the words that the other side renders; 0 where a side is empty.
   * The words of sentences far from one another are only looked at `anywhere`: most pairs are none.
   */
  of(left: readonly Unit[], right: readonly Unit[], anywhere = false): number {
    const [first] = left;
    const [second] = right;
    if (first === undefined || second === undefined) return 0;
    const { share, weight } = this.#kept(left, right);
    if (this.#lexicon === undefined) return weight === 0 ? 0.3 : share;
    if (!anywhere && Math.abs(first.place - second.place) > reach) return share / 2;
    const keyed = Math.min(1, weight / fullKeys);
    const words = coverage(left, right, this.#lexicon);
    const { chance, faithful } = coverageOf;
    const rendered = Math.max(0, Math.min(1, (words - chance) / (faithful - chance)));
    return (keyed * share + rendered) / (keyed + 1);
  }

  /** How many of the two or more units of a side have nothing to do with the other side. */
  strangers(side: readonly Unit[], others: readonly Unit[]): number {
    return side.length < 2 ? 0 : side.filter((unit) => this.#isStranger(unit, others)).length;
  }

  #isStranger(unit: Unit, others: readonly Unit[]): boolean {
    if ([...unit.keys].some((key) => others.some((other) => other.keys.has(key)))) return false;
    const lexicon = this.#lexicon;
    if (lexicon === undefined) return unit.keys.size > 0;
    const strengths = best(others.map((other) => rendering(unit, other, lexicon).left));
    return shareOf([unit], [strengths]).share < strangerShare;
  }

  #kept(left: readonly Unit[], right: readonly Unit[]): { readonly share: number; readonly weight: number } {
    const a = new Set(left.flatMap(({ keys }) => [...keys]));
    const b = new Set(right.flatMap(({ keys }) => [...keys]));
    const weigh = (keys: Iterable<string>): number =>
      [...keys].reduce((total, key) => total + (this.#weights.get(key) ?? 0), 0);
    const weight = weigh(a) + weigh(b);
    const shared = weigh([...a].filter((key) => b.has(key)));
    return { share: weight === 0 ? 0 : (2 * shared) / weight, weight };
  }
}

/** How much of two groups of sentences renders one another, each word by the sentence that renders it best. */
export function coverage(left: readonly Unit[], right: readonly Unit[], lexicon: Lexicon): number {
  const ofLeft = left.map((one) => best(right.map((other) => rendering(one, other, lexicon).left)));
  const ofRight = right.map((other) => best(left.map((one) => rendering(one, other, lexicon).right)));
  const a = shareOf(left, ofLeft);
  const b = shareOf(right, ofRight);
  return coverageScore(a.share, b.share, a.total, b.total);
}

function rendering(left: Unit, right: Unit, lexicon: Lexicon): Rendering {
  const key = `${left.text}\n${right.text}`;
  const known = renderings.get(key);
  if (known !== undefined) return known;
  const [ja, en] = left.language === 'ja' ? [left, right] : [right, left];
  const { alignedPairs } = translationCoverage(ja.tokens, en.tokens, lexicon);
  const strengths = { ja: ja.tokens.map(() => 0), en: en.tokens.map(() => 0) };
  for (const pair of alignedPairs) {
    strengths.ja[pair.ja] = Math.max(strengths.ja[pair.ja] ?? 0, pair.strength);
    strengths.en[pair.en] = Math.max(strengths.en[pair.en] ?? 0, pair.strength);
  }
  const found =
    left.language === 'ja'
      ? { left: strengths.ja, right: strengths.en }
      : { left: strengths.en, right: strengths.ja };
  renderings.set(detached(key), found);
  return found;
}

function best(rows: readonly (readonly number[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at] ?? 0)));
}

function shareOf(
  side: readonly Unit[],
  strengths: readonly (readonly number[])[],
): { readonly share: number; readonly total: number } {
  let rendered = 0;
  let total = 0;
  side.forEach(({ weights }, unit) => {
    weights.forEach((weight, at) => {
      total += weight;
      rendered += weight * (strengths[unit]?.[at] ?? 0);
    });
  });
  return { share: total === 0 ? 0 : rendered / total, total };
}

/** The rarer a key in the two texts, the more it says. */
function weightsOf(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { keys } of units) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].map(([key, count]) => [key, Math.log(1 + units.length / count)]));
}
