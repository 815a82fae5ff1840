import { fingerprintOf, withoutSpaces } from '../../archive/fingerprint';
import type { Archive } from '../../archive/model';
import type { Release } from '../../release/model';
import { ownNumber } from './meetingClaims';
import { meetingDay } from '../../release/meetingDay';
import type { IsoDate } from '../../text/dates';

/** Meetings held this many days apart are not one meeting, whatever number they carry. */
const sameMeetingDays = 45;
const dayInMilliseconds = 86_400_000;

/**
 * Whether an archived release is the draft itself: the same text, or a release of the same meeting, in either language.
 * A number alone does not make it so where the dates speak against it: the draft may carry a wrong number.
 */
export function isOwnRelease(draft: Release, release: Release): boolean {
  if (sameText(draft, release)) return true;
  const number = ownNumber(draft);
  if (number === undefined || number !== release.meeting.number?.value) return false;
  return mayBeOneMeeting(meetingDay(draft), meetingDay(release));
}

/** Whether meetings of one number on these days may be the same; an unknown day says nothing against it. */
export function mayBeOneMeeting(a: IsoDate | undefined, b: IsoDate | undefined): boolean {
  return (
    a === undefined ||
    b === undefined ||
    Math.abs(Date.parse(a) - Date.parse(b)) <= sameMeetingDays * dayInMilliseconds
  );
}

function sameText(a: Release, b: Release): boolean {
  return fingerprintOf(a) === fingerprintOf(b) && withoutSpaces(a.text) === withoutSpaces(b.text);
}

/** The releases of an archive by what makes one the draft's own. */
interface OwnLookup {
  readonly byNumber: ReadonlyMap<number, readonly Release[]>;
  readonly byText: ReadonlyMap<number, readonly Release[]>;
}

const lookups = new WeakMap<Archive, OwnLookup>();

function lookupOf(archive: Archive): OwnLookup {
  const { releases } = archive;
  const lookup = lookups.get(archive) ?? {
    byNumber: groupBy(releases, ({ meeting }) => meeting.number?.value),
    byText: groupBy(releases, fingerprintOf),
  };
  lookups.set(archive, lookup);
  return lookup;
}

/** The releases of the archive that are the draft itself (see `isOwnRelease`), without looking through all of them. */
export function ownReleases(draft: Release, archive: Archive): readonly Release[] {
  const { byNumber, byText } = lookupOf(archive);
  const number = ownNumber(draft);
  const alike = new Set([
    ...(byText.get(fingerprintOf(draft)) ?? []),
    ...(number === undefined ? [] : (byNumber.get(number) ?? [])),
  ]);
  return [...alike].filter((release) => isOwnRelease(draft, release));
}

/** The releases of the archive with exactly the draft's text. */
export function releasesWithTextOf(draft: Release, archive: Archive): readonly Release[] {
  const alike = lookupOf(archive).byText.get(fingerprintOf(draft)) ?? [];
  return alike.filter(({ text }) => text === draft.text);
}

function groupBy<K>(
  releases: readonly Release[],
  keyOf: (release: Release) => K | undefined,
): ReadonlyMap<K, readonly Release[]> {
  const groups = new Map<K, Release[]>();
  for (const release of releases) {
    const key = keyOf(release);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [release]);
    else group.push(release);
  }
  return groups;
}
