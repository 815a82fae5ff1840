import type { Language } from '../text/language';
import type { SentenceIndex } from './index';
import { languageNumber, rowsOf, type Segment } from './indexSegment';
import { findCandidates, type Probe } from './searchCandidates';

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
    const probes: Probe[] = [];
    keys.forEach((key, place) => {
      const keyNumber = segment.keys.numberOf(key);
      if (keyNumber !== undefined) probes.push({ key: keyNumber, gain: wanted[place] ?? 0 });
    });
    const candidates = findCandidates(segment, probes, languageNumber(query.language), {
      budget: options.budget,
      candidates: Math.max(fewestCandidates, options.limit * candidatesPerHit),
    });
    const weights = index.weights[number]?.[languageNumber(query.language)] ?? new Float32Array();
    return withSlots(segment, probes, (slots) =>
      hitsOf(number, candidates, options.limit, (entry) =>
        overlapScore(segment, entry, weights, { probes, slots }, total),
      ),
    );
  });
  return best(hits, options.limit);
}

/** For each key of a segment its place among the probes plus one, zero for all others; zero for all between searches. */
const slotsOfKeys = new WeakMap<Segment, Uint16Array>();

/** Tells by an array which keys are probed: thousands of candidates are asked for a dozen keys each. */
function withSlots<T>(segment: Segment, probes: readonly Probe[], use: (slots: Uint16Array) => T): T {
  const slots = slotsOfKeys.get(segment) ?? new Uint16Array(segment.keys.length);
  slotsOfKeys.set(segment, slots);
  probes.forEach(({ key }, place) => (slots[key] = place + 1));
  const result = use(slots);
  for (const { key } of probes) slots[key] = 0;
  return result;
}

/** The best candidates of a segment with their scores, those that are as good as the last of them included; in no order. */
export function hitsOf(
  segment: number,
  candidates: Uint32Array,
  limit: number,
  scoreOf: (entry: number) => number,
): EntryHit[] {
  const scores = new Float64Array(candidates.length);
  candidates.forEach((entry, place) => (scores[place] = scoreOf(entry)));
  const least = leastOfBest(scores, limit);
  const hits: EntryHit[] = [];
  candidates.forEach((entry, place) => {
    const score = scores[place] ?? 0;
    if (score >= least) hits.push({ segment, entry, score });
  });
  return hits;
}

/** The lowest of the `limit` best scores; 0 where there are fewer. */
function leastOfBest(scores: Float64Array, limit: number): number {
  if (scores.length < limit) return 0;
  const ascending = new Float64Array(limit).fill(-1);
  for (const score of scores) {
    if (score <= (ascending[0] ?? 0)) continue;
    let place = 0;
    for (; place + 1 < limit && (ascending[place + 1] ?? 0) < score; place += 1) {
      ascending[place] = ascending[place + 1] ?? 0;
    }
    ascending[place] = score;
  }
  return ascending[0] ?? 0;
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
  { probes, slots }: { readonly probes: readonly Probe[]; readonly slots: Uint16Array },
  total: number,
): number {
  let held = 0;
  let shared = 0;
  let all = 0;
  for (let place = segment.entryStart[entry] ?? 0; place < (segment.entryStart[entry + 1] ?? 0); place++) {
    const key = segment.entryKeys[place] ?? 0;
    const weight = weights[key] ?? 0;
    const slot = slots[key] ?? 0;
    all += weight;
    if (slot === 0) continue;
    shared += weight;
    held += probes[slot - 1]?.gain ?? 0;
  }
  return all === 0 ? 0 : Math.min(1, Math.sqrt((held / total) * (shared / all)));
}

/** The best hits, best first; equal ones in the order of the archive. */
export function best(hits: readonly EntryHit[], limit: number): readonly EntryHit[] {
  const least = leastOfBest(
    Float64Array.from(hits, ({ score }) => score),
    limit,
  );
  return hits
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.segment - b.segment || a.entry - b.entry)
    .slice(0, limit);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
