import { LineMap } from '../text/lineMap';
import type { Release } from './model';

const lineMaps = new WeakMap<Release, LineMap>();

/** The line map of a release; made once for each. */
export function linesOf(release: Release): LineMap {
  let lines = lineMaps.get(release);
  if (!lines) {
    lines = new LineMap(release.text);
    lineMaps.set(release, lines);
  }
  return lines;
}
