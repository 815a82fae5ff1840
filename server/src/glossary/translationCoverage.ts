import type { Token } from '../text/tokens';
import type { Lexicon } from './lexicon';
import { soundAlike, soundStrength } from './rendering';

/** A Japanese token and the English token that renders it best. */
export interface AlignedPair {
  /** Index into the Japanese tokens. */
  readonly ja: number;
  /** Index into the English tokens. */
  readonly en: number;
  /** Above 0, to 1. */
  readonly strength: number;
}

/** How much of two sentences' content the one says in the other's language. */
export interface TranslationCoverage {
  /** 0..1: the geometric mean of both shares, less where one side says much more than the other. */
  readonly score: number;
  /** 0..1: the share of each side's content, weighed by rarity, that the other side renders. */
  readonly share: { readonly ja: number; readonly en: number };
  /** For each token that is rendered at all its best counterpart; a pair that is best both ways stands once. */
  readonly alignedPairs: readonly AlignedPair[];
  /** Indices of the tokens that nothing on the other side renders. */
  readonly uncovered: { readonly ja: readonly number[]; readonly en: readonly number[] };
}

/** How much a difference in length takes from the score: translations say about as much as their originals. */
const lengthPenalty = 0.3;

/**
 * Sets a Japanese sentence against an English one, word by word.
 * @param weightOf how much a key says; without it, its rarity at large.
 */
export function translationCoverage(
  ja: readonly Token[],
  en: readonly Token[],
  lexicon: Lexicon,
  weightOf: (key: string) => number = (key) => -Math.log(lexicon.share(key)),
): TranslationCoverage {
  const strengths = ja.map((token) => strengthsOf(token.key, en, lexicon));
  const bestOfJa = strengths.map((row, place) =>
    bestPair(row.map((strength, other) => ({ ja: place, en: other, strength }))),
  );
  const bestOfEn = en.map((_, place) =>
    bestPair(strengths.map((row, other) => ({ ja: other, en: place, strength: row[place] ?? 0 }))),
  );
  const weights = { ja: ja.map(({ key }) => weightOf(key)), en: en.map(({ key }) => weightOf(key)) };
  const totals = { ja: sum(weights.ja), en: sum(weights.en) };
  const share = {
    ja: totals.ja === 0 ? 0 : covered(bestOfJa, weights.ja) / totals.ja,
    en: totals.en === 0 ? 0 : covered(bestOfEn, weights.en) / totals.en,
  };
  return {
    score: coverageScore(share.ja, share.en, totals.ja, totals.en),
    share,
    alignedPairs: distinctPairs([...bestOfJa, ...bestOfEn]),
    uncovered: { ja: missing(bestOfJa), en: missing(bestOfEn) },
  };
}

/** How surely each token of the one side is rendered by that of the other side which renders it best, 0..1. */
export interface Strengths {
  readonly ja: readonly number[];
  readonly en: readonly number[];
}

/** How well the tokens of a Japanese sentence and of an English one render one another. */
export function renderingStrengths(ja: readonly Token[], en: readonly Token[], lexicon: Lexicon): Strengths {
  const ofEnglish = en.map(() => 0);
  const ofJapanese = ja.map(({ key }) => {
    let best = 0;
    strengthsOf(key, en, lexicon).forEach((strength, place) => {
      best = Math.max(best, strength);
      ofEnglish[place] = Math.max(ofEnglish[place] ?? 0, strength);
    });
    return best;
  });
  return { ja: ofJapanese, en: ofEnglish };
}

/** One score from both shares of coverage, and from both totals of weight. */
export function coverageScore(one: number, other: number, oneTotal: number, otherTotal: number): number {
  if (one === 0 || other === 0) return 0;
  return Math.sqrt(one * other) * Math.exp(-lengthPenalty * Math.log(oneTotal / otherTotal) ** 2);
}

/** How surely a Japanese token is rendered by each of the English tokens. */
function strengthsOf(key: string, en: readonly Token[], lexicon: Lexicon): readonly number[] {
  const translations = new Map(
    lexicon
      .translations(key, 'ja')
      .map((translation): [string, number] => [translation.key, translation.strength]),
  );
  return en.map((token) => {
    if (token.key === key) return 1;
    const strength = translations.get(token.key) ?? 0;
    return strength < soundStrength && soundAlike(key, token.key) ? soundStrength : strength;
  });
}

function bestPair(pairs: readonly AlignedPair[]): AlignedPair | undefined {
  let best: AlignedPair | undefined;
  for (const pair of pairs) if (pair.strength > (best?.strength ?? 0)) best = pair;
  return best;
}

function covered(pairs: readonly (AlignedPair | undefined)[], weights: readonly number[]): number {
  return sum(pairs.map((pair, place) => (pair?.strength ?? 0) * (weights[place] ?? 0)));
}

function missing(pairs: readonly (AlignedPair | undefined)[]): readonly number[] {
  return pairs.flatMap((pair, place) => (pair === undefined ? [place] : []));
}

function distinctPairs(pairs: readonly (AlignedPair | undefined)[]): readonly AlignedPair[] {
  const distinct = new Map<string, AlignedPair>();
  for (const pair of pairs) if (pair !== undefined) distinct.set(`${pair.ja}:${pair.en}`, pair);
  return [...distinct.values()].sort((a, b) => a.ja - b.ja || a.en - b.en);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
