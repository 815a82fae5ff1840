import type { Language } from '../text/language';
import { SegmentBuilder } from './indexBuilder';
import { entryCount, rowCount, type Segment } from './indexSegment';

/** A sentence to be indexed: the keys of its tokens. */
export interface IndexedSentence {
  readonly keys: readonly string[];
  readonly language: Language;
}

/** How often a key stands in sentences at large; what a small archive cannot know by itself. */
export interface Background {
  /** The share of sentences that hold the key, above 0. */
  share(key: string): number;
}

/**
 * The sentences of an archive, ready to be searched; immutable. It grows by whole segments, so that one changed
 * release costs a small new segment and not the rebuilding of all.
 */
export interface SentenceIndex {
  readonly segments: readonly Segment[];
  /** For each segment the weight of each of its keys: minus the logarithm of its share of sentences. */
  readonly weights: readonly Float32Array[];
  /** The weight of any key, by the largest segment and the background. */
  weightOf(key: string): number;
}

/** How many sentences the background counts for: below that an archive trusts it, above it trusts itself. */
const backgroundSentences = 300;
const unknownShare = 1e-5;
const noBackground: Background = { share: () => unknownShare };

/** Builds an index of one segment; rows are numbered in the order of the sentences. */
export function buildIndex(
  sentences: Iterable<IndexedSentence>,
  options: { readonly background?: Background; readonly postingsPerSentence?: number } = {},
): SentenceIndex {
  return indexOf([buildSegment(sentences, options.postingsPerSentence)], options.background);
}

/** Builds one segment, to be put beside others with `indexOf`. */
export function buildSegment(sentences: Iterable<IndexedSentence>, postingsPerSentence?: number): Segment {
  const builder = new SegmentBuilder(postingsPerSentence);
  for (const { keys, language } of sentences) builder.add(keys, language);
  return builder.build();
}

/** The index of these segments. Weights follow the first, which should be the largest. */
export function indexOf(segments: readonly Segment[], background: Background = noBackground): SentenceIndex {
  const [first, ...others] = segments;
  const base = first === undefined ? undefined : baseWeights(first, background);
  const weightOf = (key: string): number => {
    const number = first?.keyNumbers.get(key);
    return number === undefined ? weight(0, first, background.share(key)) : (base?.[number] ?? 0);
  };
  const otherWeights = others.map((segment) => Float32Array.from(segment.keys, weightOf));
  return { segments, weights: base === undefined ? [] : [base, ...otherWeights], weightOf };
}

const knownBaseWeights = new WeakMap<
  Segment,
  { readonly background: Background; readonly weights: Float32Array }
>();

/** The weights of a segment's keys; kept with the segment, for a large one stays while small ones come and go. */
function baseWeights(segment: Segment, background: Background): Float32Array {
  const known = knownBaseWeights.get(segment);
  if (known?.background === background) return known.weights;
  const weights = Float32Array.from(segment.keys, (key, number) =>
    weight(segment.frequency[number] ?? 0, segment, background.share(key)),
  );
  knownBaseWeights.set(segment, { background, weights });
  return weights;
}

function weight(frequency: number, segment: Segment | undefined, share: number): number {
  const entries = segment === undefined ? 0 : entryCount(segment);
  return -Math.log((frequency + share * backgroundSentences) / (entries + backgroundSentences + 1));
}

/** The number of sentences in all segments. */
export function sentenceCount(index: SentenceIndex): number {
  return index.segments.reduce((sum, segment) => sum + rowCount(segment), 0);
}
