import type { Release } from '../release/model';
import { outlineOf } from './releaseOutline';

export { withoutSpaces } from './textPrint';

/** The fingerprint of a release's text; taken once. */
export function fingerprintOf(release: Release): number {
  return outlineOf(release).print;
}
