import type { TimelineWords } from '../words';
import { element, svgElement } from './dom';
import { fill } from './fill';
import { type Line, stateOrder } from './lines';
import { markOf } from './marks';
import { leastZoom, lenses, mostZoom, orders, type ViewState } from './viewState';

type Change = (change: Partial<ViewState>) => void;

const zoomStep = 1.5;

/** The controls above the drawing. Built anew with every change of the view; the one with the focus keeps it, by its id. */
export function drawToolbar(state: ViewState, words: TimelineWords, change: Change): HTMLDivElement {
  const lens = element('div', { role: 'group', 'aria-label': words.lens, class: 'choice' });
  for (const one of lenses) {
    lens.append(
      toggle(`lens-${one}`, words[one], state.lens === one, () => {
        change({ lens: one });
      }),
    );
  }
  const zoom = element(
    'div',
    { role: 'group', 'aria-label': words.zoom, class: 'choice' },
    button('zoom-out', '−', words.zoomOut, () => {
      change({ zoom: zoomedBy(state, 1 / zoomStep) });
    }),
    button('zoom-in', '+', words.zoomIn, () => {
      change({ zoom: zoomedBy(state, zoomStep) });
    }),
    button('zoom-fit', '↔', words.zoomFit, () => {
      change({ zoom: leastZoom });
    }),
  );
  return element(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': words.title },
    lens,
    filterBox(state, words, change),
    ...(state.lens === 'threads' ? [orderBox(state, words, change)] : []),
    ...(state.asTable ? [] : [zoom]),
    toggle('as-table', words.asTable, state.asTable, () => {
      change({ asTable: !state.asTable });
    }),
  );
}

/** Nearer or further, within what can still be read. */
export function zoomedBy({ zoom }: ViewState, factor: number): number {
  return Math.max(leastZoom, Math.min(mostZoom, zoom * factor));
}

/** What the marks mean, how many lines there are of each, and which are shown. */
export function drawLegend(
  lines: readonly Line[],
  { hidden }: ViewState,
  words: TimelineWords,
  change: Change,
): HTMLDivElement {
  const legend = element('div', { class: 'legend', role: 'group', 'aria-label': words.legend });
  for (const one of stateOrder) {
    const count = lines.filter(({ state }) => state === one).length;
    if (count === 0) continue;
    const isShown = !hidden.includes(one);
    const control = toggle(`state-${one}`, '', isShown, () => {
      change({ hidden: isShown ? [...hidden, one] : hidden.filter((other) => other !== one) });
    });
    const sample = svgElement(
      'svg',
      { width: 16, height: 16, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' },
      markOf(one),
    );
    control.append(sample, ` ${words.states[one]} `, element('span', { class: 'count' }, String(count)));
    legend.append(control);
  }
  legend.append(element('span', { class: 'hint' }, words.thickness));
  return legend;
}

/** How much is shown of how much: said aloud when it changes. */
export function drawStatus(shown: number, all: number, meetings: number, words: TimelineWords): string {
  return fill(words.shown, shown, all, meetings);
}

function filterBox({ filter }: ViewState, words: TimelineWords, change: Change): HTMLInputElement {
  const attributes = { id: 'filter', type: 'search', placeholder: words.filter, 'aria-label': words.filter };
  const box = element('input', attributes);
  box.value = filter;
  box.addEventListener('input', () => {
    change({ filter: box.value });
  });
  return box;
}

function orderBox({ order }: ViewState, words: TimelineWords, change: Change): HTMLSelectElement {
  const names = { topic: words.byTopic, state: words.byState, time: words.byTime };
  const box = element('select', { id: 'order', 'aria-label': words.group });
  for (const one of orders) box.append(element('option', { value: one }, names[one]));
  box.value = order;
  box.addEventListener('change', () => {
    change({ order: orders.find((one) => one === box.value) ?? 'topic' });
  });
  return box;
}

function toggle(id: string, text: string, isOn: boolean, act: () => void): HTMLButtonElement {
  const control = button(id, text, undefined, act);
  control.setAttribute('aria-pressed', String(isOn));
  return control;
}

function button(id: string, text: string, label: string | undefined, act: () => void): HTMLButtonElement {
  const control = element('button', { id, type: 'button', 'aria-label': label, title: label }, text);
  control.addEventListener('click', act);
  return control;
}
