import type { Language } from '../text/language';
import type { SentenceIndex } from './index';
import { languageNumber, rowsOf, type Segment } from './indexSegment';
import { findCandidates } from './searchCandidates';

/** What is searched for: the keys of a sentence's tokens. */
export interface SearchQuery {
  readonly keys: readonly string[];
  readonly language: Language;
}

export interface SearchOptions {
  /** How many entries are wanted. */
  readonly limit: number;
  /** How many postings may be read: 5,000 keeps up with typing, 20,000 is thorough. */
  readonly budget: number;
}

/** An entry of the index that resembles the query; its sentences are `rowsOf(segment, entry)`. */
export interface EntryHit {
  /** Index into `SentenceIndex.segments`. */
  readonly segment: number;
  readonly entry: number;
  /** 0..1: the share of both sides' content that the other side holds; 1 where all keys are the same. */
  readonly score: number;
}

const candidatesPerHit = 8;
const fewestCandidates = 100;

/** The entries in the query's own language that share most of its content, best first. */
export function search(
  index: SentenceIndex,
  query: SearchQuery,
  options: SearchOptions,
): readonly EntryHit[] {
  const keys = [...new Set(query.keys)];
  const wanted = keys.map((key) => index.weightOf(key, query.language));
  const total = sum(wanted);
  if (total === 0) return [];
  const hits = index.segments.flatMap((segment, number) => {
    const gains = new Map<number, number>();
    keys.forEach((key, place) => {
      const keyNumber = segment.keys.numberOf(key);
      if (keyNumber !== undefined) gains.set(keyNumber, wanted[place] ?? 0);
    });
    const probes = Array.from(gains, ([key, gain]) => ({ key, gain }));
    const candidates = findCandidates(segment, probes, languageNumber(query.language), {
      budget: options.budget,
      candidates: Math.max(fewestCandidates, options.limit * candidatesPerHit),
    });
    const weights = index.weights[number]?.[languageNumber(query.language)] ?? new Float32Array();
    return hitsOf(number, candidates, (entry) => overlapScore(segment, entry, weights, gains, total));
  });
  return best(hits, options.limit);
}

/** The candidates of a segment with their scores. */
export function hitsOf(
  segment: number,
  candidates: Uint32Array,
  scoreOf: (entry: number) => number,
): EntryHit[] {
  const hits: EntryHit[] = [];
  candidates.forEach((entry) => {
    hits.push({ segment, entry, score: scoreOf(entry) });
  });
  return hits;
}

/** The rows of the sentences behind a hit, ascending, as numbered in the hit's segment. */
export function rowsOfHit(index: SentenceIndex, { segment, entry }: EntryHit): Uint32Array {
  const holder = index.segments[segment];
  return holder === undefined ? new Uint32Array() : rowsOf(holder, entry);
}

/** The geometric mean of two shares of weight: of the query's keys that the entry holds, and the other way round. */
function overlapScore(
  segment: Segment,
  entry: number,
  weights: Float32Array,
  gains: ReadonlyMap<number, number>,
  total: number,
): number {
  let held = 0;
  let shared = 0;
  let all = 0;
  for (let place = segment.entryStart[entry] ?? 0; place < (segment.entryStart[entry + 1] ?? 0); place++) {
    const key = segment.entryKeys[place] ?? 0;
    const weight = weights[key] ?? 0;
    const gain = gains.get(key);
    all += weight;
    if (gain === undefined) continue;
    shared += weight;
    held += gain;
  }
  return all === 0 ? 0 : Math.min(1, Math.sqrt((held / total) * (shared / all)));
}

/** The best hits, best first; equal ones in the order of the archive. */
export function best(hits: readonly EntryHit[], limit: number): readonly EntryHit[] {
  const scores = new Float64Array(hits.length);
  hits.forEach(({ score }, place) => (scores[place] = score));
  scores.sort();
  const least = scores[scores.length - limit] ?? 0;
  return hits
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.segment - b.segment || a.entry - b.entry)
    .slice(0, limit);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
