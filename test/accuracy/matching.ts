import { buildPool, matchInPool } from '../../server/src/archive/pool';
import type { Lexicon } from '../../server/src/glossary/lexicon';

/** How well the search alone finds a sentence's translation among the translations of others. */
export interface MatchingScore {
  readonly queries: number;
  /** The share of queries whose translation comes first, and among the first ten. */
  readonly recallAt1: number;
  readonly recallAt10: number;
  /** For each threshold of the score: of the first matches that reach it, how many there are and what share is right. */
  readonly precision: readonly {
    readonly threshold: number;
    readonly spoken: number;
    readonly right: number;
  }[];
}

export interface Translated {
  readonly query: string;
  readonly translation: string;
}

const budget = 20_000;
const thresholds = [0.2, 0.3, 0.4, 0.5, 0.6];

/** Reads a file of pairs, English TAB Japanese, as `ntrex-dev.tsv`; queries are in the language named. */
export function readTranslated(tsv: string, queries: 'en' | 'ja'): readonly Translated[] {
  return tsv
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [english = '', japanese = ''] = line.split('\t');
      return queries === 'ja'
        ? { query: japanese, translation: english }
        : { query: english, translation: japanese };
    });
}

/** Searches each query in the pool of all translations and of the distractors. Lines that are equal count as one. */
export function scoreMatching(
  pairs: readonly Translated[],
  lexicon: Lexicon,
  distractors: readonly string[] = [],
): MatchingScore {
  const lines = [...pairs.map(({ translation }) => translation), ...distractors];
  const pool = buildPool(lines, lexicon);
  const ranked = pairs.map(({ query, translation }) => {
    const matches = matchInPool(pool, query, { limit: 10, budget });
    return {
      rank: matches.findIndex(({ line }) => lines[line] === translation),
      score: matches[0]?.score ?? 0,
    };
  });
  const share = (part: readonly unknown[], whole: readonly unknown[]) =>
    whole.length === 0 ? 0 : part.length / whole.length;
  return {
    queries: pairs.length,
    recallAt1: share(
      ranked.filter(({ rank }) => rank === 0),
      ranked,
    ),
    recallAt10: share(
      ranked.filter(({ rank }) => rank >= 0),
      ranked,
    ),
    precision: thresholds.map((threshold) => {
      const spoken = ranked.filter(({ score }) => score >= threshold);
      const right = share(
        spoken.filter(({ rank }) => rank === 0),
        spoken,
      );
      return { threshold, spoken: spoken.length, right };
    }),
  };
}
