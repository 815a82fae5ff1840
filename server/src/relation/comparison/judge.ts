import type { Comparison, SlotDifference } from '../model';
import { weakestPosition } from '../../release/ladder';
import { overlaps } from '../../text/span';
import type { AnalysedClause, ClauseInSentence } from './analyse';
import type { Coverage } from './coverage';
import { readCues } from './cues';
import { findDifferences } from './differences';
import { commitmentDifferences, movedPlace } from './eventDifferences';
import { type Actor, actorOf, writtenActor } from './actors';
import { withoutLimit } from './limits';
import { isSubstituted } from './substitution';
import { isAbout, meanOf, reaches, thresholds } from './thresholds';
import type { Resources, Unit } from './units';

/**
 * Why two clauses stand in no relation: they share too little; one of them states no position; their acts are said of
 * other deeds; only one answers what has happened ("welcomed"); one only reports a talk or welcomes a paper of its own
 * meeting; the draft binds so much more that it is a new commitment; each says what another party will do; or the draft tells of that very meeting, and
 * tells it rightly.
 */
export type Unlikeness =
  'content' | 'position' | 'deed' | 'attitude' | 'talk' | 'newCommitment' | 'actor' | 'recounted';

/** How one clause stands to another. */
export interface Judgement extends Pick<Comparison, 'relation' | 'differences'> {
  /** Why the two stand in no relation. */
  readonly unlike?: Unlikeness;
}

/** What two clauses make of one another, by how far they cover one another and by the slots in which they differ. */
export function judge(
  draft: ClauseInSentence,
  earlier: ClauseInSentence,
  coverage: Coverage,
  recounted: boolean,
  resources: Resources,
): Judgement {
  const differences = findDifferences(draft, earlier, resources);
  const contradictions = differences.filter(({ kind }) => contradicting.has(kind));
  if (contradictions.length > 0 && isAbout(coverage, recounted)) {
    return { relation: 'contradicts', differences: contradictions };
  }
  // What a past meeting did is told, not restated: it can only be told wrongly.
  if (recounted) return { relation: 'unrelated', differences: [], unlike: 'recounted' };
  const actors = promisedByOthers(draft, earlier);
  if (actors) return judgeActors(draft, earlier, actors, coverage, resources);
  const weaker = differences.filter(({ kind }) => !contradicting.has(kind));
  const limited = weaker.some(({ kind }) => kind === 'scope');
  const moved = isSameTarget(draft.clause, coverage) && movedPlace(draft.sentence, earlier.sentence);
  if (moved) return { relation: 'contradicts', differences: [moved] };
  const isOther =
    !limited && meanOf(coverage) < otherDeed && isSubstitutedIn(draft, earlier, coverage, resources);
  if (isOther) return { relation: 'unrelated', differences: [], unlike: 'deed' };
  const near = isAbout(coverage, false) || (limited && reaches(coverage, thresholds.limited));
  const sameKind = !isOneAttitude(draft.clause, earlier.clause) || meanOf(coverage) >= sureOfAttitude;
  if (notesFact(draft) && meanOf(coverage) < otherDeed) {
    return { relation: 'unrelated', differences: [], unlike: 'talk' };
  }
  if (weaker.length > 0 && near && sameKind && earlier.clause.act) {
    return { relation: 'weakens', differences: weaker };
  }
  const unlike = unlikeness(draft, earlier, coverage);
  if (unlike) return { relation: 'unrelated', differences: [], unlike };
  const changed = isSameTarget(draft.clause, coverage)
    ? commitmentDifferences(draft.sentence, earlier.sentence, resources)
    : [];
  return { relation: changed.length > 0 ? 'contradicts' : 'repeats', differences: changed };
}

/**
 * Whether two clauses that cover one another so far may stand in a relation, whatever they say: `judge` finds none between
 * those that may not. It costs next to nothing beside it.
 */
export function mayRelate(coverage: Coverage, recounted: boolean): boolean {
  const accepted = [thresholds.limited, thresholds.repeats, thresholds.within];
  return (
    isAbout(coverage, recounted) ||
    accepted.some((one) => reaches(coverage, one)) ||
    meanOf(coverage) >= Math.min(samePromise, sameTarget)
  );
}

/** From this rung on a party binds itself to do something, and no other party does it by that. */
const promise = 6;
/** Two promises that are alike but for who makes them contradict one another; otherwise each party does its own part. */
const samePromise = 0.8;

interface OtherActors {
  readonly draft: Actor;
  readonly earlier: Actor;
}

function promisedByOthers(draft: ClauseInSentence, earlier: ClauseInSentence): OtherActors | undefined {
  if ([draft, earlier].some(({ clause: { act } }) => !act || act.rung < promise)) return undefined;
  const own = actorOf(draft);
  const other = actorOf(earlier);
  return own && other && own.country !== other.country ? { draft: own, earlier: other } : undefined;
}

function judgeActors(
  draft: ClauseInSentence,
  earlier: ClauseInSentence,
  actors: OtherActors,
  coverage: Coverage,
  resources: Resources,
): Judgement {
  const isSame =
    meanOf(coverage) >= samePromise &&
    commitmentDifferences(draft.sentence, earlier.sentence, resources).length === 0;
  if (!isSame) return { relation: 'unrelated', differences: [], unlike: 'actor' };
  const party: SlotDifference = {
    kind: 'party',
    draft: writtenActor(actors.draft, draft),
    earlier: writtenActor(actors.earlier, earlier),
    draftSpan: actors.draft.span,
  };
  return { relation: 'contradicts', differences: [party] };
}

function isSubstitutedIn(
  draft: ClauseInSentence,
  earlier: ClauseInSentence,
  { draftUnmatched, earlierUnmatched }: Coverage,
  { lexicon }: Resources,
): boolean {
  const isHeld = ({ span }: Unit) => !draftUnmatched.some((one) => one.span.start === span.start);
  const side = ({ clause, sentence }: ClauseInSentence) => ({
    language: sentence.language,
    text: sentence.text,
    units: withoutLimit(clause, sentence, isHeld).filter(
      (unit) => unit.span.start !== clause.head?.span.start,
    ),
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

/** What speaks against the two being one commitment; undefined where nothing does. */
function unlikeness(
  { clause: draft, sentence }: ClauseInSentence,
  { clause: earlier, sentence: earlierSentence }: ClauseInSentence,
  coverage: Coverage,
): Unlikeness | undefined {
  if (![thresholds.repeats, thresholds.within].some((one) => reaches(coverage, one))) return 'content';
  if (!draft.act || !earlier.act) return 'position';
  if (meanOf(coverage) < otherDeed && hasOtherDeed(draft, earlier, coverage)) return 'deed';
  if (isOneAttitude(draft, earlier) && meanOf(coverage) < sureOfAttitude) return 'attitude';
  const isTold =
    earlier.act.rung <= talkRung || answersPaper(draft, sentence) || answersPaper(earlier, earlierSentence);
  if (isTold && (meanOf(coverage) < sameWords || sentence.language !== earlierSentence.language)) {
    return 'talk';
  }
  const isNew = earlier.act.rung <= weakestPosition && draft.act.rung - earlier.act.rung >= newCommitment;
  return isNew ? 'newCommitment' : undefined;
}

/** Whether a clause only welcomes what was laid before its own meeting. */
function answersPaper(
  { act, span }: AnalysedClause,
  { text, language }: ClauseInSentence['sentence'],
): boolean {
  return (
    act !== undefined &&
    attitudes.has(act.id) &&
    readCues(text, language, 'presentedThere').some((cue) => overlaps(cue.span, span))
  );
}

/** "Noted that …" tells how something is; "noted the promotion of …" speaks of a deed. */
function notesFact({ clause: { act }, sentence }: ClauseInSentence): boolean {
  return act?.rung === 1 && /^\s+that\b/.test(sentence.text.slice(act.verb.end));
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
