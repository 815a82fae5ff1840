/** How the user has set the view: kept over a reload of the window. */
export interface ViewState {
  /** The URI of the draft that was drawn. */
  readonly draft?: string;
  readonly lens: 'threads' | 'names';
  readonly order: 'topic' | 'state' | 'time';
  readonly filter: string;
  /** States whose lines are not shown. */
  readonly hidden: readonly string[];
  /** 1 fits the meetings to the window. */
  readonly zoom: number;
  readonly asTable: boolean;
  readonly scroll?: { readonly left: number; readonly top: number };
  readonly active?: Spot;
}

/** A point of the drawing: a line, and in it a meeting, or before all meetings the line's own name. */
export interface Spot {
  readonly line: string;
  /** Index of the meeting; -1 for the name. */
  readonly meeting: number;
}

export const lenses = ['threads', 'names'] as const satisfies readonly ViewState['lens'][];
export const orders = ['topic', 'state', 'time'] as const satisfies readonly ViewState['order'][];
export const leastZoom = 1;
export const mostZoom = 8;

const initial: ViewState = {
  lens: 'threads',
  order: 'topic',
  filter: '',
  hidden: [],
  zoom: 1,
  asTable: false,
};

/** What was kept, laid over how the view begins: an older version may have kept less, or nothing. */
export function restoreState(kept: unknown): ViewState {
  return typeof kept === 'object' && kept !== null ? { ...initial, ...kept } : initial;
}
