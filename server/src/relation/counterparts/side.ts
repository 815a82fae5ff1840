import type { Release } from '../../release/model';
import type { Span } from '../../text/span';

/** In what the two drafts of a meeting differ. */
export type MismatchKind =
  | 'date'
  | 'figure'
  | 'number'
  | 'place'
  | 'name'
  | 'unlisted'
  | 'strength'
  | 'polarity'
  | 'unsaid'
  | 'lacking'
  | 'missing';

export interface CounterpartMismatch {
  readonly kind: MismatchKind;
  readonly span: Span;
  /** What stands in the draft; for what has no counterpart the sentence, the clause or the name. */
  readonly draft: string;
  /** What stands in the counterpart; empty where it has nothing. */
  readonly other: string;
  /** The sentence of the counterpart that is meant; absent where it has none. */
  readonly otherSpan?: Span;
}

/** The sentences of a group on one side, from the first to the last. */
export interface Side {
  readonly release: Release;
  readonly span: Span;
  readonly text: string;
}

/** One side of a group: what stands from its first sentence to its last. */
export function sideOf(release: Release, sentences: readonly number[]): Side {
  const spans = sentences.flatMap((index) => release.sentences[index]?.span ?? []);
  const span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
  return { release, span, text: release.text.slice(span.start, span.end) };
}

export type Found = Omit<CounterpartMismatch, 'otherSpan'> | undefined;

/** What only the counterpart says, as the draft that lacks it is told: at the sentence where it would stand. */
export function lacking(side: Side, found: Found): Found {
  return found && { kind: 'lacking', span: side.span, draft: '', other: found.draft };
}

/** A value with its place in the release. */
export interface Value<T> {
  readonly value: T;
  readonly span: Span;
}

/** The first value on each side that nothing on the other side agrees with; only where both sides have one. */
export function substitution<T>(
  a: readonly Value<T>[],
  b: readonly Value<T>[],
  agree: (x: T, y: T) => boolean,
): readonly [Value<T>, Value<T>] | undefined {
  const onlyA = a.filter((one) => !b.some((two) => agree(one.value, two.value)));
  const onlyB = b.filter((one) => !a.some((two) => agree(one.value, two.value)));
  const [first] = onlyA;
  const [second] = onlyB;
  return first && second && [first, second];
}

/** A difference as it is reported. */
export function describe(
  kind: MismatchKind,
  a: Side,
  b: Side,
  found: readonly [{ readonly span: Span }, { readonly span: Span }] | undefined,
): Found {
  if (found === undefined) return undefined;
  const [{ span }, { span: there }] = found;
  return {
    kind,
    span,
    draft: a.release.text.slice(span.start, span.end),
    other: b.release.text.slice(there.start, there.end),
  };
}
