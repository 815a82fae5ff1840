import type { Archive, ArchiveIndex } from '../../archive/model';
import { outlineOf } from '../../archive/releaseOutline';
import type { Glossary } from '../../glossary/model';
import { type Evidence, evidenceAround } from '../../release/evidence';
import type { Fact, Plan, Release } from '../../release/model';
import type { DateInterval } from '../../text/dates';
import { type Place, placeNamed } from '../places';
import { Memory } from '../../text/remember';
import { releasesWithTextOf } from './ownRelease';
import { levelOf, releasesOfSeries } from './series';
import { type StatedFacts, statedFacts } from './statedFacts';

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

const known = new WeakMap<ArchiveIndex, WeakMap<Glossary, Memory<string, MeetingRecord>>>();
/** Few drafts are open at once, and each of them has two languages at most. */
const mostKept = 16;

/**
 * What the archive knows of the draft's dialogue, leaving out the draft's own text; the same object as long as the draft
 * names its dialogue alike.
 */
export function meetingRecord(draft: Release, archive: Archive, glossary: Glossary): MeetingRecord {
  const ofArchive = known.get(archive.index) ?? new WeakMap<Glossary, Memory<string, MeetingRecord>>();
  known.set(archive.index, ofArchive);
  const records = ofArchive.get(glossary) ?? new Memory<string, MeetingRecord>(mostKept);
  ofArchive.set(glossary, records);
  const own = new Set(releasesWithTextOf(draft, archive));
  const sameSource = archive.release(draft.source);
  if (sameSource) own.add(sameSource);
  const key = JSON.stringify([draft.language, draft.series?.value, ...[...own].map(({ source }) => source)]);
  const before = records.get(key);
  if (before) return before;
  const record = recordOf(releasesOfSeries(draft, archive, glossary), own, glossary);
  records.set(key, record);
  return record;
}

function recordOf(
  releases: readonly Release[],
  own: ReadonlySet<Release>,
  glossary: Glossary,
): MeetingRecord {
  const groups = new Map<string, Release[]>();
  for (const release of releases) {
    const { number } = outlineOf(release);
    if (number === undefined || own.has(release)) continue;
    const key = `${number} ${releaseLevel(release) ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [release]);
    else group.push(release);
  }
  return [...groups.values()]
    .map((group) => new ReleasedMeeting(group, glossary))
    .sort((a, b) => a.number - b.number);
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
  const { level, titleShape } = outlineOf(release);
  return levelOf(level ?? titleShape ?? '');
}

/** A meeting as its releases report it; what they state is read when it is first asked for. */
class ReleasedMeeting implements RecordedMeeting {
  readonly number: number;
  readonly level: string | undefined;
  readonly releases: readonly Release[];
  readonly #glossary: Glossary;
  #facts: StatedByReleases | undefined;

  constructor(releases: readonly Release[], glossary: Glossary) {
    const [first] = releases;
    this.number = (first && outlineOf(first).number) ?? 0;
    this.level = first && releaseLevel(first);
    this.releases = releases;
    this.#glossary = glossary;
  }

  get dates() {
    return this.#stated().dates;
  }
  get venues() {
    return this.#stated().venues;
  }
  get hosts() {
    return this.#stated().hosts;
  }
  get parties() {
    return this.#stated().parties;
  }
  get plans() {
    return this.#stated().plans;
  }

  #stated(): StatedByReleases {
    return (this.#facts ??= statedBy(this.releases, this.#glossary));
  }
}

type StatedByReleases = Pick<RecordedMeeting, 'dates' | 'venues' | 'hosts' | 'parties' | 'plans'>;

function statedBy(releases: readonly Release[], glossary: Glossary): StatedByReleases {
  const stated = releases.map((release) => ({ release, facts: statedFacts(release, glossary) }));
  const all = <T>(
    read: (release: Release, facts: StatedFacts) => readonly Fact<T>[],
  ): readonly Recorded<T>[] =>
    stated.flatMap(({ release, facts }) => read(release, facts).map((fact) => recorded(release, fact)));
  return {
    dates: all(({ meeting }, facts) => [...meeting.dates, ...facts.dates]),
    venues: all((release, facts) => [...venuesOf(release), ...facts.venues]),
    hosts: all(({ meeting }) => meeting.hosts),
    parties: all(({ meeting }, facts) => [...meeting.parties, ...facts.parties]),
    plans: all(({ plans }) => plans.map((plan) => ({ value: plan, span: plan.when?.span ?? plan.span }))),
  };
}

function recorded<T>(release: Release, fact: Fact<T>): Recorded<T> {
  const written = release.text.slice(fact.span.start, fact.span.end);
  return { value: fact.value, written, evidence: evidenceAround(release, fact.span) };
}

/** A venue the gazetteer does not know is left out: whether another name means the same place cannot be told. */
function venuesOf({ meeting: { venue } }: Release): readonly Fact<RecordedVenue>[] {
  if (venue === undefined) return [];
  if (venue.value.kind === 'virtual') return [{ value: 'virtual', span: venue.span }];
  const value = placeNamed(venue.value.name);
  return value === undefined ? [] : [{ value, span: venue.span }];
}
