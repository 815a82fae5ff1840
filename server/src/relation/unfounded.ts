import type { Snapshot } from '../archive/model';
import { continuityClaims } from '../release/ladder';
import type { Release } from '../release/model';
import { type Span, overlaps, shift, trimSpan } from '../text/span';
import { AnalysedRelease } from './comparison/analysedRelease';
import type { AnalysedClause, AnalysedSentence } from './comparison/analyse';
import { cover } from './comparison/coverage';
import { isOwnRelease } from './meetings/ownRelease';
import { analysedRelease, candidatesOf, resourcesOf } from './relateDraft';
import type { Resources } from './comparison/units';

/** A clause that claims to reaffirm or continue what no earlier release holds. */
export interface UnfoundedClaim {
  /** Index into the draft's `sentences`. */
  readonly sentence: number;
  readonly span: Span;
  /** The word that claims it: "reaffirmed", 「再確認」. */
  readonly claim: string;
}

/** A claim is founded where one earlier sentence covers this much of what it is about. */
const founded = 0.5;
/** A claim about less than this says too little to be judged; in words of the content proper. */
const leastContent = 1;

/** The claims of continuity in a draft that the archive does not bear out, in either language. */
export function unfoundedClaims(draft: Release, snapshot: Snapshot): readonly UnfoundedClaim[] {
  const resources = resourcesOf(snapshot);
  const earlier = snapshot.archive.releases.filter((release) => !isOwnRelease(draft, release));
  if (earlier.length === 0) return [];
  const analysed = new Map(
    earlier.map((release) => [release, analysedRelease(release, snapshot, resources)]),
  );
  const own = new AnalysedRelease(draft, resources);
  return own.speaking().flatMap((index) => {
    const sentence = own.sentence(index);
    const candidates = candidatesOf(sentence, analysed, snapshot, draft).flatMap(([release, at]) => {
      const other = analysed.get(release)?.sentence(at);
      return other ? [other] : [];
    });
    return claimsOf(sentence)
      .filter(({ clause }) => !isFounded(clause, sentence, candidates, resources))
      .map(({ clause, claim }) => ({
        sentence: index,
        span: trimSpan(draft.text, shift(clause.span, draft.sentences[index]?.span.start ?? 0)),
        claim,
      }));
  });
}

function claimsOf(sentence: AnalysedSentence): readonly { clause: AnalysedClause; claim: string }[] {
  const claims = continuityClaims(sentence.text, sentence.language);
  return sentence.clauses.flatMap((clause) => {
    const claim = claims.find(({ span }) => overlaps(span, clause.span));
    const content = clause.units.reduce((sum, { weight }) => sum + weight, 0);
    return claim && clause.act && content >= leastContent ? [{ clause, claim: claim.text }] : [];
  });
}

function isFounded(
  clause: AnalysedClause,
  sentence: AnalysedSentence,
  candidates: readonly AnalysedSentence[],
  resources: Resources,
): boolean {
  return candidates.some((other) => {
    const coverage = cover(
      { language: sentence.language, units: clause.units },
      { language: other.language, units: other.whole.units },
      resources.lexicon,
    );
    return coverage.ofDraft >= founded;
  });
}
