import { fingerprintOf, withoutSpaces } from '../../archive/fingerprint';
import { byMeeting } from '../../archive/meetingOrder';
import type { Archive, ArchiveIndex } from '../../archive/model';
import type { Outlines } from '../../archive/outlines';
import { outlineOf } from '../../archive/releaseOutline';
import type { Release } from '../../release/model';
import { ownNumber } from './meetingClaims';
import { meetingDay } from '../../release/meetingDay';
import type { IsoDate } from '../../text/dates';
import { Memory } from '../../text/remember';

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
  const outline = outlineOf(release);
  if (number === undefined || number !== outline.number) return false;
  return mayBeOneMeeting(meetingDay(draft), outline.day);
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

/** The releases of the archive that are the draft itself (see `isOwnRelease`), without looking through all of them. */
export function ownReleases(draft: Release, archive: Archive): readonly Release[] {
  const number = ownNumber(draft);
  const sameNumber = number === undefined ? [] : ofMeeting(number, meetingDay(draft), archive);
  return [
    ...new Set([...releasesAlike(draft, archive).filter((one) => sameText(draft, one)), ...sameNumber]),
  ];
}

/** The releases of the archive with exactly the draft's text. */
export function releasesWithTextOf(draft: Release, archive: Archive): readonly Release[] {
  return releasesAlike(draft, archive).filter(({ text }) => text === draft.text);
}

function releasesAlike(draft: Release, archive: Archive): readonly Release[] {
  const print = fingerprintOf(draft);
  return releasesAt(archive, (outlines) => outlines.withPrint(print));
}

const known = new WeakMap<ArchiveIndex, Memory<string, readonly Release[]>>();
/** Few drafts are open at once, and each of them has two languages at most. */
const mostKept = 16;

/** The releases that may report on the meeting of a number and day: very many dialogues have a twelfth meeting. */
function ofMeeting(number: number, day: IsoDate | undefined, archive: Archive): readonly Release[] {
  const ofArchive = known.get(archive.index) ?? new Memory<string, readonly Release[]>(mostKept);
  known.set(archive.index, ofArchive);
  const key = `${number} ${day ?? ''}`;
  const before = ofArchive.get(key);
  if (before) return before;
  const numbered = releasesAt(archive, (outlines) => outlines.withNumber(number));
  const found = numbered.filter((release) => mayBeOneMeeting(day, outlineOf(release).day));
  ofArchive.set(key, found);
  return found;
}

/** The archive's releases at some places of its parts, in its order. */
function releasesAt(
  archive: Archive,
  placesIn: (outlines: Outlines) => readonly number[],
): readonly Release[] {
  const { parts } = archive.index;
  const found = parts
    .flatMap(({ outlines, releases }) => placesIn(outlines).map((place) => releases[place]))
    .filter((release) => release !== undefined)
    .filter((release) => archive.holds(release));
  return parts.length === 1 ? found : found.sort(byMeeting);
}
