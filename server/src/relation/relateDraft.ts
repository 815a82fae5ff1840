import { searchArchive } from '../archive/searchArchive';
import type { Snapshot } from '../archive/model';
import { acknowledgesContinuity } from '../release/ladder';
import type { Release } from '../release/model';
import { shift, trimSpan } from '../text/span';
import { AnalysedRelease, isSpeaking } from './comparison/analysedRelease';
import type { AnalysedSentence } from './comparison/analyse';
import { type ClauseComparison, compareClauses, hasOtherDeed } from './comparison/compare';
import type { EarlierSentence, RelatedSentence, Relation } from './model';
import { ownNumber } from './meetings/meetingClaims';
import { namedMeetings } from './meetings/namedMeetings';
import { isOwnRelease } from './meetings/ownRelease';
import type { Resources } from './comparison/units';
import { weakenedPlans } from './meetings/weakenedPlans';

/** A pair of clauses that stands in a relation, and where the earlier one stands. */
interface Candidate extends ClauseComparison {
  readonly relation: Relation;
  readonly release: Release;
  readonly earlierSentence: number;
}

/** Up to so many sentences the whole archive is looked through by concept; a larger one by its search index alone. */
const smallArchive = 1500;
/** A restatement wins over a weakening that is not surer by this much: the position still stands in some release. */
const repeatMargin = 0.1;
/** A contradiction is only withdrawn where another release says the same much more nearly. */
const contradictionMargin = 0.15;

/**
 * How the sentences of a draft stand to those of the archive, each past release for itself: for every relation of a
 * sentence the latest release that shows it, and since when it stands. A release of the draft's own meeting is left out.
 */
export function relateDraft(draft: Release, snapshot: Snapshot): readonly RelatedSentence[] {
  const resources = resourcesOf(snapshot);
  const earlier = snapshot.archive.releases.filter((release) => !isOwnRelease(draft, release));
  if (earlier.length === 0) return [];
  const analysed = new Map(
    earlier.map((release) => [release, analysedRelease(release, snapshot, resources)]),
  );
  const own = new AnalysedRelease(draft, resources);
  const commitments = own.speaking().flatMap((index) => {
    const sentence = own.sentence(index);
    const candidates = consider(sentence, draft, analysed, snapshot).flatMap(
      ({ release, earlierSentence, compared }) =>
        compared.flatMap((one) => related(one, release, earlierSentence)),
    );
    return choose(candidates).map((chosen) => relate(draft, index, sentence, chosen, candidates));
  });
  return [...commitments, ...weakenedPlans(draft, earlier)];
}

/** An earlier sentence that a draft sentence was set against. */
export interface ConsideredSentence {
  readonly release: Release;
  /** Index into `release.sentences`. */
  readonly earlierSentence: number;
  /** The clauses that stand in a relation, the gravest first, else the nearest ones; empty where the release was passed over. */
  readonly compared: readonly ClauseComparison[];
  /** Whether the draft sentence names another past meeting than this release's: it then tells of that one alone. */
  readonly passedOver: boolean;
}

/** Sets a draft sentence against every earlier sentence that it may be about. */
export function consider(
  sentence: AnalysedSentence,
  draft: Release,
  earlier: ReadonlyMap<Release, AnalysedRelease>,
  snapshot: Snapshot,
): readonly ConsideredSentence[] {
  const past = pastMeetings(sentence, draft, [...earlier.keys()]);
  return candidatesOf(sentence, earlier, snapshot, draft).map(([release, earlierSentence]) => {
    const recounted = past.includes(release.meeting.number?.value ?? -1);
    const passedOver = !recounted && past.length > 0;
    const other = earlier.get(release)?.sentence(earlierSentence);
    const compared =
      other && !passedOver ? compareClauses(sentence, other, resourcesOf(snapshot), recounted) : [];
    return { release, earlierSentence, compared, passedOver };
  });
}

/** The past meetings that a sentence names: what it says it then tells of them, and of no other. */
function pastMeetings(
  sentence: AnalysedSentence,
  draft: Release,
  earlier: readonly Release[],
): readonly number[] {
  const known = new Set(earlier.map((release) => release.meeting.number?.value));
  const own = ownNumber(draft);
  return namedMeetings(sentence.text, earlier)
    .map(({ number }) => number)
    .filter((number) => number !== own && known.has(number));
}

/** What the comparer uses of a snapshot. */
export function resourcesOf(snapshot: Snapshot): Resources {
  return { glossary: snapshot.glossary, lexicon: snapshot.archive.index.lexicon };
}

const cache = new WeakMap<Release, { glossary: Snapshot['glossary']; analysed: AnalysedRelease }>();

/** The release analysed, kept as long as the release and the glossary stay the same. */
export function analysedRelease(
  release: Release,
  { glossary }: Snapshot,
  resources: Resources,
): AnalysedRelease {
  const known = cache.get(release);
  if (known?.glossary === glossary) return known.analysed;
  const analysed = new AnalysedRelease(release, resources);
  cache.set(release, { glossary, analysed });
  return analysed;
}

/** The earlier sentences that a draft sentence may be about, by the search and in a small archive by concept. */
export function candidatesOf(
  sentence: AnalysedSentence,
  earlier: ReadonlyMap<Release, AnalysedRelease>,
  snapshot: Snapshot,
  draft: Release,
): readonly (readonly [Release, number])[] {
  let total = 0;
  for (const release of earlier.keys()) total += release.sentences.length;
  if (total <= smallArchive) {
    return [...earlier].flatMap(([release, analysed]) =>
      analysed.sharing(sentence).map((index) => [release, index] as const),
    );
  }
  const hits = searchArchive(snapshot.archive, sentence.text, sentence.language, {
    except: (release) => isOwnRelease(draft, release),
  });
  return hits
    .filter(({ release, sentence: index }) => {
      const found = release.sentences[index];
      return found !== undefined && isSpeaking(found);
    })
    .map(({ release, sentence: index }) => [release, index] as const);
}

function related(one: ClauseComparison, release: Release, earlierSentence: number): readonly Candidate[] {
  const { relation } = one;
  return relation === 'unrelated' ? [] : [{ ...one, relation, release, earlierSentence }];
}

/** At most one candidate of each relation: a restatement somewhere takes back what only seems weaker elsewhere. */
function choose(candidates: readonly Candidate[]): readonly Candidate[] {
  const repeats = latest(candidates, 'repeats');
  const contradicts = latest(candidates, 'contradicts');
  const weakens = latest(candidates, 'weakens');
  if (
    contradicts &&
    (!repeats || repeats.score <= contradicts.score + contradictionMargin || apart(repeats, contradicts))
  ) {
    return repeats && apart(repeats, contradicts) ? [contradicts, repeats] : [contradicts];
  }
  if (weakens && (!repeats || repeats.score < weakens.score - repeatMargin || apart(repeats, weakens))) {
    return repeats && apart(repeats, weakens) ? [weakens, repeats] : [weakens];
  }
  return repeats ? [repeats] : [];
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
const otherDeed = 0.15;

/** The score, raised where both acts are of one strength, lowered where they are said of different deeds. */
function nearness({ score, draftClause, earlierClause, coverage }: Candidate): number {
  const rung = draftClause.act && draftClause.act.rung === earlierClause.act?.rung ? sameRung : 0;
  return score + rung - (hasOtherDeed(draftClause, earlierClause, coverage) ? otherDeed : 0);
}

function isBetter(one: Candidate, best: Candidate): boolean {
  const order = timeOf(one.release).localeCompare(timeOf(best.release));
  return order === 0 ? nearness(one) > nearness(best) : order > 0;
}

/** Orders releases in time: by the meeting's first day, else by the day of the release, else by number. */
function timeOf(release: Release): string {
  const { meeting, released } = release;
  return (
    meeting.dates[0]?.value.from ?? released?.value ?? String(meeting.number?.value ?? 0).padStart(4, '0')
  );
}

function relate(
  draft: Release,
  index: number,
  sentence: AnalysedSentence,
  chosen: Candidate,
  candidates: readonly Candidate[],
): RelatedSentence {
  const { relation, score, differences, release, earlierSentence, draftClause } = chosen;
  const base = draft.sentences[index]?.span ?? { start: 0, end: 0 };
  const agreeing = candidates.filter((one) => one.relation === relation);
  const since = agreeing
    .map((one) => one.release)
    .reduce((first, one) => (timeOf(one) < timeOf(first) ? one : first), release);
  return {
    sentence: index,
    span: trimSpan(draft.text, shift(draftClause.span, base.start)),
    comparison: {
      relation,
      score,
      differences: differences.map((one) => ({
        ...one,
        ...(one.draftSpan && { draftSpan: shift(one.draftSpan, base.start) }),
      })),
    },
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
