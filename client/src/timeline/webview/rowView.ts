import { area, curveMonotoneX, line as pathLine } from 'd3-shape';
import type { Columns } from './columns';
import { element, svgElement } from './dom';
import type { Heading, Line, Point, Row } from './lines';
import { markOf } from './marks';

/** The height of a row in pixels: enough for a finger. */
export const rowHeight = 26;
const middle = rowHeight / 2;

/** A row as it is drawn: its name, and to the right of it the line with a point for each meeting. */
export function drawRow(row: Row, index: number, columns: Columns): HTMLDivElement {
  const drawn = row.kind === 'heading' ? drawHeading(row) : drawLine(row, columns);
  // The row of the meetings is the first.
  drawn.setAttribute('aria-rowindex', String(index + 2));
  drawn.style.top = `${index * rowHeight}px`;
  drawn.dataset['row'] = row.id;
  return drawn;
}

function drawHeading({ label, count }: Heading): HTMLDivElement {
  const name = element(
    'div',
    { role: 'rowheader', class: 'name' },
    label,
    element('span', { class: 'count' }, String(count)),
  );
  return element('div', { role: 'row', class: 'row heading' }, name);
}

function drawLine(row: Line, columns: Columns): HTMLDivElement {
  const name = element(
    'div',
    { role: 'rowheader', class: 'name spot', tabindex: -1, 'data-meeting': -1, 'aria-colindex': 1 },
    row.label,
  );
  const svg = svgElement(
    'svg',
    { role: 'none', width: columns.width, height: rowHeight, class: `state-${row.state}` },
    ...tracks(row, columns),
    ...row.points.map((point) => drawPoint(point, columns)),
  );
  return element('div', { role: 'row', class: 'row line' }, name, svg);
}

function xOf({ xs }: Columns, { meeting }: Point): number {
  return xs[meeting] ?? 0;
}

/** The line through what was said, as thick as it was strong; dotted to where the draft should have taken it up. */
function tracks({ points }: Line, columns: Columns): readonly SVGPathElement[] {
  const said = points.filter(({ mark }) => mark !== 'dropped');
  const dropped = points.find(({ mark }) => mark === 'dropped');
  const last = said.at(-1);
  const shape = area<Point>()
    .x((point) => xOf(columns, point))
    .y0(({ thickness }) => middle - thickness / 2)
    .y1(({ thickness }) => middle + thickness / 2)
    .curve(curveMonotoneX);
  const gap = pathLine<Point>((point) => xOf(columns, point), middle);
  return [
    ...(said.length > 1 ? [svgElement('path', { class: 'track', d: shape(said) ?? undefined })] : []),
    ...(dropped && last ? [svgElement('path', { class: 'gap', d: gap([last, dropped]) ?? undefined })] : []),
  ];
}

function drawPoint(point: Point, columns: Columns): SVGGElement {
  const cell = svgElement(
    'g',
    {
      role: 'gridcell',
      class: 'spot',
      tabindex: -1,
      'data-meeting': point.meeting,
      'aria-colindex': point.meeting + 2,
      'aria-label': point.label,
      transform: `translate(${xOf(columns, point)},${middle})`,
    },
    svgElement('rect', { class: 'hit', x: -12, y: -12, width: 24, height: 24, rx: 4 }),
    markOf(point.mark, point.mark === 'none' ? Math.max(50, point.thickness ** 2) : undefined),
  );
  return cell;
}
