import type { Release } from '../../release/model';
import { ownNumber } from './meetingClaims';

/** Meetings held this many days apart are not one meeting, whatever number they carry. */
const sameMeetingDays = 45;
const dayInMilliseconds = 86_400_000;

/**
 * Whether an archived release is the draft itself: the same text, or a release of the same meeting, in either language.
 * A number alone does not make it so where the dates speak against it: the draft may carry a wrong number.
 */
export function isOwnRelease(draft: Release, release: Release): boolean {
  if (sameText(draft.text, release.text)) return true;
  const number = ownNumber(draft);
  if (number === undefined || number !== release.meeting.number?.value) return false;
  const own = dayOf(draft);
  const other = dayOf(release);
  return own === undefined || other === undefined || Math.abs(own - other) <= sameMeetingDays;
}

function sameText(a: string, b: string): boolean {
  return a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
}

/** The day of a release's meeting, else of the release, in days. */
function dayOf({ meeting, released }: Release): number | undefined {
  const date = meeting.dates[0]?.value.from ?? released?.value;
  return date === undefined ? undefined : Date.parse(date) / dayInMilliseconds;
}
