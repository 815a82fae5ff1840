import { overlaps, slice } from '../../text/span';
import type { AnalysedClause, ClauseInSentence } from './analyse';
import type { SlotDifference } from '../model';
import type { Stance, StanceEnd } from './stances';
import type { Unit } from './units';

/** How many units around a stance are taken for what it is said of. */
const neighbours = 3;

/** Pairs of words at opposite ends of an axis that are said of the same thing. */
export function stanceDifferences(
  draft: ClauseInSentence,
  earlier: ClauseInSentence,
): readonly SlotDifference[] {
  const differences: SlotDifference[] = [];
  for (const stance of draft.clause.stances) {
    const opposite = oppositeOf(stance, draft.clause, earlier.clause);
    if (!opposite) continue;
    differences.push({
      kind: 'stance',
      draft: slice(draft.sentence.text, stance.span),
      earlier: slice(earlier.sentence.text, opposite.span),
      draftSpan: stance.span,
    });
  }
  return differences;
}

function oppositeOf(stance: Stance, draft: AnalysedClause, earlier: AnalysedClause): Stance | undefined {
  if (stance.governed) return undefined;
  const about = aboutOf(stance, draft);
  for (const end of stance.ends) {
    const opposed = earlier.stances.filter((other) => !other.governed && stands(other, end.axis, -end.sign));
    // A clause that holds both ends of the axis says nothing clear of either.
    if (opposed.length === 0 || earlier.stances.some((other) => stands(other, end.axis, end.sign))) continue;
    if (draft.stances.some((other) => stands(other, end.axis, -end.sign))) continue;
    const match = opposed.find((other) => sameObject(about, aboutOf(other, earlier)));
    if (match) return match;
  }
  return undefined;
}

function stands(stance: Stance, axis: number, sign: number): boolean {
  return stance.ends.some((end: StanceEnd) => end.axis === axis && end.sign === sign);
}

/** The units next to a stance. An act's own stance ("rejected the proposal") is said of the whole clause. */
function aboutOf(stance: Stance, clause: AnalysedClause): readonly Unit[] {
  if (clause.act && overlaps(clause.act.verb, stance.span)) return clause.units;
  const others = clause.units.filter((unit) => !overlaps(unit.span, stance.span));
  const before = others.filter((unit) => unit.span.end <= stance.span.start).slice(-neighbours);
  const after = others.filter((unit) => unit.span.start >= stance.span.end).slice(0, neighbours);
  return [...before, ...after];
}

function sameObject(a: readonly Unit[], b: readonly Unit[]): boolean {
  return a.some(
    (unit) =>
      unit.weight >= 1 &&
      b.some((other) => other.keys.some((key) => !key.startsWith('a:') && unit.keys.includes(key))),
  );
}
