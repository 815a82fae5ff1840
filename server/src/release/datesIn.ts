import type { DateExpression } from '../text/dates';
import type { Span } from '../text/span';

/** The dates that lie within a span; `dates` stand in the order of the text. By bisection: a release may hold thousands. */
export function datesIn(dates: readonly DateExpression[], { start, end }: Span): readonly DateExpression[] {
  const first = firstFrom(dates, start);
  const found: DateExpression[] = [];
  for (let at = first; at < dates.length; at += 1) {
    const date = dates[at];
    if (!date || date.span.end > end) break;
    found.push(date);
  }
  return found;
}

function firstFrom(dates: readonly DateExpression[], start: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
