import type { OpenChoice, ShowMessage } from '../messages';
import { Chart } from './chart';
import { element } from './dom';
import { fill } from './fill';
import { spotAfter } from './keyboard';
import { type Line, linesOf, meetingWords, type Row, rowsOf } from './lines';
import { Note, type NoteText } from './note';
import { drawTable } from './tableView';
import { drawLegend, drawStatus, drawToolbar, zoomedBy } from './toolbar';
import { leastZoom, type Spot, type ViewState } from './viewState';

/** What the view may ask of the editor. */
export interface Editor {
  open(choices: readonly OpenChoice[]): void;
  keep(state: ViewState): void;
}

/** So many sentences are read out in a note; the others are counted. */
const mostQuoted = 3;
const keepMs = 300;

/** The whole view: controls, legend, and the drawing or the table. */
export class TimelineView {
  readonly #editor: Editor;
  readonly #chart = new Chart();
  readonly #note = new Note();
  readonly #controls = element('div', { class: 'controls' });
  readonly #status = element('p', { class: 'status', role: 'status' });
  readonly #content = element('div', { class: 'content' });
  readonly #help = element('p', { id: 'timeline-help', class: 'unseen' });
  #state: ViewState;
  #shown: ShowMessage | undefined;
  #lines: readonly Line[] = [];
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, editor: Editor, state: ViewState) {
    this.#editor = editor;
    this.#state = state;
    root.append(this.#controls, this.#status, this.#help, this.#content, this.#note.root);
    this.#listen();
    new ResizeObserver(() => {
      if (this.#content.contains(this.#chart.root)) this.#chart.resized();
    }).observe(this.#content);
  }

  /** Draws what the editor tells. */
  show(message: ShowMessage): void {
    const isFirst = this.#shown === undefined;
    const { root } = this.#chart;
    this.#shown = message;
    const { draft } = message;
    this.#state = { ...this.#state, ...(draft !== undefined && { draft }) };
    this.#relist();
    // The latest meetings are what one comes for; they are at the right.
    const { left = root.scrollWidth, top = 0 } = this.#state.scroll ?? {};
    if (isFirst) root.scrollTo({ left, top });
  }

  #change(change: Partial<ViewState>): void {
    this.#state = { ...this.#state, ...change };
    this.#relist();
    this.#editor.keep(this.#state);
  }

  #relist(): void {
    if (!this.#shown) return;
    const { data, words } = this.#shown;
    this.#lines = linesOf(data, words, this.#state.lens);
    const focused = document.activeElement?.id ?? '';
    const caret =
      document.activeElement instanceof HTMLInputElement ? document.activeElement.selectionStart : null;
    const change = (one: Partial<ViewState>) => {
      this.#change(one);
    };
    const title = data.series === undefined ? words.title : fill(words.titleOf, data.series);
    this.#controls.replaceChildren(
      element('h1', {}, title),
      drawToolbar(this.#state, words, change),
      ...(this.#state.lens === 'threads' ? [drawLegend(this.#lines, this.#state, words, change)] : []),
    );
    this.#help.textContent = words.help;
    const control = focused === '' ? null : document.getElementById(focused);
    control?.focus();
    if (control instanceof HTMLInputElement) control.setSelectionRange(caret, caret);
    this.#draw();
  }

  #draw(): void {
    if (!this.#shown) return;
    const { data, words } = this.#shown;
    const rows = rowsOf(this.#lines, this.#state, words);
    const count = rows.filter(({ kind }) => kind === 'line').length;
    this.#status.textContent = drawStatus(count, this.#lines.length, data.meetings.length, words);
    this.#note.hide();
    if (count === 0) {
      const why = this.#lines.length === 0 ? words.empty : words.nothing;
      this.#content.replaceChildren(element('p', { class: 'nothing' }, why));
    } else if (this.#state.asTable) {
      const table = drawTable(rows, this.#state, words, ({ choices }) => {
        this.#editor.open(choices);
      });
      this.#content.replaceChildren(element('div', { class: 'scroller', tabindex: 0 }, table));
    } else this.#drawChart(rows);
  }

  #drawChart(rows: readonly Row[]): void {
    if (!this.#shown) return;
    const { data, words } = this.#shown;
    if (!this.#content.contains(this.#chart.root)) this.#content.replaceChildren(this.#chart.root);
    this.#chart.draw({ data, words, rows, state: this.#state });
  }

  #listen(): void {
    const { root } = this.#chart;
    root.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    root.addEventListener('click', ({ target }) => {
      const spot = spotOf(target);
      if (!spot) return;
      this.#activate(spot);
      this.#open(spot);
    });
    root.addEventListener('focusin', ({ target }) => {
      this.#tell(target);
    });
    root.addEventListener('focusout', () => {
      this.#note.leave();
    });
    root.addEventListener('pointerover', ({ target }) => {
      this.#tell(target);
    });
    root.addEventListener('pointerout', () => {
      this.#note.leave();
    });
    root.addEventListener('scroll', () => {
      this.#state = { ...this.#state, scroll: { left: root.scrollLeft, top: root.scrollTop } };
      this.#keepSoon();
    });
    root.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.#zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2);
      },
      { passive: false },
    );
  }

  #press(event: KeyboardEvent): void {
    const spot = this.#chart.active;
    if (!spot || event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && this.#note.isShown) this.#note.hide();
    else if (event.key === 'Enter' || event.key === ' ') this.#open(spot);
    else if (event.key === '+') this.#zoom(1.5);
    else if (event.key === '-') this.#zoom(1 / 1.5);
    else if (event.key === '0') this.#change({ zoom: leastZoom });
    else {
      const next = spotAfter(event, spot, this.#chart.rows, this.#shown?.data.meetings.length ?? 0);
      if (!next) return;
      this.#activate(next);
    }
    event.preventDefault();
  }

  /** What is in the middle stays there. */
  #zoom(factor: number): void {
    const { root } = this.#chart;
    const { zoom } = this.#state;
    const middle = root.scrollLeft + root.clientWidth / 2;
    this.#change({ zoom: zoomedBy(this.#state, factor) });
    root.scrollLeft = middle * (this.#state.zoom / zoom) - root.clientWidth / 2;
  }

  #activate(spot: Spot): void {
    this.#state = { ...this.#state, active: spot };
    this.#chart.activate(spot);
    this.#editor.keep(this.#state);
  }

  #open(spot: Spot): void {
    const choices = this.#choicesAt(spot);
    if (choices.length > 0) this.#editor.open(choices);
  }

  #choicesAt({ line, meeting }: Spot): readonly OpenChoice[] {
    if (!this.#shown) return [];
    const { data, words } = this.#shown;
    if (line === '') {
      const label = meetingWords(data, meeting, words);
      return (data.meetings[meeting]?.releases ?? []).map(({ title, place }) => ({
        label,
        text: title,
        place,
      }));
    }
    const points = this.#chart.line(line)?.points ?? [];
    const point = meeting < 0 ? points.at(-1) : points.find((one) => one.meeting === meeting);
    return point?.choices ?? [];
  }

  #tell(target: EventTarget | null): void {
    const spot = spotOf(target);
    const at = target instanceof Element ? target.closest('.spot') : null;
    const text = spot && this.#noteAt(spot);
    if (at && text) this.#note.show(at, text);
  }

  #noteAt(spot: Spot): NoteText | undefined {
    if (!this.#shown) return undefined;
    const { data, words } = this.#shown;
    const choices = this.#choicesAt(spot);
    const quoted = choices.slice(0, mostQuoted).map(({ text }) => text);
    const rest = choices.length - quoted.length;
    const paragraphs = rest > 0 ? [...quoted, fill(words.more, rest)] : quoted;
    const line = this.#chart.line(spot.line);
    if (!line) return { heading: meetingWords(data, spot.meeting, words), paragraphs, hint: words.open };
    const point = line.points.find(({ meeting }) => meeting === spot.meeting);
    if (point) return { heading: point.label, paragraphs, hint: words.open };
    const history = line.points.map(({ label }) => label);
    return { heading: line.label, paragraphs: [words.states[line.state], ...history], hint: words.open };
  }

  /** While it is scrolled, not at every step of it. */
  #keepSoon(): void {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => {
      this.#editor.keep(this.#state);
    }, keepMs);
  }
}

/** The point of the drawing that an element belongs to. */
function spotOf(target: EventTarget | null): Spot | undefined {
  const spot = target instanceof Element ? target.closest<HTMLElement | SVGElement>('.spot') : null;
  const row = spot?.closest<HTMLElement>('[data-row]');
  if (!spot || !row) return undefined;
  return { line: row.dataset['row'] ?? '', meeting: Number(spot.dataset['meeting']) };
}
