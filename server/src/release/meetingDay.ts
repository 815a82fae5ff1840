import type { IsoDate } from '../text/dates';
import type { Release } from './model';

/** The first day of the meeting, or where none is stated the day of the release. */
export function meetingDay(release: Release): IsoDate | undefined {
  return release.meeting.dates[0]?.value.from ?? release.released?.value;
}
