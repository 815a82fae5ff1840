import type { Release } from '../release/model';
import { StoredRelease } from './storedRelease';
import { fingerprint } from './textPrint';

export { withoutSpaces } from './textPrint';

const known = new WeakMap<Release, number>();

/** The fingerprint of a release's text; taken once. */
export function fingerprintOf(release: Release): number {
  if (release instanceof StoredRelease) return release.print;
  const print = known.get(release) ?? fingerprint(release.text);
  known.set(release, print);
  return print;
}
