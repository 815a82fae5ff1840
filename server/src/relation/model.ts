/**
 * The room `relation/` says how two sentences stand to one another: typed slots, the comparer, threads and the ledger.
 * It finds relations; what is reported of them, and how strongly, is decided in `rules/`.
 */
import type { Release } from '../release/model';
import type { Span } from '../text/span';

export type Relation = 'repeats' | 'weakens' | 'contradicts';

/** What two sentences about the same thing may differ in. */
export type SlotKind =
  | 'act'
  | 'polarity'
  | 'stance'
  | 'scope'
  | 'deadline'
  | 'date'
  | 'figure'
  | 'ordinal'
  | 'place'
  | 'party'
  | 'plan';

/** One slot in which a draft sentence differs from the earlier one, both values as written. */
export interface SlotDifference {
  readonly kind: SlotKind;
  readonly draft: string;
  readonly earlier: string;
  /** In the draft text, where the value stands there. */
  readonly draftSpan?: Span;
}

/** The comparer's answer on two sentences. */
export interface Comparison {
  readonly relation: Relation | 'unrelated';
  /** 0..1: how surely the two speak of the same thing. */
  readonly score: number;
  readonly differences: readonly SlotDifference[];
}

/** A draft sentence set against one earlier sentence. */
export interface RelatedSentence {
  /** Index into the draft's `sentences`. */
  readonly sentence: number;
  /** The clause of the draft sentence that is meant; its whole span where it has only one. */
  readonly span: Span;
  readonly comparison: Comparison & { readonly relation: Relation };
  readonly release: Release;
  /** Index into `release.sentences`. */
  readonly earlierSentence: number;
  /** Whether the draft sentence itself says that it continues ("reaffirmed", 「引き続き」). */
  readonly acknowledged: boolean;
  /** By how many earlier meetings the sentence is carried word for word, where they are so many that it is form. */
  readonly standing?: number;
  /** The earliest release in which the commitment stands, where that is another than `release`. */
  readonly since?: Release;
  /** The same as if the sentence were the first of its draft: one object for the same words, wherever they stand. */
  readonly origin?: RelatedSentence;
  /** Whether the sentence is being typed: this was found before, and holds until the sentence has ended. */
  readonly isTyped?: true;
  /** Where else the archive holds it: in each other release the nearest sentence, the latest first. */
  readonly others: readonly EarlierSentence[];
}

/** A sentence of a draft that is being typed. Half of it says nothing yet: it stands as it did before it was touched. */
export interface TypedSentence {
  /** Index into the draft's `sentences`. */
  readonly sentence: number;
  /** Its relations before it was touched; none where it is new. */
  readonly before: readonly RelatedSentence[];
}

/** A sentence of an earlier release. */
export interface EarlierSentence {
  readonly release: Release;
  /** Index into `release.sentences`. */
  readonly sentence: number;
}
