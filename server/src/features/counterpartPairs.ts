import type { Snapshot } from '../archive/model';
import { type AlignedGroup, alignReleases } from '../relation/counterparts/align';
import type { Release } from '../release/model';
import type { Span } from '../text/span';

/** A stretch of the draft and the stretch of its counterpart that says the same. */
export interface CounterpartPair {
  readonly here: Span;
  readonly there: Span;
}

/**
 * What belongs together in the two drafts of a meeting, in the order of the draft: titles, headings where both have as
 * many, and sentences. What has no counterpart is in no pair.
 */
export function counterpartPairs(
  draft: Release,
  counterpart: Release,
  { glossary, archive }: Snapshot,
): readonly CounterpartPair[] {
  const sentences = alignReleases(draft, counterpart, glossary, archive.index.lexicon).flatMap((group) =>
    pairOf(group, draft, counterpart),
  );
  return [...titles(draft, counterpart), ...headings(draft, counterpart), ...sentences].sort(
    (a, b) => a.here.start - b.here.start,
  );
}

function pairOf(
  { left, right }: AlignedGroup,
  draft: Release,
  counterpart: Release,
): readonly CounterpartPair[] {
  const here = spanOf(draft, left);
  const there = spanOf(counterpart, right);
  return here && there ? [{ here, there }] : [];
}

/** From the first of the sentences to the last. */
function spanOf({ sentences }: Release, indices: readonly number[]): Span | undefined {
  const spans = indices.flatMap((index) => sentences[index]?.span ?? []);
  const [first] = spans;
  const last = spans.at(-1);
  return first && last && { start: first.start, end: last.end };
}

function titles({ title: here }: Release, { title: there }: Release): readonly CounterpartPair[] {
  return here && there ? [{ here: here.span, there: there.span }] : [];
}

function headings({ sections: here }: Release, { sections: there }: Release): readonly CounterpartPair[] {
  if (here.length !== there.length) return [];
  return here.flatMap(({ heading }, index) => {
    const other = there[index]?.heading;
    return other ? [{ here: heading.span, there: other.span }] : [];
  });
}
