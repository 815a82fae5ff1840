import type { Release } from '../release/model';
import { OutlineOfRead, type ReleaseOutline } from './outlines';
import { StoredRelease } from './storedRelease';

const known = new WeakMap<Release, ReleaseOutline>();

/** The outline of a release; taken once. A stored release need not be read for it. */
export function outlineOf(release: Release): ReleaseOutline {
  if (release instanceof StoredRelease) return release.outline;
  const outline = known.get(release) ?? new OutlineOfRead(release);
  known.set(release, outline);
  return outline;
}
