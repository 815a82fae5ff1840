import type { Snapshot } from '../archive/model';
import { linesOf } from '../release/lines';
import type { Release, SourceId } from '../release/model';
import type { Position } from '../text/lineMap';
import type { Span } from '../text/span';

/** A span as lines and characters (0-based, UTF-16), as editors and reports name places. */
export interface PlaceRange {
  readonly start: Position;
  readonly end: Position;
}

/** The range of a span of a release. */
export function rangeOf(release: Release, span: Span): PlaceRange {
  const lines = linesOf(release);
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/**
 * The release that a finding's related place lies in: the draft, its counterpart, or one of the archive.
 * Undefined for a source that none of them has, which a rule never gives.
 */
export function releaseAt(
  source: SourceId,
  drafts: readonly (Release | undefined)[],
  snapshot: Snapshot,
): Release | undefined {
  return drafts.find((draft) => draft?.source === source) ?? snapshot.archive.release(source);
}
