import { element } from './dom';

/** What a note says of a point. */
export interface NoteText {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** What can be done here. */
  readonly hint: string;
}

const noteId = 'timeline-note';
const distance = 8;
/** The pointer may take so long from a point to its note. */
const graceMs = 200;

/** The note beside a point: comes with pointer or focus, stays while the pointer is on it, goes with Escape. */
export class Note {
  readonly root: HTMLDivElement = element('div', { id: noteId, role: 'tooltip', class: 'note', hidden: '' });
  #described: Element | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.root.addEventListener('pointerenter', () => {
      clearTimeout(this.#leaving);
    });
    this.root.addEventListener('pointerleave', () => {
      this.leave();
    });
  }

  get isShown(): boolean {
    return !this.root.hidden;
  }

  show(at: Element, { heading, paragraphs, hint }: NoteText): void {
    this.hide();
    this.root.replaceChildren(
      element('strong', {}, heading),
      ...paragraphs.map((text) => element('p', {}, text)),
      element('p', { class: 'hint' }, hint),
    );
    this.root.hidden = false;
    this.#described = at;
    at.setAttribute('aria-describedby', noteId);
    this.#place(at.getBoundingClientRect());
  }

  /** Hides it in a moment, unless the pointer comes to it. */
  leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      this.hide();
    }, graceMs);
  }

  hide(): void {
    clearTimeout(this.#leaving);
    this.root.hidden = true;
    this.#described?.removeAttribute('aria-describedby');
    this.#described = undefined;
  }

  /** Below the point, or above it where there is more room; never beyond the window. */
  #place({ left, top, bottom }: DOMRect): void {
    const { offsetWidth, offsetHeight, style } = this.root;
    const below = bottom + distance;
    const fits = below + offsetHeight <= window.innerHeight;
    style.top = `${fits ? below : Math.max(0, top - distance - offsetHeight)}px`;
    style.left = `${Math.max(distance, Math.min(left, window.innerWidth - offsetWidth - distance))}px`;
  }
}
