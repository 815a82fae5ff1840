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

/** Room for one search in a segment. */
interface Scratch {
  /** By entry; zero between searches. */
  readonly gains: Float32Array;
  /** The entries that gained something, in the order of their first gain. */
  readonly touched: Uint32Array;
  /** Their gains in that order: one pass goes through all entries' gains, which lie far apart, and the others through these. */
  readonly touchedGains: Float32Array;
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
  const scratch = scratchOf(segment, limits.budget);
  const count = readPostings(segment, probes, language, limits.budget, scratch);
  collect(scratch, count);
  if (limits.shareOfLength === true) divideByLength(segment, scratch, count);
  return takeBest(scratch, count, gainOfBest(scratch, count, limits.candidates));
}

/** The touched entries that reach the threshold. */
function takeBest({ touched, touchedGains }: Scratch, count: number, threshold: number): Uint32Array {
  let taken = 0;
  for (let place = 0; place < count; place++) {
    if ((touchedGains[place] ?? 0) >= threshold) touched[taken++] = touched[place] ?? 0;
  }
  return touched.slice(0, taken);
}

/** Takes the gains of the touched entries together; those by entry are zero again. */
function collect({ gains, touched, touchedGains }: Scratch, count: number): void {
  for (let place = 0; place < count; place++) {
    const entry = touched[place] ?? 0;
    touchedGains[place] = gains[entry] ?? 0;
    gains[entry] = 0;
  }
}

/** A search touches no more entries than it reads postings. */
function scratchOf(segment: Segment, budget: number): Scratch {
  const known = scratches.get(segment);
  const room = Math.min(entryCount(segment), budget);
  if (known !== undefined && known.touched.length >= room) return known;
  const scratch = {
    gains: known?.gains ?? new Float32Array(entryCount(segment)),
    touched: new Uint32Array(room),
    touchedGains: new Float32Array(room),
  };
  scratches.set(segment, scratch);
  return scratch;
}

/** The posting list of a probe. */
interface PostingList {
  readonly start: number;
  readonly length: number;
  readonly gain: number;
  /** Whether entries of the other language are among them, to be passed over. */
  readonly isMixed: boolean;
}

/** The lists that hold entries of the language, the shortest first. */
function listsOf(segment: Segment, probes: readonly Probe[], language: number): readonly PostingList[] {
  const { postingStart, frequencies } = segment;
  const lists: PostingList[] = [];
  for (const { key, gain } of probes) {
    const wanted = frequencies[language]?.[key] ?? 0;
    if (wanted === 0) continue;
    const start = postingStart[key] ?? 0;
    const length = (postingStart[key + 1] ?? 0) - start;
    lists.push({ start, length, gain, isMixed: wanted < length });
  }
  return lists.sort((a, b) => a.length - b.length || b.gain - a.gain);
}

/** @returns how many entries were touched. */
function readPostings(
  segment: Segment,
  probes: readonly Probe[],
  language: number,
  budget: number,
  { gains, touched }: Scratch,
): number {
  const { postings, entryLanguage } = segment;
  let count = 0;
  let left = budget;
  for (const { start, length, gain, isMixed } of listsOf(segment, probes, language)) {
    const end = start + Math.min(length, left);
    left -= end - start;
    for (let place = start; place < end; place++) {
      const entry = postings[place] ?? 0;
      // Most words are of one language: where all entries are, the language of none need be fetched from far away.
      if (isMixed && entryLanguage[entry] !== language) continue;
      const before = gains[entry] ?? 0;
      if (before === 0) touched[count++] = entry;
      gains[entry] = before + gain;
    }
    if (left <= 0) break;
  }
  return count;
}

/** Divides by the square root of the number of keys; a few are added, so that the shortest are not favoured. */
function divideByLength({ entryStart }: Segment, { touched, touchedGains }: Scratch, count: number): void {
  for (let place = 0; place < count; place++) {
    const entry = touched[place] ?? 0;
    const length = (entryStart[entry + 1] ?? 0) - (entryStart[entry] ?? 0);
    touchedGains[place] = (touchedGains[place] ?? 0) / Math.sqrt(length + lengthOffset);
  }
}

/** A gain that about `wanted` of the touched entries reach, and no fewer; found by counting, not by sorting. */
function gainOfBest({ touchedGains }: Scratch, count: number, wanted: number): number {
  if (count <= wanted) return 0;
  let highest = 0;
  for (let place = 0; place < count; place++) {
    const gain = touchedGains[place] ?? 0;
    if (gain > highest) highest = gain;
  }
  const counts = new Uint32Array(buckets + 1);
  for (let place = 0; place < count; place++) {
    const bucket = Math.floor(((touchedGains[place] ?? 0) / highest) * buckets);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  let bucket = buckets;
  for (let reached = counts[bucket] ?? 0; reached < wanted && bucket > 0; reached += counts[bucket] ?? 0) {
    bucket -= 1;
  }
  return (bucket / buckets) * highest * (1 - 1e-6);
}
