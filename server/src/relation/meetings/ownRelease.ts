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
  const steps = lookUpInSteps(archive);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** After so many releases others may have their turn: of a large archive each has to be taken from its bytes. */
const releasesAtOnce = 100;

/** Makes ready what `ownReleases` looks into: once for an archive, and with a pause after every few releases. */
export function* lookUpInSteps(archive: Archive): Generator<undefined, OwnLookup> {
  const known = lookups.get(archive);
  if (known) return known;
  const byNumber = new Map<number, Release[]>();
  const byText = new Map<number, Release[]>();
  for (const [index, release] of archive.releases.entries()) {
    const number = release.meeting.number?.value;
    if (number !== undefined) put(byNumber, number, release);
    put(byText, fingerprintOf(release), release);
    if (index % releasesAtOnce === releasesAtOnce - 1) yield;
  }
  const lookup = { byNumber, byText };
  lookups.set(archive, lookup);
  return lookup;
}

function put(groups: Map<number, Release[]>, key: number, release: Release): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [release]);
  else group.push(release);
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
