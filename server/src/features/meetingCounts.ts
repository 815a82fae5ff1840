import { type Mention, sentenceCount, sentenceEvidence } from '../archive/mentions';
import type { Archive } from '../archive/model';
import type { Evidence } from '../release/evidence';
import { meetingDay } from '../release/meetingDay';
import type { Release, SourceId } from '../release/model';
import { mayBeOneMeeting } from '../relation/meetings/ownRelease';
import { sameSeries } from '../relation/meetings/series';
import type { IsoDate } from '../text/dates';

/** How many sentences of a meeting's releases, in all languages, name a concept, and the sentence that does so first. */
export interface MeetingCount {
  readonly meeting?: number;
  readonly date?: IsoDate;
  readonly count: number;
  readonly first?: Evidence;
}

/** So many of the latest meetings are told of whether they name the concept or not. */
export const latestMeetings = 12;
/** So many releases are looked at to find them: of one meeting there may be several, but not many. */
const mostReleases = 100;

/**
 * The meetings that name a concept, and the latest of the archive, in the order of the archive. Of a large archive no more is
 * looked at than its last releases and those that name the concept.
 * @param mentions those of the concept, in the order of the archive.
 * @param except the source of a release that does not count.
 */
export function countByMeeting(
  { releases }: Archive,
  mentions: readonly Mention[],
  except: SourceId,
): readonly MeetingCount[] {
  const byRelease = new Map<Release, Mention[]>();
  for (const mention of mentions) {
    const known = byRelease.get(mention.release);
    if (known === undefined) byRelease.set(mention.release, [mention]);
    else known.push(mention);
  }
  const latest = latestReleases(releases, except);
  const meetings = new Meetings();
  for (const release of new Set([...withoutLatest(byRelease.keys(), latest), ...latest])) {
    meetings.of(release).mentions.push(...(byRelease.get(release) ?? []));
  }
  return meetings.all.map(({ number, date, mentions: own }) => ({
    ...(number !== undefined && { meeting: number }),
    ...(date !== undefined && { date }),
    ...(own[0] && { first: sentenceEvidence(own[0]) }),
    count: sentenceCount(own),
  }));
}

/** The releases of the latest meetings, in the order of the archive. */
function latestReleases(releases: readonly Release[], except: SourceId): readonly Release[] {
  const meetings = new Meetings();
  const latest: Release[] = [];
  for (let at = releases.length - 1; at >= Math.max(0, releases.length - mostReleases); at -= 1) {
    const release = releases[at];
    if (!release || release.source === except) continue;
    meetings.of(release);
    if (meetings.all.length > latestMeetings) break;
    latest.push(release);
  }
  return latest.reverse();
}

/** What precedes the latest: these are the end of the archive. */
function withoutLatest(naming: Iterable<Release>, latest: readonly Release[]): readonly Release[] {
  const last = new Set(latest);
  return Array.from(naming).filter((release) => !last.has(release));
}

interface Meeting {
  readonly number: number | undefined;
  date: IsoDate | undefined;
  readonly releases: Release[];
  readonly mentions: Mention[];
}

/** The meetings of releases, in the order in which they are first asked for. */
class Meetings {
  readonly all: Meeting[] = [];
  readonly #byNumber = new Map<number, Meeting[]>();

  /** The meeting of a release: that with its number, unless its days or its name tell that it is one of another dialogue. */
  of(release: Release): Meeting {
    const number = release.meeting.number?.value;
    const date = meetingDay(release);
    const sameNumber = number === undefined ? [] : (this.#byNumber.get(number) ?? []);
    const alike = sameNumber.filter(
      (one) =>
        mayBeOneMeeting(one.date, date) && one.releases.every((other) => mayBeOneSeries(other, release)),
    );
    const known = alike.find((one) => one.date === date) ?? alike[0];
    if (known) {
      known.date ??= date;
      known.releases.push(release);
      return known;
    }
    const meeting = { number, date, releases: [release], mentions: [] };
    this.all.push(meeting);
    if (number !== undefined) this.#byNumber.set(number, [...sameNumber, meeting]);
    return meeting;
  }
}

/** In two languages one name cannot be told from another; where a release names no dialogue it may be any. */
function mayBeOneSeries(a: Release, b: Release): boolean {
  if (a.language !== b.language || a.series === undefined || b.series === undefined) return true;
  return a.series.value === b.series.value || sameSeries(a.series.value, b.series.value);
}
