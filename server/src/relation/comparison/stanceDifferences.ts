import type { Lexicon } from '../../glossary/lexicon';
import { overlaps, slice } from '../../text/span';
import type { AnalysedClause, ClauseInSentence } from './analyse';
import type { SlotDifference } from '../model';
import type { Stance, StanceEnd } from './stances';
import { type Side, bestMatch } from './coverage';
import type { Resources, Unit } from './units';

/** How many units around a stance are taken for what it is said of. */
const neighbours = 3;

/** Pairs of words at opposite ends of an axis that are said of the same thing. */
export function stanceDifferences(
  draft: ClauseInSentence,
  earlier: ClauseInSentence,
  { lexicon }: Resources,
): readonly SlotDifference[] {
  const differences: SlotDifference[] = [];
  for (const stance of draft.clause.stances) {
    const opposite = oppositeOf(stance, draft, earlier, lexicon);
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

function oppositeOf(
  stance: Stance,
  { clause: draft, sentence }: ClauseInSentence,
  { clause: earlier, sentence: { language } }: ClauseInSentence,
  lexicon: Lexicon | undefined,
): Stance | undefined {
  if (stance.governed) return undefined;
  const about = { language: sentence.language, units: aboutOf(stance, draft) };
  for (const end of stance.ends) {
    const opposed = earlier.stances.filter((other) => !other.governed && stands(other, end.axis, -end.sign));
    // A clause that holds both ends of the axis says nothing clear of either.
    if (opposed.length === 0 || earlier.stances.some((other) => stands(other, end.axis, end.sign))) continue;
    if (draft.stances.some((other) => stands(other, end.axis, -end.sign))) continue;
    const match = opposed.find((other) =>
      sameObject(about, { language, units: aboutOf(other, earlier) }, lexicon),
    );
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

function sameObject(about: Side, other: Side, lexicon: Lexicon | undefined): boolean {
  const byAxis = ({ keys }: Unit) => keys.filter((key) => !key.startsWith('a:'));
  const there = { ...other, units: other.units.map((unit) => ({ ...unit, keys: byAxis(unit) })) };
  return about.units.some(
    (unit) =>
      unit.weight >= 1 &&
      bestMatch({ ...unit, keys: byAxis(unit) }, about.language, there, lexicon) > similarObject,
  );
}

/** A form of the same word is not enough; a translation is. */
const similarObject = 0.82;
