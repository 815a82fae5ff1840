import type { Language } from '../text/language';
import { SegmentBuilder } from './indexBuilder';
import type { KeyTable } from './keyTable';
import { languageNumber, languages, rowCount, type Segment } from './indexSegment';

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
  /** For each segment, by language number, the weight of each of its keys in sentences of that language. */
  readonly weights: readonly SegmentWeights[];
  /** How much a key says in a sentence of the language, by the largest segment and the background. */
  weightOf(key: string, language: Language): number;
}

/** By language number, for each key minus the logarithm of the share of sentences that hold it. */
export type SegmentWeights = readonly Float32Array[];

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
  if (first === undefined) {
    return { segments, weights: [], weightOf: (key) => weight(0, 0, background.share(key)) };
  }
  const base = baseWeights(first, background);
  const weightOf = (key: string, language: Language): number => {
    const number = first.keys.numberOf(key);
    const known = number === undefined ? undefined : base.weights[languageNumber(language)]?.[number];
    return known ?? weight(0, base.entries[languageNumber(language)] ?? 0, background.share(key));
  };
  const otherWeights = others.map((segment) => weightsBehind(segment, base, weightOf));
  return { segments, weights: [base.weights, ...otherWeights], weightOf };
}

const weightsByBase = new WeakMap<
  Segment,
  { readonly base: BaseWeights; readonly weights: SegmentWeights }
>();

/** The weights of a segment behind the first; most are asked for again with the next change of the archive. */
function weightsBehind(
  segment: Segment,
  base: BaseWeights,
  weightOf: SentenceIndex['weightOf'],
): SegmentWeights {
  const known = weightsByBase.get(segment);
  if (known?.base === base) return known.weights;
  const weights = languages.map((language) => valuesOf(segment.keys, (key) => weightOf(key, language)));
  weightsByBase.set(segment, { base, weights });
  return weights;
}

export interface BaseWeights {
  readonly background: Background;
  readonly weights: SegmentWeights;
  /** By language number. */
  readonly entries: readonly number[];
}

function valuesOf(keys: KeyTable, valueOf: (key: string) => number): Float32Array {
  return Float32Array.from({ length: keys.length }, (_, number) => valueOf(keys.at(number)));
}

const knownBaseWeights = new WeakMap<Segment, BaseWeights>();

/** The weights of a segment's keys; kept with the segment, for a large one stays while small ones come and go. */
export function baseWeights(segment: Segment, background: Background = noBackground): BaseWeights {
  const known = knownBaseWeights.get(segment);
  if (known?.background === background) return known;
  const entries = entriesOf(segment);
  const shares = valuesOf(segment.keys, (key) => background.share(key));
  const weights = segment.frequencies.map((frequency, language) =>
    Float32Array.from(frequency, (count, key) =>
      weight(count, entries[language] ?? 0, shares[key] ?? unknownShare),
    ),
  );
  return keepWeights(segment, background, weights, entries);
}

/** Takes the weights of a segment's keys from where they were kept, so that they need not be computed. */
export function keepWeights(
  segment: Segment,
  background: Background | undefined,
  weights: SegmentWeights,
  entries: readonly number[],
): BaseWeights {
  const kept = { background: background ?? noBackground, weights, entries };
  knownBaseWeights.set(segment, kept);
  return kept;
}

/** How many entries there are in each language, by its number. */
export function entriesOf({ entryLanguage }: Segment): readonly number[] {
  let japanese = 0;
  for (const language of entryLanguage) japanese += language;
  return [entryLanguage.length - japanese, japanese];
}

/** Half a sentence is added to each count, so that a word never seen is not beyond all measure. */
function weight(frequency: number, entries: number, share: number): number {
  return -Math.log((frequency + 0.5 + share * backgroundSentences) / (entries + backgroundSentences + 1));
}

/** The number of sentences in all segments. */
export function sentenceCount(index: SentenceIndex): number {
  return index.segments.reduce((sum, segment) => sum + rowCount(segment), 0);
}
