import { type Span, overlaps } from '../../text/span';
import type { AnalysedClause, AnalysedSentence } from './analyse';
import { readCues } from './cues';
import type { Unit } from './units';

/** What stands in the reach of a limit counts this much. */
const limitedWeight = 0.1;
/** How far, in characters, a limit reaches: in English over what follows, in Japanese over what stands before it. */
const limitReach = 40;

/**
 * The content of a clause without what only limits it ("insofar as they affect …"): that is new by its nature.
 * @param isHeld whether the other side speaks of it too: "certain stations" limits the stations that it said all of.
 */
export function withoutLimit(
  clause: AnalysedClause,
  sentence: AnalysedSentence,
  isHeld: (unit: Unit) => boolean,
): readonly Unit[] {
  const [limit] = readCues(sentence.text, sentence.language, 'limiters').filter(({ span }) =>
    overlaps(span, clause.span),
  );
  if (!limit) return clause.units;
  const { start, end } = limit.span;
  const limited =
    sentence.language === 'en' ? { start, end: end + limitReach } : japaneseReach(limit.text, limit.span);
  return clause.units.map((unit) =>
    overlaps(unit.span, limited) && !isHeld(unit) ? { ...unit, weight: unit.weight * limitedWeight } : unit,
  );
}

/** 「…に限り」 limits what stands before it; 「…のうち…について」 also what comes after. */
function japaneseReach(limiter: string, { start, end }: Span): Span {
  return { start: start - limitReach / 2, end: limiter === 'のうち' ? end + limitReach / 2 : end };
}
