import type { Archive } from '../archive/model';
import type { Glossary } from '../glossary/model';
import type { Evidence } from '../release/evidence';
import type { Plan, Release } from '../release/model';
import type { DateInterval } from '../text/dates';
import { type Span, contains } from '../text/span';
import { type Place, findPlaces } from './places';
import { levelOf, releasesOfSeries } from './series';

/** A fact of an archived release, with the sentence it stands in. */
export interface Recorded<T> {
  readonly value: T;
  /** The words that state it. */
  readonly written: string;
  readonly evidence: Evidence;
}

/** Where a meeting was held: a place the gazetteer knows, or online. */
export type RecordedVenue = Place | 'virtual';

/** What the archive says of one meeting, the releases of both languages taken together. */
export interface RecordedMeeting {
  readonly number: number;
  readonly level: string | undefined;
  readonly releases: readonly Release[];
  readonly dates: readonly Recorded<DateInterval>[];
  readonly venues: readonly Recorded<RecordedVenue>[];
  readonly hosts: readonly Recorded<string>[];
  readonly parties: readonly Recorded<string>[];
  /** What its releases say of the meeting after it. */
  readonly plans: readonly Recorded<Plan>[];
}

/** The meetings of one dialogue, in the order of their numbers. */
export type MeetingRecord = readonly RecordedMeeting[];

/** What the archive knows of the draft's dialogue, leaving out the draft's own text. */
export function meetingRecord(draft: Release, archive: Archive, glossary: Glossary): MeetingRecord {
  const groups = new Map<string, Release[]>();
  for (const release of releasesOfSeries(draft, archive, glossary)) {
    const number = release.meeting.number?.value;
    if (number === undefined || release.source === draft.source || release.text === draft.text) continue;
    const key = `${number} ${releaseLevel(release) ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), release]);
  }
  return [...groups.values()].map(recordMeeting).sort((a, b) => a.number - b.number);
}

/** The meeting of a number; a level narrows it where the dialogue meets at several levels, each counted by itself. */
export function findMeeting(
  record: MeetingRecord,
  number: number,
  level?: string,
): RecordedMeeting | undefined {
  const numbered = record.filter((meeting) => meeting.number === number);
  const atLevel = numbered.filter(
    (meeting) => level === undefined || meeting.level === undefined || meeting.level === level,
  );
  return atLevel.length === 1 ? atLevel[0] : undefined;
}

/** The level of the meeting that a release reports on, the same in both languages. */
export function releaseLevel(release: Release): string | undefined {
  return levelOf(release.meeting.level?.value ?? release.title?.value ?? '');
}

/** The sentence around a fact, as evidence. */
export function evidenceAt(release: Release, span: Span): Evidence {
  const sentence = release.sentences.find((one) => contains(one.span, span));
  const place = sentence?.span ?? span;
  const number = release.meeting.number?.value;
  const date = release.meeting.dates[0]?.value.from ?? release.released?.value;
  return {
    source: release.source,
    span: place,
    text: release.text.slice(place.start, place.end),
    ...(number !== undefined && { meeting: number }),
    ...(date !== undefined && { date }),
  };
}

function recordMeeting(releases: readonly Release[]): RecordedMeeting {
  const [first] = releases;
  return {
    number: first?.meeting.number?.value ?? 0,
    level: first && releaseLevel(first),
    releases,
    dates: releases.flatMap((release) => release.meeting.dates.map((fact) => recorded(release, fact))),
    venues: releases.flatMap(venuesOf),
    hosts: releases.flatMap((release) => release.meeting.hosts.map((fact) => recorded(release, fact))),
    parties: releases.flatMap((release) => release.meeting.parties.map((fact) => recorded(release, fact))),
    plans: releases.flatMap((release) =>
      release.plans.map((plan) => recorded(release, { value: plan, span: plan.when?.span ?? plan.span })),
    ),
  };
}

function recorded<T>(release: Release, fact: { readonly value: T; readonly span: Span }): Recorded<T> {
  const written = release.text.slice(fact.span.start, fact.span.end);
  return { value: fact.value, written, evidence: evidenceAt(release, fact.span) };
}

/** A venue the gazetteer does not know is left out: whether another name means the same place cannot be told. */
function venuesOf(release: Release): readonly Recorded<RecordedVenue>[] {
  const { venue } = release.meeting;
  if (venue === undefined) return [];
  if (venue.value.kind === 'virtual') return [recorded(release, { value: 'virtual', span: venue.span })];
  return findPlaces(venue.value.name)
    .slice(0, 1)
    .map(({ place }) => recorded(release, { value: place, span: venue.span }));
}
