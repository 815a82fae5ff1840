import type { AnalysedClause, AnalysedSentence, ClauseInSentence } from './analyse';
import { type Coverage, cover } from './coverage';
import { findDifferences } from './differences';
import { commitmentDifferences, eventDifferences } from './eventDifferences';
import type { Comparison, Relation, SlotDifference } from '../model';
import { comparePlain } from './plainStatements';
import { weakestPosition } from '../../release/ladder';
import { withoutLimit } from './limits';
import { isSubstituted } from './substitution';
import type { Resources } from './units';

/** The comparison of two clauses, with the clauses that were set against one another. */
export interface ClauseComparison extends Comparison {
  readonly draftClause: AnalysedClause;
  readonly earlierClause: AnalysedClause;
  readonly coverage: Coverage;
  /** Why the two stand in no relation. */
  readonly unlike?: Unlikeness;
}

/**
 * Why two clauses stand in no relation: they share too little; one of them states no position; their acts are said of
 * other deeds; only one answers what has happened ("welcomed"); the earlier one only reports a talk; the draft binds so
 * much more that it is a new commitment; or the draft tells of that very meeting, and tells it rightly.
 */
export type Unlikeness =
  'content' | 'position' | 'deed' | 'attitude' | 'talk' | 'newCommitment' | 'recounted';

/** Both sides must be about the same thing before they can differ. Measured on the labelled cases of `test/accuracy`. */
export const thresholds = {
  /** The least weight in common: one word of the content proper. */
  shared: 1,
  /** Of events the nearest things are compared one by one. */
  event: 0.5,
  /** Beyond them, two events that are not said to be one must share this much. */
  eventMean: 0.35,
  repeats: { ofDraft: 0.56, ofEarlier: 0.5, mean: 0.6 },
  /** A clause that differs may have shed or gained words with the difference. */
  differs: { ofDraft: 0.55, ofEarlier: 0.36, mean: 0.5 },
  /** A clause that is wholly about a part of the earlier one. */
  part: { ofDraft: 0.85, ofEarlier: 0.25, mean: 0.45 },
  /** What the draft tells of a past meeting is a part of what that meeting's release says. */
  recounted: { ofDraft: 0.6, ofEarlier: 0.15, mean: 0.35 },
  /** A sentence with an explicit limit speaks of a part only. */
  limited: { ofDraft: 0.75, ofEarlier: 0.15, mean: 0.35 },
};
type Threshold = typeof thresholds.repeats;

const gravity: Readonly<Record<Relation | 'unrelated', number>> = {
  contradicts: 3,
  weakens: 2,
  repeats: 1,
  unrelated: 0,
};

/** How the draft sentence stands to an earlier one, in the same language or the other. */
export function compare(
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources = {},
): Comparison {
  if (!binds(draft) && !binds(earlier)) return comparePlain(draft, earlier, resources);
  const best = compareClauses(draft, earlier, resources)[0];
  if (!best) return { relation: 'unrelated', score: 0, differences: [] };
  const { relation, score, differences } = best;
  return { relation, score, differences };
}

/** Whether the sentence holds more than verbs of talking, noting and looking, which any text may use. */
function binds({ acts }: AnalysedSentence): boolean {
  return acts.some(({ rung }) => rung > weakestPosition);
}

/**
 * Every pair of clauses that stands in a relation, the gravest first, then the surest; where none does, the nearest pair.
 * @param recounted whether the draft sentence tells of the very meeting that the earlier one reports on.
 */
export function compareClauses(
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources = {},
  recounted = false,
): readonly ClauseComparison[] {
  return [
    ...compareCommitments(draft, earlier, resources, recounted),
    ...compareEvents(draft, earlier, resources, recounted),
  ].sort((a, b) => gravity[b.relation] - gravity[a.relation] || b.score - a.score);
}

/** The sentences as accounts of events: a figure or a year that the two give differently. */
function compareEvents(
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources,
  recounted: boolean,
): readonly ClauseComparison[] {
  const differences = eventDifferences(draft, earlier, recounted, resources);
  if (differences.length === 0) return [];
  const coverage = cover(
    { language: draft.language, units: draft.whole.units },
    { language: earlier.language, units: earlier.whole.units },
    resources.lexicon,
  );
  if (coverage.shared < thresholds.event) return [];
  const isOne =
    recounted || meanOf(coverage) >= thresholds.eventMean || shareName(draft.whole, earlier.whole);
  if (!isOne) return [];
  return [
    {
      relation: 'contradicts',
      differences,
      score: meanOf(coverage),
      draftClause: draft.whole,
      earlierClause: earlier.whole,
      coverage,
    },
  ];
}

/** Whether both speak of the same body, forum or instrument by its name. */
function shareName(one: AnalysedClause, other: AnalysedClause): boolean {
  const names = one.units.filter(({ isName }) => isName === true).flatMap(({ keys }) => keys);
  return other.units.some(({ isName, keys }) => isName === true && keys.some((key) => names.includes(key)));
}

function compareCommitments(
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources,
  recounted: boolean,
): readonly ClauseComparison[] {
  const whole = nearest(draft.whole, draft, earlier, resources, recounted);
  if (!whole || draft.clauses.length === 1) return whole ? [whole] : [];
  const compared = draft.clauses.map((one) => nearest(one, draft, earlier, resources, recounted));
  return [whole, ...compared]
    .filter((one) => one !== undefined)
    .filter((one) => !(one.relation === 'weakens' && isWholeBehind(one, whole, earlier)));
}

function parts(sentence: AnalysedSentence): readonly AnalysedClause[] {
  return sentence.clauses.length > 1 ? [...sentence.clauses, sentence.whole] : sentence.clauses;
}

/** How much nearer a clause must be than its whole sentence to be judged by its own act. */
const clauseMargin = 0.15;

/** Where the earlier sentence has one act only, the strongest act of the draft sentence answers it, not each clause for itself. */
function isWholeBehind(
  clause: ClauseComparison,
  whole: ClauseComparison,
  earlier: AnalysedSentence,
): boolean {
  return (
    earlier.clauses.length === 1 && whole.relation === 'repeats' && whole.score >= clause.score - clauseMargin
  );
}

/** The earlier clause that the draft clause speaks of, and what the two make of it. */
function nearest(
  clause: AnalysedClause,
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources,
  recounted: boolean,
): ClauseComparison | undefined {
  const units = withoutLimit(clause, draft);
  let best: { readonly other: AnalysedClause; readonly coverage: Coverage } | undefined;
  for (const other of parts(earlier)) {
    const coverage = cover(
      { language: draft.language, units },
      { language: earlier.language, units: other.units },
      resources.lexicon,
    );
    if (!best || meanOf(coverage) > meanOf(best.coverage)) best = { other, coverage };
  }
  if (!best) return undefined;
  const { other, coverage } = best;
  const sides = [
    { clause, sentence: draft },
    { clause: other, sentence: earlier },
  ] as const;
  return {
    ...judge(...sides, coverage, recounted, resources),
    score: meanOf(coverage),
    draftClause: clause,
    earlierClause: other,
    coverage,
  };
}

function judge(
  draft: ClauseInSentence,
  earlier: ClauseInSentence,
  coverage: Coverage,
  recounted: boolean,
  resources: Resources,
): Pick<ClauseComparison, 'relation' | 'differences' | 'unlike'> {
  const differences = findDifferences(draft, earlier);
  const contradictions = differences.filter(({ kind }) => contradicting.has(kind));
  if (contradictions.length > 0 && isAbout(coverage, recounted)) {
    return { relation: 'contradicts', differences: contradictions };
  }
  // What a past meeting did is told, not restated: it can only be told wrongly.
  if (recounted) return { relation: 'unrelated', differences: [], unlike: 'recounted' };
  const isOther = meanOf(coverage) < otherDeed && isSubstitutedIn(draft, earlier, coverage, resources);
  if (isOther) return { relation: 'unrelated', differences: [], unlike: 'deed' };
  const weaker = differences.filter(({ kind }) => !contradicting.has(kind));
  const limited = weaker.some(({ kind }) => kind === 'scope');
  const near = isAbout(coverage, false) || (limited && reaches(coverage, thresholds.limited));
  const sameKind = !isOneAttitude(draft.clause, earlier.clause) || meanOf(coverage) >= sureOfAttitude;
  if (weaker.length > 0 && near && sameKind && earlier.clause.act) {
    return { relation: 'weakens', differences: weaker };
  }
  const unlike = unlikeness(draft.clause, earlier.clause, coverage);
  if (unlike) return { relation: 'unrelated', differences: [], unlike };
  const changed = isSameTarget(draft.clause, coverage)
    ? commitmentDifferences(draft.sentence, earlier.sentence, resources)
    : [];
  return { relation: changed.length > 0 ? 'contradicts' : 'repeats', differences: changed };
}

function isSubstitutedIn(
  draft: ClauseInSentence,
  earlier: ClauseInSentence,
  { draftUnmatched, earlierUnmatched }: Coverage,
  { lexicon }: Resources,
): boolean {
  const side = ({ clause, sentence }: ClauseInSentence) => ({
    language: sentence.language,
    text: sentence.text,
    units: withoutLimit(clause, sentence).filter((unit) => unit.span.start !== clause.head?.span.start),
  });
  const unmatched = { draft: draftUnmatched, earlier: earlierUnmatched };
  return isSubstituted(side(draft), side(earlier), unmatched, lexicon);
}

/** A figure or a deadline belongs to the commitment only where nearly all else is the same; what was done may be done again. */
const sameTarget = 0.75;

function isSameTarget({ act }: AnalysedClause, coverage: Coverage): boolean {
  return meanOf(coverage) >= sameTarget && act !== undefined && act.rung > talkRung && !attitudes.has(act.id);
}

const contradicting = new Set<SlotDifference['kind']>([
  'polarity',
  'stance',
  'date',
  'figure',
  'ordinal',
  'place',
  'party',
  'plan',
]);

/**
 * Attitudes to what has happened ("welcomed"): they answer attitudes. Beside a promise they speak of something else that bears
 * the same name, unless nearly all else is the same.
 */
const attitudes = new Set(['welcome']);
const sureOfAttitude = 0.75;
/** An act said of another deed ("the need for discussions on …", "the value of …") restates only where nearly all else is the same. */
const otherDeed = 0.85;
/** How much stronger than the earlier act a restatement may be before it is a new commitment. */
const newCommitment = 3;
/** That something was discussed or noted is an event of its meeting; said again in the same words it is a repetition. */
const talkRung = 2;
const sameWords = 0.92;

function isAbout(coverage: Coverage, recounted: boolean): boolean {
  const accepted = recounted ? [thresholds.recounted] : [thresholds.differs, thresholds.part];
  return accepted.some((threshold) => reaches(coverage, threshold));
}

/** What speaks against the two being one commitment; undefined where nothing does. */
function unlikeness(
  draft: AnalysedClause,
  earlier: AnalysedClause,
  coverage: Coverage,
): Unlikeness | undefined {
  if (!reaches(coverage, thresholds.repeats)) return 'content';
  if (!draft.act || !earlier.act) return 'position';
  if (meanOf(coverage) < otherDeed && hasOtherDeed(draft, earlier, coverage)) return 'deed';
  if (isOneAttitude(draft, earlier) && meanOf(coverage) < sureOfAttitude) return 'attitude';
  if (earlier.act.rung <= talkRung && meanOf(coverage) < sameWords) return 'talk';
  const isNew = earlier.act.rung <= weakestPosition && draft.act.rung - earlier.act.rung >= newCommitment;
  return isNew ? 'newCommitment' : undefined;
}

function isOneAttitude({ act: one }: AnalysedClause, { act: other }: AnalysedClause): boolean {
  return one !== undefined && other !== undefined && attitudes.has(one.id) !== attitudes.has(other.id);
}

/** Whether one of the acts is said of a deed that the other sentence does not speak of. */
export function hasOtherDeed(draft: AnalysedClause, earlier: AnalysedClause, coverage: Coverage): boolean {
  const unmatched = [...coverage.draftUnmatched, ...coverage.earlierUnmatched];
  return [draft.head, earlier.head].some(
    (head) =>
      head?.isDeed === true &&
      unmatched.some(({ span, word }) => word === head.word && span.start === head.span.start),
  );
}

function reaches(coverage: Coverage, threshold: Threshold): boolean {
  return (
    coverage.shared >= thresholds.shared &&
    coverage.ofDraft >= threshold.ofDraft &&
    coverage.ofEarlier >= threshold.ofEarlier &&
    meanOf(coverage) >= threshold.mean
  );
}

/** The mean of how much of either side the other covers. */
export function meanOf(coverage: Coverage): number {
  return Math.sqrt(coverage.ofDraft * coverage.ofEarlier);
}
