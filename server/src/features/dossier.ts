import { type Mention, mentionsIn, sentenceEvidence } from '../archive/mentions';
import type { Snapshot } from '../archive/model';
import type { Concept, NameMatch } from '../glossary/model';
import { inForceAt } from '../glossary/names';
import type { Evidence } from '../release/evidence';
import { meetingDay } from '../release/meetingDay';
import type { Release } from '../release/model';
import type { IsoDate } from '../text/dates';
import type { Span } from '../text/span';
import { countByMeeting, type MeetingCount } from './meetingCounts';

/** All that the archive knows of a concept. */
export interface Dossier {
  readonly concept: Concept;
  /** What has taken the concept's place by the draft's date; absent where it is in force. */
  readonly successor?: Concept;
  readonly day?: IsoDate;
  /** One a meeting, in order of time: those that name the concept, and the latest whether they do or not. */
  readonly meetings: readonly MeetingCount[];
  /** Commitments whose clause names the concept, the latest first. */
  readonly commitments: readonly Evidence[];
}

/** The name at the offset of a text, on exactly its characters; the offset behind its last character counts too. */
export function nameAt(text: string, offset: number, snapshot: Snapshot): NameMatch | undefined {
  const touching = snapshot.glossary
    .match(text)
    .filter(({ span }) => span.start <= offset && offset <= span.end);
  return touching.find(({ span }) => offset < span.end) ?? touching[0];
}

/** The dossier of a concept, as seen from a draft. */
export function dossierOf(concept: Concept, draft: Release, snapshot: Snapshot): Dossier {
  const day = meetingDay(draft);
  const mentions = mentionsIn(snapshot.archive, snapshot.glossary)
    .of(concept.id)
    .filter(({ release }) => release.source !== draft.source);
  const successor = inForceAt(concept, day, snapshot.glossary);
  return {
    concept,
    ...(successor !== concept && { successor }),
    ...(day !== undefined && { day }),
    meetings: countByMeeting(snapshot.archive, mentions, draft.source),
    commitments: commitmentsNaming(mentions),
  };
}

/** What is named more often stands in more commitments than anybody reads: the latest are looked at. */
const mostLookedAt = 200;

function commitmentsNaming(mentions: readonly Mention[]): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  for (const { release, sentence, span } of mentions.slice(-mostLookedAt)) {
    const isCommitment = release.commitments.some(
      (commitment) => commitment.sentence === sentence && within(span, commitment.span),
    );
    if (isCommitment) found.set(`${release.source} ${sentence}`, sentenceEvidence({ release, sentence }));
  }
  return [...found.values()].reverse();
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
