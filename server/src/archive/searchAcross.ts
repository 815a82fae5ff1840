import type { Lexicon } from '../glossary/lexicon';
import { shortestSkeleton, soundStrength } from '../glossary/rendering';
import { englishSkeleton } from '../glossary/soundSkeleton';
import { coverageScore } from '../glossary/translationCoverage';
import type { Language } from '../text/language';
import type { SentenceIndex } from './index';
import { languageNumber, type Segment } from './indexSegment';
import { type KnownKeys, knownKeysOf } from './knownKeys';
import { best, hitsOf, type EntryHit, type SearchOptions, type SearchQuery } from './search';
import { findCandidates, type Probe } from './searchCandidates';

/** What a key of an entry renders: which keys of the query, and how surely. */
interface Rendering {
  readonly slots: readonly number[];
  readonly strengths: readonly number[];
}

const candidates = 300;
/** Weaker translations help to judge a candidate, not to find one. */
const weakestProbe = 0.15;
const nothing: Rendering = { slots: [], strengths: [] };

/** The entries in the other language that render the query, best first: candidates by translations, then coverage. */
export function searchAcross(
  index: SentenceIndex,
  query: SearchQuery,
  lexicon: Lexicon,
  options: SearchOptions,
): readonly EntryHit[] {
  const keys = [...new Set(query.keys)];
  if (keys.length === 0) return [];
  const slots = keys.map((key) => ({ key, weight: index.weightOf(key, query.language) }));
  const other = languageNumber(query.language === 'ja' ? 'en' : 'ja');
  const hits = index.segments.flatMap((segment, number) => {
    const weights = index.weights[number]?.[other] ?? new Float32Array();
    const judge = new Judge(segment, weights, slots, query.language, lexicon);
    return judge.hits(number, other, options);
  });
  return best(hits, options.limit);
}

interface Slot {
  readonly key: string;
  readonly weight: number;
}

/** Finds and judges the entries of one segment for one query. */
class Judge {
  readonly #segment: Segment;
  readonly #weights: Float32Array;
  readonly #slots: readonly Slot[];
  readonly #from: Language;
  readonly #known: KnownKeys;
  readonly #renderings = new Map<number, Rendering>();
  readonly #total: number;
  readonly #slotOfKey: ReadonlyMap<string, number>;
  readonly #slotSkeletons: readonly string[];
  /** For each slot the best rendering in the entry that is judged. */
  readonly #covered: Float64Array;

  constructor(
    segment: Segment,
    weights: Float32Array,
    slots: readonly Slot[],
    from: Language,
    lexicon: Lexicon,
  ) {
    this.#segment = segment;
    this.#weights = weights;
    this.#slots = slots;
    this.#from = from;
    this.#known = knownKeysOf(segment, lexicon);
    this.#total = slots.reduce((sum, slot) => sum + slot.weight, 0);
    this.#slotOfKey = new Map(slots.map(({ key }, slot): [string, number] => [key, slot]));
    this.#slotSkeletons = slots.map(({ key }) => englishSkeleton(key));
    this.#covered = new Float64Array(slots.length);
  }

  hits(segmentNumber: number, language: number, { budget, limit }: SearchOptions): EntryHit[] {
    const found = findCandidates(this.#segment, this.#expand(), language, {
      budget,
      candidates,
      shareOfLength: true,
    });
    return hitsOf(segmentNumber, found, limit, (entry) => this.#score(entry));
  }

  /** The keys of the segment that may render the query, and what they render. */
  #expand(): readonly Probe[] {
    const found = new Map<number, { slots: number[]; strengths: number[] }>();
    const add = (number: number, slot: number, strength: number) => {
      const rendering = found.get(number) ?? { slots: [], strengths: [] };
      rendering.slots.push(slot);
      rendering.strengths.push(strength);
      found.set(number, rendering);
    };
    this.#slots.forEach(({ key }, slot) => {
      const { numbers, strengths } = this.#known.renderingsOf(key, this.#from);
      numbers.forEach((number, nth) => {
        add(number, slot, strengths[nth] ?? 0);
      });
    });
    const probes: Probe[] = [];
    for (const [key, rendering] of found) {
      if (this.#from === 'ja') this.#renderings.set(key, rendering);
      const gain = this.#gainOf(key, rendering);
      if (gain > 0) probes.push({ key, gain });
    }
    return probes;
  }

  /** What an entry gains by a key: the strength of its best rendering, times the mean weight of the two words. */
  #gainOf(key: number, { slots, strengths }: Rendering): number {
    let strongest = 0;
    slots.forEach((slot, nth) => {
      const strength = strengths[nth] ?? 0;
      if (strength < weakestProbe) return;
      const weight = Math.sqrt((this.#weights[key] ?? 0) * (this.#slots[slot]?.weight ?? 0));
      strongest = Math.max(strongest, strength * weight);
    });
    return strongest;
  }

  #score(entry: number): number {
    const { entryKeys, entryStart } = this.#segment;
    const covered = this.#covered.fill(0);
    let rendered = 0;
    let total = 0;
    for (let place = entryStart[entry] ?? 0; place < (entryStart[entry + 1] ?? 0); place++) {
      const key = entryKeys[place] ?? 0;
      const weight = this.#weights[key] ?? 0;
      rendered += weight * this.#cover(this.#renderingOf(key));
      total += weight;
    }
    if (rendered === 0) return 0;
    const held = this.#slots.reduce((sum, slot, place) => sum + slot.weight * (covered[place] ?? 0), 0);
    return coverageScore(held / this.#total, rendered / total, this.#total, total);
  }

  /** Notes what a key renders of the query. @returns the strongest of its renderings, 0 where it has none. */
  #cover({ slots, strengths }: Rendering): number {
    let strongest = 0;
    for (let nth = 0; nth < slots.length; nth++) {
      const slot = slots[nth] ?? 0;
      const strength = strengths[nth] ?? 0;
      if (strength > strongest) strongest = strength;
      if (strength > (this.#covered[slot] ?? 0)) this.#covered[slot] = strength;
    }
    return strongest;
  }

  /**
   * From Japanese, what the expansion found. From English the Japanese key is looked up by itself: its parts render
   * words that the whole is not listed under.
   */
  #renderingOf(key: number): Rendering {
    const known = this.#renderings.get(key);
    if (known !== undefined) return known;
    const rendering = this.#from === 'ja' ? nothing : this.#lookUp(key);
    this.#renderings.set(key, rendering);
    return rendering;
  }

  #lookUp(number: number): Rendering {
    const { key, translations, skeleton } = this.#known.japanese(number);
    const slots: number[] = [];
    const strengths: number[] = [];
    const strengthen = (slot: number | undefined, strength: number) => {
      if (slot === undefined) return;
      const place = slots.indexOf(slot);
      if (place < 0) {
        slots.push(slot);
        strengths.push(strength);
      } else if (strength > (strengths[place] ?? 0)) strengths[place] = strength;
    };
    strengthen(this.#slotOfKey.get(key), 1);
    for (const translation of translations) {
      strengthen(this.#slotOfKey.get(translation.key), translation.strength);
    }
    if (skeleton.length >= shortestSkeleton) {
      this.#slotSkeletons.forEach((other, slot) => {
        if (other === skeleton) strengthen(slot, soundStrength);
      });
    }
    return slots.length === 0 ? nothing : { slots, strengths };
  }
}
