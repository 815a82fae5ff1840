import type { Release } from '../release/model';
import { outlineOf } from './releaseOutline';

/** By the first day of the meeting, else of publication; then by the meeting's number; then by source. */
export function byMeeting(a: Release, b: Release): number {
  const [one, other] = [outlineOf(a), outlineOf(b)];
  return (
    compare(one.day ?? '', other.day ?? '') ||
    (one.number ?? 0) - (other.number ?? 0) ||
    compare(a.source, b.source)
  );
}

/** Where a release belongs among those that are in order: behind those that are not after it. */
export function placeAmong(release: Release, ordered: readonly Release[]): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle];
    if (other !== undefined && byMeeting(other, release) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By code unit: the same order on every host. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
