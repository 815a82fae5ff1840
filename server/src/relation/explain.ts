import { searchArchive } from '../archive/searchArchive';
import type { Snapshot } from '../archive/model';
import { acknowledgesContinuity } from '../release/ladder';
import type { Release } from '../release/model';
import { inOneLine, slice } from '../text/span';
import { AnalysedRelease, isSpeaking } from './comparison/analysedRelease';
import type { AnalysedSentence } from './comparison/analyse';
import type { ClauseComparison } from './comparison/compare';
import type { Unlikeness } from './comparison/judge';
import { type SlotPair, pairSlots } from './comparison/slots';
import { meanOf } from './comparison/thresholds';
import type { Unit } from './comparison/units';
import { type EarlierReleases, earlierReleases } from './earlierReleases';
import { ownReleases } from './meetings/ownRelease';
import type { RelatedSentence, Relation, SlotDifference } from './model';
import { type ConsideredSentence, consider, relateDraft } from './relateDraft';

/** What became of a candidate: see `SentenceExplanation`. */
export type CandidateOutcome =
  /** The draft sentence is reported against it. */
  | 'reported'
  /** It stands in the same relation, and is shown with another release's sentence that is reported. */
  | 'shownBeside'
  /** It stands in a relation, but another candidate is nearer, newer or graver. */
  | 'outweighed'
  | 'unrelated'
  /** The draft sentence names another past meeting, and tells of that one alone. */
  | 'passedOver';

/** An earlier sentence that a draft sentence was set against, and what came of it. */
export interface ExplainedCandidate {
  readonly release: Release;
  /** Index into `release.sentences`. */
  readonly earlierSentence: number;
  readonly outcome: CandidateOutcome;
  /** 0..1, of the archive's search; absent where the sentence was found by its concepts alone. */
  readonly searchScore?: number;
  /** Absent where the two were not compared clause by clause. */
  readonly comparison?: ExplainedComparison;
}

/** The gravest and nearest pair of clauses of two sentences, as the comparer saw it. */
export interface ExplainedComparison {
  readonly relation: Relation | 'unrelated';
  /** 0..1 */
  readonly score: number;
  /** Why the two stand in no relation. */
  readonly unlike?: Unlikeness;
  readonly draftClause: string;
  readonly earlierClause: string;
  /** Shares 0..1 of either side's content that the other holds too, and the weight that they share. */
  readonly coverage: {
    readonly ofDraft: number;
    readonly ofEarlier: number;
    readonly mean: number;
    readonly shared: number;
  };
  readonly onlyDraft: readonly string[];
  readonly onlyEarlier: readonly string[];
  readonly slots: readonly SlotPair[];
  readonly differences: readonly SlotDifference[];
}

/** Why a draft sentence is, or is not, set against earlier ones. */
export interface SentenceExplanation {
  /** Index into the draft's `sentences`. */
  readonly sentence: number;
  /** Whether the sentence states something: titles, headings, contact lines and the like are compared with nothing. */
  readonly compared: boolean;
  readonly acknowledged: boolean;
  /** By how many earlier meetings it is carried word for word, where it is form for that and not reported. */
  readonly standing?: number;
  /** Releases of the archive that are the draft's own meeting, and left out for that. */
  readonly ownReleases: readonly Release[];
  /** How many releases were looked through. */
  readonly releases: number;
  /** The surest first, those that are reported before all others. */
  readonly candidates: readonly ExplainedCandidate[];
}

/**
 * Explains how one sentence of a draft is set against the archive: every candidate with its scores, and what came of it.
 * It is what `relateDraft` does, told; it decides nothing itself.
 */
export function explainSentence(draft: Release, index: number, snapshot: Snapshot): SentenceExplanation {
  const sentence = draft.sentences[index];
  const own = ownReleases(draft, snapshot.archive);
  const earlier = earlierReleases(draft, snapshot);
  const compared = sentence !== undefined && isSpeaking(sentence);
  const text = sentence ? slice(draft.text, sentence.span) : '';
  const related = compared ? relateDraft(draft, snapshot).filter((one) => one.sentence === index) : [];
  const standing = related.find((one) => one.standing !== undefined)?.standing;
  return {
    sentence: index,
    compared,
    acknowledged: sentence !== undefined && acknowledgesContinuity(text, sentence.language),
    ...(standing !== undefined && { standing }),
    ownReleases: own,
    releases: earlier.releases.length,
    candidates: compared ? candidates(draft, index, earlier, related) : [],
  };
}

/** How many sentences of each release the search is asked for: enough to find the score of every candidate. */
const searched = { perRelease: 1000, limit: 1000 };

function candidates(
  draft: Release,
  index: number,
  earlier: EarlierReleases,
  related: readonly RelatedSentence[],
): readonly ExplainedCandidate[] {
  const sentence = new AnalysedRelease(draft, earlier.resources).sentence(index);
  const scores = searchArchive(earlier.snapshot.archive, sentence.text, sentence.language, searched);
  const considered = consider(sentence, earlier);
  const explained = considered.map((one): ExplainedCandidate => {
    const [first] = one.compared;
    const other = earlier.analysed(one.release).sentence(one.earlierSentence);
    const search = scores.find((hit) => isAt(one, hit.release, hit.sentence))?.score;
    return {
      release: one.release,
      earlierSentence: one.earlierSentence,
      outcome: outcomeOf(one, related),
      ...(search !== undefined && { searchScore: search }),
      ...(first && { comparison: explainComparison(first, sentence, other) }),
    };
  });
  const unseen = related.filter(
    (one) => !considered.some((other) => isAt(other, one.release, one.earlierSentence)),
  );
  return [...unseen.map(byFacts), ...explained].sort(bySureness);
}

function isAt(one: ConsideredSentence, release: Release, sentence: number): boolean {
  return one.release === release && one.earlierSentence === sentence;
}

/** A relation that rests on what is read of meetings (a plan), not on a comparison of clauses. */
function byFacts({ release, earlierSentence }: RelatedSentence): ExplainedCandidate {
  return { release, earlierSentence, outcome: 'reported' };
}

function outcomeOf(one: ConsideredSentence, related: readonly RelatedSentence[]): CandidateOutcome {
  if (one.passedOver) return 'passedOver';
  if (related.some(({ release, earlierSentence }) => isAt(one, release, earlierSentence))) return 'reported';
  const beside = related.flatMap(({ others }) => others);
  if (beside.some(({ release, sentence }) => isAt(one, release, sentence))) return 'shownBeside';
  return one.compared.some(({ relation }) => relation !== 'unrelated') ? 'outweighed' : 'unrelated';
}

function explainComparison(
  one: ClauseComparison,
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
): ExplainedComparison {
  const { relation, score, unlike, draftClause, earlierClause, coverage, differences } = one;
  return {
    relation,
    score,
    ...(unlike && { unlike }),
    draftClause: inOneLine(slice(draft.text, draftClause.span)),
    earlierClause: inOneLine(slice(earlier.text, earlierClause.span)),
    coverage: {
      ofDraft: coverage.ofDraft,
      ofEarlier: coverage.ofEarlier,
      mean: meanOf(coverage),
      shared: coverage.shared,
    },
    onlyDraft: wordsOf(coverage.draftUnmatched, draft),
    onlyEarlier: wordsOf(coverage.earlierUnmatched, earlier),
    slots: pairSlots({ clause: draftClause, sentence: draft }, { clause: earlierClause, sentence: earlier }),
    differences,
  };
}

/** The content as it is written, the weightiest first. */
function wordsOf(units: readonly Unit[], { text }: AnalysedSentence): readonly string[] {
  return units.toSorted((a, b) => b.weight - a.weight).map(({ span }) => inOneLine(slice(text, span)));
}

const order: Readonly<Record<CandidateOutcome, number>> = {
  reported: 0,
  shownBeside: 1,
  outweighed: 2,
  unrelated: 3,
  passedOver: 4,
};

function bySureness(a: ExplainedCandidate, b: ExplainedCandidate): number {
  return order[a.outcome] - order[b.outcome] || (b.comparison?.score ?? 0) - (a.comparison?.score ?? 0);
}
