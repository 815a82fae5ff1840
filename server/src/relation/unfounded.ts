import type { Snapshot } from '../archive/model';
import type { ArchiveSearchOptions } from '../archive/searchArchive';
import { continuityClaims } from '../release/ladder';
import type { Release, Sentence } from '../release/model';
import { rememberFor } from '../text/remember';
import { type Span, overlaps, shift, trimSpan } from '../text/span';
import { analysedSentence, isSpeaking } from './comparison/analysedRelease';
import type { AnalysedClause, AnalysedSentence } from './comparison/analyse';
import { cover } from './comparison/coverage';
import { type EarlierReleases, earlierReleases } from './earlierReleases';
import { candidatesOf } from './relateDraft';
import { sentenceText } from '../release/sentenceText';

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

/** Before it says that nothing is there, it looks further than where something is likely. */
const thorough: ArchiveSearchOptions = { limit: 40, ofEach: { first: 1, last: 3 } };

/**
 * The claims of continuity in a draft that the archive does not bear out, in either language.
 * @param typed index of the sentence that is being typed, which is passed over.
 */
export function unfoundedClaims(
  draft: Release,
  snapshot: Snapshot,
  typed?: number,
): readonly UnfoundedClaim[] {
  const earlier = earlierReleases(draft, snapshot);
  if (earlier.releases.length === 0) return [];
  return draft.sentences.flatMap((sentence, index) => {
    if (!isSpeaking(sentence) || index === typed) return [];
    return unfoundedIn(draft, sentence, earlier).map(({ span, claim }) => ({
      sentence: index,
      span: shift(span, sentence.span.start),
      claim,
    }));
  });
}

/** The unfounded claims of one sentence of a draft; their spans are into it. They are remembered. */
export function unfoundedIn(
  draft: Release,
  sentence: Sentence,
  earlier: EarlierReleases,
): readonly Pick<UnfoundedClaim, 'span' | 'claim'>[] {
  return claimsWithoutGround(sentenceText(draft.text, sentence), sentence.language, earlier);
}

const claimsWithoutGround = rememberFor(
  (text, language, earlier: EarlierReleases): readonly Pick<UnfoundedClaim, 'span' | 'claim'>[] => {
    const sentence = analysedSentence(text, language, earlier.resources);
    const claims = claimsOf(sentence);
    if (claims.length === 0) return [];
    const candidates = candidatesOf(sentence, earlier, thorough);
    return claims
      .filter(({ clause }) => !isFounded(clause, sentence, candidates, earlier))
      .map(({ clause, claim }) => ({ span: trimSpan(text, clause.span), claim }));
  },
);

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
  candidates: ReturnType<typeof candidatesOf>,
  earlier: EarlierReleases,
): boolean {
  return candidates.some(([release, index]) => {
    const other = earlier.analysed(release).sentence(index);
    const coverage = cover(
      { language: sentence.language, units: clause.units },
      { language: other.language, units: other.whole.units },
      earlier.resources.lexicon,
    );
    return coverage.ofDraft >= founded;
  });
}
