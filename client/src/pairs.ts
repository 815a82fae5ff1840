import type { Range } from 'vscode';

/** A stretch of this draft and the stretch of the other one that says the same. */
export interface RangePair {
  readonly here: Range;
  readonly there: Range;
}

/** The same pairs seen from the other draft, in its order. */
export function turned(pairs: readonly RangePair[]): readonly RangePair[] {
  return pairs
    .map(({ here, there }) => ({ here: there, there: here }))
    .sort((a, b) => a.here.start.compareTo(b.here.start));
}

/**
 * The line of the other draft that belongs beside a line of this one: in proportion between the pairs around it. Lines
 * are counted from 0.
 */
export function lineAcross(
  line: number,
  pairs: readonly RangePair[],
  lineCounts: { readonly here: number; readonly there: number },
): number {
  const before = pairs.findLast(({ here }) => here.start.line <= line);
  const after = pairs.find(({ here, there }) => {
    return here.start.line > line && there.start.line >= (before?.there.start.line ?? 0);
  });
  const from = { here: before?.here.start.line ?? 0, there: before?.there.start.line ?? 0 };
  const to = {
    here: after?.here.start.line ?? lineCounts.here,
    there: after?.there.start.line ?? lineCounts.there,
  };
  const share = to.here === from.here ? 0 : (line - from.here) / (to.here - from.here);
  const across = Math.round(from.there + share * (to.there - from.there));
  return Math.max(0, Math.min(across, lineCounts.there - 1));
}
