import { axisTop } from 'd3-axis';
import { select } from 'd3-selection';
import type { TimelineData } from '../../../../server/src/lsp/protocol';
import type { TimelineWords } from '../words';
import type { Columns } from './columns';
import { element, svgElement } from './dom';
import { meetingWords } from './lines';

export const headHeight = 52;
const yearBase = 24;
/** About the width of a letter of the axis. */
const letter = 7.5;

/** The row above all: the years, and below them the meetings. */
export function drawHead(
  data: TimelineData,
  columns: Columns,
  words: TimelineWords,
  corner: string,
): HTMLDivElement {
  const svg = svgElement('svg', { role: 'none', width: columns.width, height: headHeight });
  if (columns.time) svg.append(drawYears(columns, columns.time));
  const isTold = toldLabels(data, columns);
  data.meetings.forEach(({ label, isDraft }, index) => {
    const text = isDraft ? words.draft : label;
    svg.append(
      svgElement(
        'g',
        {
          role: 'columnheader',
          class: `spot meeting${isDraft ? ' draft' : ''}`,
          tabindex: -1,
          'data-meeting': index,
          'aria-colindex': index + 2,
          'aria-label': meetingWords(data, index, words),
          transform: `translate(${columns.xs[index] ?? 0},${headHeight - 14})`,
        },
        svgElement('rect', { class: 'hit', x: -12, y: -12, width: 24, height: 24, rx: 4 }),
        isTold[index] ? svgElement('text', { y: 4 }, text) : svgElement('circle', { r: 2 }),
      ),
    );
  });
  return element(
    'div',
    { role: 'row', class: 'row head', 'aria-rowindex': 1, 'data-row': '' },
    element('div', { role: 'columnheader', class: 'name', 'aria-colindex': 1 }, corner),
    svg,
  );
}

function drawYears(columns: Columns, time: NonNullable<Columns['time']>): SVGGElement {
  const years = svgElement('g', {
    class: 'years',
    'aria-hidden': 'true',
    transform: `translate(0,${yearBase})`,
  });
  const wanted = Math.max(2, Math.floor(columns.width / 90));
  const firsts = time.ticks(wanted).filter((date) => date.getUTCMonth() === 0);
  const axis = axisTop<Date>(time)
    .tickValues(firsts)
    .tickFormat((date) => String(date.getUTCFullYear()))
    .tickSizeOuter(0);
  select(years).call(axis);
  return years;
}

/** Which meetings are named where they stand close: from the latest back, those for which there is room. */
function toldLabels({ meetings }: TimelineData, { xs }: Columns): readonly boolean[] {
  let limit = Infinity;
  const told = meetings.map(() => false);
  for (let index = meetings.length - 1; index >= 0; index -= 1) {
    const half = ((meetings[index]?.label.length ?? 0) * letter) / 2 + 3;
    const x = xs[index] ?? 0;
    if (x + half > limit) continue;
    told[index] = true;
    limit = x - half;
  }
  return told;
}
