import type { Snapshot } from '../archive/model';
import type { Glossary } from '../glossary/model';
import type { Release, Section } from '../release/model';
import { type Body, bodyOf } from './meetings/bodies';
import {
  type MeetingRecord,
  type Recorded,
  type RecordedMeeting,
  evidenceAt,
} from './meetings/meetingRecord';
import type { RelatedSentence } from './model';
import { resourcesOf } from './relateDraft';
import { relateInside } from './relateInside';
import { ownNumber } from './meetings/meetingClaims';

/** A sentence of the last meeting's release that holds a commitment. */
export interface DroppedCommitment {
  readonly release: Release;
  /** Index into `release.sentences`. */
  readonly sentence: number;
  readonly section: Section | undefined;
}

/** The meeting before the draft's: the last one of the record with a lower number, or where the draft has none the last. */
export function lastMeeting(draft: Release, record: MeetingRecord): RecordedMeeting | undefined {
  const own = ownNumber(draft);
  return record.filter(({ number }) => own === undefined || number < own).at(-1);
}

/**
 * The commitments of the last meeting that no sentence of the draft stands in a relation to; what the release says twice counts once,
 * and a sentence that names a meeting by its number reports that meeting, so that it cannot be carried on.
 */
export function droppedCommitments(
  draft: Release,
  record: MeetingRecord,
  relations: readonly RelatedSentence[],
  snapshot: Snapshot,
): readonly DroppedCommitment[] {
  const releases = lastMeeting(draft, record)?.releases ?? [];
  const release = releases.find(({ language }) => language === draft.language) ?? releases[0];
  if (release === undefined) return [];
  const kept = new Set(
    relations.filter((one) => one.release.source === release.source).map((one) => one.earlierSentence),
  );
  for (const { first, second } of relateInside(release, resourcesOf(snapshot))) {
    if (kept.has(second)) kept.add(first);
    kept.add(second);
  }
  const sentences = [...new Set(release.commitments.map(({ sentence }) => sentence))];
  const reporting = new Set(release.meetingMentions.map(({ sentence }) => sentence));
  return sentences
    .filter((sentence) => !kept.has(sentence) && !reporting.has(sentence))
    .map((sentence) => ({
      release,
      sentence,
      section: release.sections[release.sentences[sentence]?.section ?? -1],
    }));
}

/** Bodies that took part in each of the last meetings, two at least, and that the draft does not name at all. */
export function absentParticipants(
  draft: Release,
  record: MeetingRecord,
  glossary: Glossary,
): readonly Recorded<Body>[] {
  const own = ownNumber(draft);
  const earlier = record
    .filter(({ number }) => own !== undefined && number < own)
    .map((meeting) => participantsOf(meeting, glossary))
    .filter((list) => list.length > 0);
  const [last, previous] = [earlier.at(-1), earlier.at(-2)];
  if (last === undefined || previous === undefined || draft.participants.length === 0) return [];
  const named = new Set(glossary.match(draft.text).map(({ concept }) => concept.id));
  return last.filter(
    ({ value }, index) =>
      previous.some((one) => one.value.concept === value.concept) &&
      !named.has(value.concept ?? '') &&
      last.findIndex((one) => one.value.concept === value.concept) === index,
  );
}

/** Only bodies of the glossary: of others it cannot be told whether another name means them. */
function participantsOf({ releases }: RecordedMeeting, glossary: Glossary): readonly Recorded<Body>[] {
  return releases.flatMap((release) =>
    release.participants.flatMap(({ name }) => {
      const value = bodyOf(name.value, glossary);
      if (value.concept === undefined) return [];
      return [{ value, written: name.value, evidence: evidenceAt(release, name.span) }];
    }),
  );
}
