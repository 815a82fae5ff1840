import type { TimelineWords } from '../words';
import { element } from './dom';
import type { Line, Point, Row } from './lines';
import type { ViewState } from './viewState';

/** The same as the drawing for those who would rather read it: a line a row, its meetings as links in order of time. */
export function drawTable(
  rows: readonly Row[],
  { lens }: ViewState,
  words: TimelineWords,
  open: (point: Point) => void,
): HTMLTableElement {
  const ofThreads = lens === 'threads';
  const heads = ofThreads
    ? [words.commitment, words.topic, words.state, words.history]
    : [words.name, words.kind, words.history];
  const head = element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)));
  const lines = rows.filter((row) => row.kind === 'line');
  const body = lines.map((line) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, line.label),
      element('td', {}, line.group),
      ...(ofThreads ? [element('td', {}, words.states[line.state])] : []),
      element('td', {}, drawHistory(line, open)),
    ),
  );
  return element(
    'table',
    {},
    element('caption', {}, ofThreads ? words.threads : words.names),
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
}

function drawHistory({ points }: Line, open: (point: Point) => void): HTMLUListElement {
  return element(
    'ul',
    {},
    ...points.map((point) => {
      const button = element('button', { class: 'link', type: 'button' }, point.label);
      button.addEventListener('click', () => {
        open(point);
      });
      return element('li', {}, button);
    }),
  );
}
