import type { Line, Row } from './lines';
import type { Spot } from './viewState';

/** How far Page Up and Page Down go, in rows. */
const page = 15;

/** A key as it is pressed. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/**
 * Where a key leads from a point: to the sides from meeting to meeting along the line, with the line's name before the first;
 * up and down to the next line at the nearest meeting, and from the first line to the row of the meetings.
 * @param meetings how many there are
 * @returns undefined for a key that leads nowhere
 */
export function spotAfter(
  { key, ctrlKey }: Key,
  from: Spot,
  rows: readonly Row[],
  meetings: number,
): Spot | undefined {
  const lines = rows.filter((row) => row.kind === 'line');
  const at = lines.findIndex(({ id }) => id === from.line);
  const stops = from.line === '' ? Array.from({ length: meetings }, (_, index) => index) : stopsOf(lines[at]);
  const place = stops.indexOf(from.meeting);
  const along = (index: number): Spot | undefined => {
    const meeting = stops[index];
    return meeting === undefined ? undefined : { line: from.line, meeting };
  };
  const toLine = (index: number): Spot | undefined => {
    if (index < 0 && from.line !== '' && from.meeting >= 0) return { line: '', meeting: from.meeting };
    const line = lines[Math.max(0, Math.min(index, lines.length - 1))];
    return line && { line: line.id, meeting: nearest(stopsOf(line), from.meeting) };
  };
  switch (key) {
    case 'ArrowRight':
      return along(place + 1);
    case 'ArrowLeft':
      return along(place - 1);
    case 'ArrowDown':
      return toLine(at + 1);
    case 'ArrowUp':
      return from.line === '' ? undefined : toLine(at - 1);
    case 'PageDown':
      return toLine(at + page);
    case 'PageUp':
      return toLine(Math.max(0, at - page));
    case 'Home':
      return ctrlKey ? toLine(0) : along(0);
    case 'End':
      return ctrlKey ? toLine(lines.length - 1) : along(stops.length - 1);
    default:
      return undefined;
  }
}

/** The name, then the meetings that the line has a point at. */
function stopsOf(line: Line | undefined): readonly number[] {
  return line ? [-1, ...line.points.map(({ meeting }) => meeting)] : [];
}

/** The name is only left for a name. */
function nearest(stops: readonly number[], meeting: number): number {
  if (meeting < 0) return -1;
  return stops
    .filter((stop) => stop >= 0)
    .reduce((best, stop) => (Math.abs(stop - meeting) < Math.abs(best - meeting) ? stop : best), Infinity);
}
