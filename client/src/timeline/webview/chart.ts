import type { TimelineData } from '../../../../server/src/lsp/protocol';
import type { TimelineWords } from '../words';
import { type Columns, layColumns } from './columns';
import { element, svgElement } from './dom';
import { fill } from './fill';
import { drawHead, headHeight } from './head';
import type { Line, Row } from './lines';
import { drawRow, rowHeight } from './rowView';
import type { Spot, ViewState } from './viewState';

/** Rows drawn beyond the edge of the window, so that none is missing while it is scrolled. */
const beyond = 6;
const helpId = 'timeline-help';

/** What is drawn. */
export interface Drawing {
  readonly data: TimelineData;
  readonly words: TimelineWords;
  readonly rows: readonly Row[];
  readonly state: ViewState;
}

/**
 * The drawing: a grid of lines along the meetings. Only the rows that can be seen are in the document, and the one with the
 * active point, so that the keyboard always finds it.
 */
export class Chart {
  readonly root: HTMLDivElement;
  readonly #grid: HTMLDivElement;
  #drawing: Drawing | undefined;
  #columns: Columns = { xs: [], width: 0 };
  #drawn = new Map<number, HTMLElement>();
  #active: Spot | undefined;
  #drawnWidth = 0;
  #nameWidth = 0;

  constructor() {
    this.#grid = element('div', { role: 'grid', class: 'grid', 'aria-describedby': helpId });
    this.root = element('div', { class: 'scroller' }, this.#grid);
    this.root.addEventListener('scroll', () => {
      this.#drawVisible();
    });
  }

  /** The point that the keyboard is at. */
  get active(): Spot | undefined {
    return this.#active;
  }

  get rows(): readonly Row[] {
    return this.#drawing?.rows ?? [];
  }

  /** Draws all anew; what is active stays so where it is still there. */
  draw(drawing: Drawing): void {
    const hadFocus = this.#grid.contains(document.activeElement);
    this.#drawing = drawing;
    const { data, words, rows, state } = drawing;
    this.#drawnWidth = this.root.clientWidth;
    this.#nameWidth = Math.round(Math.min(420, Math.max(150, this.#drawnWidth * 0.36)));
    this.root.style.setProperty('--name-width', `${this.#nameWidth}px`);
    this.#columns = layColumns(data.meetings, this.#drawnWidth - this.#nameWidth, state.zoom);
    this.#active = this.#kept(this.#active ?? state.active);
    const corner = state.lens === 'threads' ? words.commitment : words.name;
    this.#drawn = new Map();
    this.#grid.replaceChildren(this.#rules(), drawHead(data, this.#columns, words, corner));
    this.#grid.setAttribute('aria-label', fill(words.chart, corner, data.meetings.length));
    this.#grid.setAttribute('aria-rowcount', String(rows.length + 1));
    this.#grid.setAttribute('aria-colcount', String(data.meetings.length + 1));
    this.#grid.style.height = `${headHeight + rows.length * rowHeight}px`;
    this.#grid.style.width = `${this.#nameWidth + this.#columns.width}px`;
    this.#drawVisible();
    if (hadFocus) this.#spotElement(this.#active)?.focus({ preventScroll: true });
  }

  /** The window has another size: in another width all stands elsewhere, in another height more or less is seen. */
  resized(): void {
    if (!this.#drawing) return;
    if (this.root.clientWidth === this.#drawnWidth) this.#drawVisible();
    else this.draw(this.#drawing);
  }

  /** Makes a point the active one and brings it into view. */
  activate(spot: Spot): void {
    this.#active = spot;
    this.#scrollTo(spot);
    this.#drawVisible();
    this.#spotElement(spot)?.focus({ preventScroll: true });
  }

  /** The line with this id. */
  line(id: string): Line | undefined {
    const row = this.rows.find((one) => one.id === id);
    return row?.kind === 'line' ? row : undefined;
  }

  #kept(spot: Spot | undefined): Spot | undefined {
    if (spot && (spot.line === '' || this.rows.some(({ id }) => id === spot.line))) return spot;
    const first = this.rows.find(({ kind }) => kind === 'line');
    return first && { line: first.id, meeting: -1 };
  }

  /** A thin line down from each meeting. */
  #rules(): SVGSVGElement {
    const height = this.rows.length * rowHeight;
    const meetings = this.#drawing?.data.meetings ?? [];
    const rules = this.#columns.xs.map((x, index) =>
      svgElement('line', {
        x1: x,
        x2: x,
        y1: 0,
        y2: height,
        class: meetings[index]?.isDraft ? 'draft' : undefined,
      }),
    );
    const attributes = { class: 'rules', 'aria-hidden': 'true', width: this.#columns.width, height };
    return svgElement('svg', attributes, ...rules);
  }

  #drawVisible(): void {
    const { rows } = this;
    const { scrollTop, clientHeight } = this.root;
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - beyond);
    const end = Math.min(rows.length, Math.ceil((scrollTop + clientHeight) / rowHeight) + beyond);
    const active = rows.findIndex(({ id }) => id === this.#active?.line);
    for (const [index, drawn] of this.#drawn) {
      if ((index >= first && index < end) || index === active) continue;
      drawn.remove();
      this.#drawn.delete(index);
    }
    for (let index = first; index < end; index += 1) this.#drawAt(index);
    if (active >= 0) this.#drawAt(active);
    this.#rove();
  }

  #drawAt(index: number): void {
    const row = this.rows[index];
    if (!row || this.#drawn.has(index)) return;
    const drawn = drawRow(row, index, this.#columns);
    this.#drawn.set(index, drawn);
    this.#grid.append(drawn);
  }

  /** Only the active point is reached by the Tab key. */
  #rove(): void {
    const before = this.#grid.querySelectorAll('.spot[tabindex="0"]');
    for (const spot of before) spot.setAttribute('tabindex', '-1');
    this.#spotElement(this.#active)?.setAttribute('tabindex', '0');
  }

  #spotElement(spot: Spot | undefined): HTMLElement | SVGElement | null {
    if (!spot) return null;
    const row = this.#grid.querySelector(`[data-row="${CSS.escape(spot.line)}"]`);
    return row?.querySelector<SVGElement>(`.spot[data-meeting="${spot.meeting}"]`) ?? null;
  }

  #scrollTo({ line, meeting }: Spot): void {
    const { root } = this;
    const index = this.rows.findIndex(({ id }) => id === line);
    if (index >= 0) {
      const top = index * rowHeight;
      const room = root.clientHeight - headHeight - rowHeight;
      root.scrollTop = Math.min(top, Math.max(root.scrollTop, top - room));
    }
    const x = this.#columns.xs[meeting];
    if (x === undefined) return;
    const room = root.clientWidth - this.#nameWidth - 2 * rowHeight;
    root.scrollLeft = Math.min(Math.max(0, x - rowHeight), Math.max(root.scrollLeft, x - room));
  }
}
