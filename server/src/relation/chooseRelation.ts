import { acknowledgesContinuity } from '../release/ladder';
import { meetingDay } from '../release/meetingDay';
import type { Release } from '../release/model';
import { trimSpan } from '../text/span';
import type { AnalysedSentence } from './comparison/analyse';
import { type ClauseComparison, shareName } from './comparison/compare';
import { hasOtherDeed } from './comparison/judge';
import type { EarlierSentence, RelatedSentence, Relation } from './model';

/** A pair of clauses that stands in a relation, and where the earlier one stands. */
export interface Candidate extends ClauseComparison {
  readonly relation: Relation;
  readonly release: Release;
  readonly earlierSentence: number;
}

/** A restatement wins over a weakening that is not surer by this much: the position still stands in some release. */
const repeatMargin = 0.1;
/** A contradiction is only withdrawn where another release says the same much more nearly. */
const contradictionMargin = 0.15;

/** At most one candidate of each relation: a restatement somewhere takes back what only seems weaker elsewhere. */
export function choose(candidates: readonly Candidate[]): readonly Candidate[] {
  const repeats = latest(candidates, 'repeats');
  const contradicts = latest(candidates, 'contradicts');
  const weakens = latest(candidates, 'weakens');
  if (
    contradicts &&
    (!repeats || repeats.score <= contradicts.score + marginOf(contradicts) || apart(repeats, contradicts))
  ) {
    return repeats && apart(repeats, contradicts) ? [contradicts, repeats] : [contradicts];
  }
  if (weakens && (!repeats || repeats.score < weakens.score - repeatMargin || apart(repeats, weakens))) {
    return repeats && apart(repeats, weakens) ? [weakens, repeats] : [weakens];
  }
  return repeats ? [repeats] : [];
}

/** Where each party has promised the same for itself, the archive holds both, and neither denies the other. */
function marginOf({ differences }: Candidate): number {
  return differences.every(({ kind }) => kind === 'party') ? -repeatMargin : contradictionMargin;
}

/** Whether two findings speak of different clauses of the draft sentence. */
function apart(a: Candidate, b: Candidate): boolean {
  return (
    a.draftClause.span.end <= b.draftClause.span.start || b.draftClause.span.end <= a.draftClause.span.start
  );
}

/** How much less near the latest release's pair may be than the nearest one to be shown in its stead. */
const latestMargin = 0.12;

/** Of the candidates with a relation those near the nearest, and of these the one in the latest release. */
function latest(candidates: readonly Candidate[], relation: Relation): Candidate | undefined {
  const fitting = candidates.filter((one) => one.relation === relation);
  const nearest = Math.max(0, ...fitting.map(nearness));
  return fitting
    .filter((one) => nearness(one) >= nearest - latestMargin)
    .reduce<Candidate | undefined>((best, one) => (best && !isBetter(one, best) ? best : one), undefined);
}

const sameRung = 0.1;
const sameName = 0.1;
const otherDeed = 0.15;

/** The score, raised where both acts are of one strength or of one name, lowered where they are said of different deeds. */
function nearness({ score, draftClause, earlierClause, coverage }: Candidate): number {
  const rung = draftClause.act && draftClause.act.rung === earlierClause.act?.rung ? sameRung : 0;
  const name = shareName(draftClause, earlierClause) ? sameName : 0;
  return score + rung + name - (hasOtherDeed(draftClause, earlierClause, coverage) ? otherDeed : 0);
}

function isBetter(one: Candidate, best: Candidate): boolean {
  const order = timeOf(one.release).localeCompare(timeOf(best.release));
  return order === 0 ? nearness(one) > nearness(best) : order > 0;
}

/** Orders releases in time: by the meeting's first day, else by the day of the release, else by number. */
function timeOf(release: Release): string {
  return meetingDay(release) ?? String(release.meeting.number?.value ?? 0).padStart(4, '0');
}

/** What is told of a chosen candidate, as if its sentence were the first of its draft. */
export function relate(
  sentence: AnalysedSentence,
  chosen: Candidate,
  candidates: readonly Candidate[],
): RelatedSentence {
  const { relation, score, differences, release, earlierSentence, draftClause } = chosen;
  const agreeing = candidates.filter((one) => one.relation === relation);
  const since = agreeing
    .map((one) => one.release)
    .reduce((first, one) => (timeOf(one) < timeOf(first) ? one : first), release);
  return {
    sentence: 0,
    span: trimSpan(sentence.text, draftClause.span),
    comparison: { relation, score, differences },
    release,
    earlierSentence,
    acknowledged: acknowledgesContinuity(sentence.text, sentence.language),
    ...(since !== release && { since }),
    others: othersOf(agreeing, release),
  };
}

/** The nearest sentence of every other release that stands in the same relation, the latest release first. */
function othersOf(candidates: readonly Candidate[], shown: Release): readonly EarlierSentence[] {
  const nearest = new Map<Release, Candidate>();
  for (const one of candidates) {
    const known = nearest.get(one.release);
    if (one.release !== shown && (!known || nearness(one) > nearness(known))) nearest.set(one.release, one);
  }
  return [...nearest.values()]
    .sort((a, b) => timeOf(b.release).localeCompare(timeOf(a.release)))
    .map(({ release, earlierSentence }) => ({ release, sentence: earlierSentence }));
}
