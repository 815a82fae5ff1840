import type { Glossary } from '../../glossary/model';
import type { Lexicon } from '../../glossary/lexicon';
import type { Release, SentenceRole } from '../../release/model';
import type { Language } from '../../text/language';
import { afterMarker } from '../../text/markers';
import { overlaps, shift, slice } from '../../text/span';
import { type Token, tokenize } from '../../text/tokens';
import { findPlaces } from '../places';
import { KeyWeights } from './keyWeights';
import { Renderings } from './renderings';

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
  readonly #keys: KeyWeights;
  readonly #renderings: Renderings | undefined;

  constructor(left: readonly Unit[], right: readonly Unit[], lexicon: Lexicon | undefined) {
    this.#keys = new KeyWeights([...left, ...right]);
    this.#renderings = lexicon && new Renderings(lexicon);
  }

  /**
   * 0..1: the share of what a translation keeps, and of the words that the other side renders; 0 where a side is empty.
   * The words of sentences far from one another are only looked at `anywhere`: most pairs are none.
   */
  of(left: readonly Unit[], right: readonly Unit[], anywhere = false): number {
    const [first] = left;
    const [second] = right;
    if (first === undefined || second === undefined) return 0;
    const { share, weight } = this.#keys.kept(left, right);
    if (this.#renderings === undefined) return weight === 0 ? 0.3 : share;
    if (!anywhere && Math.abs(first.place - second.place) > reach) return share / 2;
    const keyed = Math.min(1, weight / fullKeys);
    const words = this.#renderings.coverage(left, right);
    const { chance, faithful } = coverageOf;
    const rendered = Math.max(0, Math.min(1, (words - chance) / (faithful - chance)));
    return (keyed * share + rendered) / (keyed + 1);
  }

  /** How many of the two or more units of a side have nothing to do with the other side. */
  strangers(side: readonly Unit[], others: readonly Unit[]): number {
    return side.length < 2 ? 0 : side.filter((unit) => this.#isStranger(unit, others)).length;
  }

  #isStranger(unit: Unit, others: readonly Unit[]): boolean {
    for (const key of unit.keys) if (others.some((other) => other.keys.has(key))) return false;
    if (this.#renderings === undefined) return unit.keys.size > 0;
    return this.#renderings.shareRendered(unit, others) < strangerShare;
  }
}
