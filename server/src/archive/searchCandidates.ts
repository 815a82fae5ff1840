import { entryCount, type Segment } from './indexSegment';

/** A key that is looked for, and how much an entry gains by holding it. */
export interface Probe {
  /** The key's number in the segment. */
  readonly key: number;
  readonly gain: number;
}

export interface CandidateLimits {
  /** How many postings may be read. */
  readonly budget: number;
  /** How many entries are wanted, at least. */
  readonly candidates: number;
  /** Whether a long entry must gain more than a short one to be as good: where gains are many and each is doubtful. */
  readonly shareOfLength?: boolean;
}

/** Room for one search in a segment: zero between searches. */
interface Scratch {
  readonly gains: Float32Array;
  readonly touched: Uint32Array;
}

const scratches = new WeakMap<Segment, Scratch>();
const buckets = 512;
const lengthOffset = 4;

/**
 * The entries that gain most by the probes, in no order. The shortest posting lists are read first, and no more than
 * `budget` postings in all: this bounds the time of a search whatever the size of the archive.
 * @param language only entries of this number (see `languageNumber`).
 */
export function findCandidates(
  segment: Segment,
  probes: readonly Probe[],
  language: number,
  limits: CandidateLimits,
): Uint32Array {
  const scratch = scratchOf(segment);
  const count = readPostings(segment, probes, language, limits.budget, scratch);
  if (limits.shareOfLength === true) divideByLength(segment, scratch, count);
  return takeBest(scratch, count, gainOfBest(scratch, count, limits.candidates));
}

/** The touched entries that reach the threshold; the gains are zero again. */
function takeBest({ gains, touched }: Scratch, count: number, threshold: number): Uint32Array {
  let taken = 0;
  for (let place = 0; place < count; place++) {
    const entry = touched[place] ?? 0;
    if ((gains[entry] ?? 0) >= threshold) touched[taken++] = entry;
    gains[entry] = 0;
  }
  return touched.slice(0, taken);
}

function scratchOf(segment: Segment): Scratch {
  const known = scratches.get(segment);
  if (known !== undefined) return known;
  const size = entryCount(segment);
  const scratch = { gains: new Float32Array(size), touched: new Uint32Array(size) };
  scratches.set(segment, scratch);
  return scratch;
}

/** @returns how many entries were touched. */
function readPostings(
  segment: Segment,
  probes: readonly Probe[],
  language: number,
  budget: number,
  { gains, touched }: Scratch,
): number {
  const { postings, postingStart, entryLanguage } = segment;
  const length = ({ key }: Probe) => (postingStart[key + 1] ?? 0) - (postingStart[key] ?? 0);
  let count = 0;
  let left = budget;
  for (const probe of probes.toSorted((a, b) => length(a) - length(b) || b.gain - a.gain)) {
    const start = postingStart[probe.key] ?? 0;
    const end = Math.min(postingStart[probe.key + 1] ?? 0, start + left);
    left -= end - start;
    for (let place = start; place < end; place++) {
      const entry = postings[place] ?? 0;
      if (entryLanguage[entry] !== language) continue;
      const gain = gains[entry] ?? 0;
      if (gain === 0) touched[count++] = entry;
      gains[entry] = gain + probe.gain;
    }
    if (left <= 0) break;
  }
  return count;
}

/** Divides by the square root of the number of keys; a few are added, so that the shortest are not favoured. */
function divideByLength({ entryStart }: Segment, { gains, touched }: Scratch, count: number): void {
  for (let place = 0; place < count; place++) {
    const entry = touched[place] ?? 0;
    const length = (entryStart[entry + 1] ?? 0) - (entryStart[entry] ?? 0);
    gains[entry] = (gains[entry] ?? 0) / Math.sqrt(length + lengthOffset);
  }
}

/** A gain that about `wanted` of the touched entries reach, and no fewer; found by counting, not by sorting. */
function gainOfBest({ gains, touched }: Scratch, count: number, wanted: number): number {
  if (count <= wanted) return 0;
  let highest = 0;
  for (let place = 0; place < count; place++) {
    const gain = gains[touched[place] ?? 0] ?? 0;
    if (gain > highest) highest = gain;
  }
  const counts = new Uint32Array(buckets + 1);
  for (let place = 0; place < count; place++) {
    const bucket = Math.floor(((gains[touched[place] ?? 0] ?? 0) / highest) * buckets);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  let bucket = buckets;
  for (let reached = counts[bucket] ?? 0; reached < wanted && bucket > 0; reached += counts[bucket] ?? 0) {
    bucket -= 1;
  }
  return (bucket / buckets) * highest * (1 - 1e-6);
}
