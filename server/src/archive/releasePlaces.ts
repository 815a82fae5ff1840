import type { Release } from '../release/model';
import type { Archive } from './model';

const known = new WeakMap<Archive, ReadonlyMap<Release, number>>();

/** For each release of an archive its place in the order of their meetings. */
export function placesIn(archive: Archive): ReadonlyMap<Release, number> {
  const places = known.get(archive) ?? new Map(archive.releases.map((release, place) => [release, place]));
  known.set(archive, places);
  return places;
}
