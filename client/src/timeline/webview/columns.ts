import { scaleUtc, type ScaleTime } from 'd3-scale';
import type { TimelineData } from '../../../../server/src/lsp/protocol';

/** Where the meetings stand along time, in pixels from the left edge of the drawing. */
export interface Columns {
  /** One for each meeting, rising. */
  readonly xs: readonly number[];
  readonly width: number;
  /** Time by place; absent where no two meetings have different dates. */
  readonly time?: ScaleTime<number, number>;
}

/** Two points nearer than this could not be told apart by a finger, nor read by an eye. */
const leastGap = 26;
const margin = 30;

/**
 * Spreads the meetings over the width by their dates, at least a gap apart; wider than what is available where they are many.
 * A meeting without a date stands midway between its neighbours.
 */
export function layColumns(meetings: TimelineData['meetings'], available: number, zoom: number): Columns {
  const inner = Math.max(available * zoom - 2 * margin, leastGap * (meetings.length - 1) * zoom, 1);
  const times = timesOf(meetings);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const span = last - first;
  const ideal = times.map((time, index) =>
    span > 0 ? ((time - first) / span) * inner : (index / Math.max(1, meetings.length - 1)) * inner,
  );
  const xs = apart(ideal, Math.min(leastGap, inner / Math.max(1, meetings.length - 1))).map(
    (x) => x + margin,
  );
  const width = (xs.at(-1) ?? margin) + margin;
  if (span <= 0) return { xs, width };
  return {
    xs,
    width,
    time: scaleUtc(
      times.map((time) => new Date(time)),
      xs,
    ),
  };
}

/** Moves points to the right, and back to the left where they would leave the width, until none is nearer than the gap. */
function apart(ideal: readonly number[], gap: number): readonly number[] {
  const placed: number[] = [];
  for (const x of ideal) placed.push(Math.max(x, (placed.at(-1) ?? -Infinity) + gap));
  let limit = ideal.at(-1) ?? 0;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? 0, limit);
    limit = (placed[index] ?? 0) - gap;
  }
  return placed;
}

/** Milliseconds, never falling; between known dates the unknown ones are spread evenly. */
function timesOf(meetings: TimelineData['meetings']): readonly number[] {
  const known = meetings.flatMap(({ date }, index) =>
    date === undefined ? [] : [{ index, time: Date.parse(date) }],
  );
  return meetings.map((_, index) => {
    const before = known.findLast((one) => one.index <= index);
    const after = known.find((one) => one.index >= index);
    if (!before || !after) return (before ?? after)?.time ?? 0;
    if (before.index === after.index) return before.time;
    const share = (index - before.index) / (after.index - before.index);
    return before.time + share * (after.time - before.time);
  });
}
