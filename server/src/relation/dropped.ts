import type { Snapshot } from '../archive/model';
import type { Glossary } from '../glossary/model';
import { rungs } from '../release/ladder';
import type { Release, Section } from '../release/model';
import { alignReleases } from './counterparts/align';
import { type Body, bodyOf } from './meetings/bodies';
import { ownNumber } from './meetings/meetingClaims';
import { type MeetingRecord, type Recorded, type RecordedMeeting } from './meetings/meetingRecord';
import { earlierReleases, resourcesOf } from './earlierReleases';
import { mentionedSentences } from './mentioned';
import type { RelatedSentence } from './model';
import { relateInside } from './relateInside';
import { evidenceAround } from '../release/evidence';

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
 * The commitments of the last meeting that no sentence of the draft stands in a relation to or mentions, in the order of its
 * release; what the release says twice counts once. A sentence that names a meeting by its number reports that meeting, and one
 * that only notes, discusses or exchanges views promises nothing: neither can be carried on.
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
  const mentioned = mentionedSentences(draft, release, earlierReleases(draft, snapshot));
  const kept = new Set([...mentioned, ...takenUp(release, releases, relations, snapshot)]);
  for (const { first, second } of relateInside(release, resourcesOf(snapshot))) {
    if (kept.has(second)) kept.add(first);
    kept.add(second);
  }
  const reporting = new Set([...release.meetingMentions, ...release.plans].map(({ sentence }) => sentence));
  return bindingSentences(release)
    .filter((sentence) => !kept.has(sentence) && !reporting.has(sentence))
    .map((sentence) => ({
      release,
      sentence,
      section: release.sections[release.sentences[sentence]?.section ?? -1],
    }));
}

/** The sentences in which more is done than noting, discussing and exchanging views. */
function bindingSentences({ commitments }: Release): readonly number[] {
  const mereTalk = rungs['discuss'] ?? 0;
  const binding = commitments.filter(({ strength }) => strength > mereTalk);
  return [...new Set(binding.map(({ sentence }) => sentence))];
}

/**
 * The sentences of a release that the draft takes up, whether it was set against them, or against the release of the same
 * meeting in the other language.
 */
function takenUp(
  release: Release,
  releases: readonly Release[],
  relations: readonly RelatedSentence[],
  { glossary, archive }: Snapshot,
): Set<number> {
  const sentencesOf = (one: Release): readonly number[] =>
    relations
      .flatMap((related) => [
        { release: related.release, sentence: related.earlierSentence },
        ...related.others,
      ])
      .filter((place) => place.release.source === one.source)
      .map(({ sentence }) => sentence);
  const elsewhere = releases
    .filter((other) => other !== release && other.language !== release.language)
    .flatMap((other) => {
      const known = new Set(sentencesOf(other));
      if (known.size === 0) return [];
      return alignReleases(release, other, glossary, archive.index.lexicon)
        .filter(({ right }) => right.some((sentence) => known.has(sentence)))
        .flatMap(({ left }) => left);
    });
  return new Set([...sentencesOf(release), ...elsewhere]);
}

/** The dropped commitments by the section that they stand in, in the order of the release. */
export function bySection(
  dropped: readonly DroppedCommitment[],
): ReadonlyMap<Section | undefined, readonly DroppedCommitment[]> {
  const groups = new Map<Section | undefined, DroppedCommitment[]>();
  for (const one of dropped) {
    const group = groups.get(one.section);
    if (group === undefined) groups.set(one.section, [one]);
    else group.push(one);
  }
  return groups;
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
  const isNamed = ({ concept, text, language }: Body): boolean =>
    concept === undefined ? language !== draft.language || draft.text.includes(text) : named.has(concept);
  return last.filter(
    ({ value }, index) =>
      previous.some((one) => isSame(one.value, value)) &&
      !isNamed(value) &&
      last.findIndex((one) => isSame(one.value, value)) === index,
  );
}

/** A body that no glossary has is known by its name alone, to the letter. */
function isSame(a: Body, b: Body): boolean {
  return a.concept === undefined || b.concept === undefined ? a.text === b.text : a.concept === b.concept;
}

const knownParticipants = new WeakMap<
  RecordedMeeting,
  { readonly glossary: Glossary; readonly list: readonly Recorded<Body>[] }
>();

/** Who took part in a past meeting; read once, for it is asked at every check. */
function participantsOf(meeting: RecordedMeeting, glossary: Glossary): readonly Recorded<Body>[] {
  const before = knownParticipants.get(meeting);
  if (before?.glossary === glossary) return before.list;
  const list = readParticipants(meeting, glossary);
  knownParticipants.set(meeting, { glossary, list });
  return list;
}

function readParticipants({ releases }: RecordedMeeting, glossary: Glossary): readonly Recorded<Body>[] {
  return releases.flatMap((release) =>
    release.participants.map(({ name }) => ({
      value: bodyOf(name.value, glossary),
      written: name.value,
      evidence: evidenceAround(release, name.span),
    })),
  );
}
