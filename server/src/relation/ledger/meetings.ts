import { meetingDay } from '../../release/meetingDay';
import type { Release } from '../../release/model';
import { isOwnRelease } from '../meetings/ownRelease';
import type { LedgerMeeting } from './model';

/** How many releases one meeting has at most, in order of time: those further back belong to another. */
const nearby = 4;

/** The meetings that releases report on, in the order of the releases; releases of one meeting in two languages are together. */
export function meetingsOf(releases: readonly Release[]): readonly LedgerMeeting[] {
  const groups: Release[][] = [];
  for (const release of releases) {
    const own = groups.slice(-nearby).find((group) => group.some((one) => isOwnRelease(release, one)));
    if (own) own.push(release);
    else groups.push([release]);
  }
  return groups.map((group) => ({ ...factsOf(group), releases: group, isDraft: false }));
}

/** The draft's own meeting. */
export function draftMeeting(draft: Release): LedgerMeeting {
  return { ...factsOf([draft]), releases: [draft], isDraft: true };
}

function factsOf(releases: readonly Release[]): Pick<LedgerMeeting, 'number' | 'date'> {
  const number = releases.find(({ meeting }) => meeting.number)?.meeting.number?.value;
  const date = releases.map(meetingDay).find((day) => day !== undefined);
  return { ...(number !== undefined && { number }), ...(date !== undefined && { date }) };
}
