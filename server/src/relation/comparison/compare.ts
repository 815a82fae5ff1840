import type { AnalysedClause, AnalysedSentence } from './analyse';
import { type Coverage, bestMatch, cover } from './coverage';
import { eventDifferences } from './eventDifferences';
import type { Comparison, Relation } from '../model';
import { type Judgement, judge, mayRelate } from './judge';
import { comparePlain } from './plainStatements';
import { weakestPosition } from '../../release/ladder';
import { withoutLimit } from './limits';
import { meanOf, thresholds } from './thresholds';
import type { Resources } from './units';

/** The comparison of two clauses, with the clauses that were set against one another. */
export interface ClauseComparison extends Comparison, Judgement {
  readonly draftClause: AnalysedClause;
  readonly earlierClause: AnalysedClause;
  readonly coverage: Coverage;
}

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
  return compareWith(judge, draft, earlier, resources, recounted);
}

/** The same without the pairs that stand in no relation, which are most: those that share too little are not judged. */
export function relatedClauses(
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources = {},
  recounted = false,
): readonly ClauseComparison[] {
  const compared = compareWith(judgeIfNear, draft, earlier, resources, recounted);
  return compared.filter(({ relation }) => relation !== 'unrelated');
}

type Judge = typeof judge;

const judgeIfNear: Judge = (draft, earlier, coverage, recounted, resources) =>
  mayRelate(coverage, recounted)
    ? judge(draft, earlier, coverage, recounted, resources)
    : { relation: 'unrelated', differences: [], unlike: 'content' };

function compareWith(
  judgeOf: Judge,
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources,
  recounted: boolean,
): readonly ClauseComparison[] {
  return [
    ...compareCommitments(judgeOf, draft, earlier, resources, recounted),
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
export function shareName(one: AnalysedClause, other: AnalysedClause): boolean {
  const names = one.units.filter(({ isName }) => isName).flatMap(({ keys }) => keys);
  return other.units.some(({ isName, keys }) => isName && keys.some((key) => names.includes(key)));
}

function compareCommitments(
  judgeOf: Judge,
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources,
  recounted: boolean,
): readonly ClauseComparison[] {
  const whole = nearest(judgeOf, draft.whole, draft, earlier, resources, recounted);
  if (!whole || draft.clauses.length === 1) return whole ? [whole] : [];
  const compared = draft.clauses.map((one) => nearest(judgeOf, one, draft, earlier, resources, recounted));
  return [...(isOfItsAct(whole, draft, earlier, resources) ? [whole] : []), ...compared]
    .filter((one) => one !== undefined)
    .filter((one) => !(one.relation === 'weakens' && isWholeBehind(one, whole, earlier)));
}

/** The clause of the act must itself speak of what the earlier sentence says, or it promises something else than its neighbours. */
const leastOfAct = 0.6;

function isOfItsAct(
  { draftClause, earlierClause, relation }: ClauseComparison,
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  { lexicon }: Resources,
): boolean {
  const clause = draft.clauses.find(({ act }) => act === draftClause.act);
  if (relation !== 'repeats' || !clause) return true;
  const own = { language: draft.language, units: clause.units };
  return (
    meanOf(cover(own, { language: earlier.language, units: earlierClause.units }, lexicon)) >= leastOfAct
  );
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

/** Compares what two clauses speak of; what the draft clause only limits itself to counts less. */
function coverLimited(
  clause: AnalysedClause,
  draft: AnalysedSentence,
  other: AnalysedClause,
  earlier: AnalysedSentence,
  { lexicon }: Resources,
): Coverage {
  const there = { language: earlier.language, units: other.units };
  const units = withoutLimit(clause, draft, (unit) => bestMatch(unit, draft.language, there, lexicon) > 0);
  return cover({ language: draft.language, units }, there, lexicon);
}

/** The earlier clause that the draft clause speaks of, and what the two make of it. */
function nearest(
  judgeOf: Judge,
  clause: AnalysedClause,
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources,
  recounted: boolean,
): ClauseComparison | undefined {
  let best: { readonly other: AnalysedClause; readonly coverage: Coverage } | undefined;
  for (const other of parts(earlier)) {
    const coverage = coverLimited(clause, draft, other, earlier, resources);
    if (!best || meanOf(coverage) > meanOf(best.coverage)) best = { other, coverage };
  }
  if (!best) return undefined;
  const { other, coverage } = best;
  const sides = [
    { clause, sentence: draft },
    { clause: other, sentence: earlier },
  ] as const;
  return {
    ...judgeOf(...sides, coverage, recounted, resources),
    score: meanOf(coverage),
    draftClause: clause,
    earlierClause: other,
    coverage,
  };
}
