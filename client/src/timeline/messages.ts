import type { TimelineData } from '../../../server/src/lsp/protocol';
import type { TimelineWords } from './words';

/** A sentence as the server tells it; the webview only hands it back. */
export type TimelinePlace = TimelineData['threads'][number]['entries'][number]['place'];

/** Extension → webview. */
export interface ShowMessage {
  readonly type: 'show';
  readonly data: TimelineData;
  readonly words: TimelineWords;
  /** The URI of the draft that is drawn, for the state that outlives a reload. */
  readonly draft?: string;
}

/** Webview → extension: it can take data now, or a sentence is to be opened. */
export type WebviewMessage =
  { readonly type: 'ready' } | { readonly type: 'open'; readonly choices: readonly OpenChoice[] };

/** One of the sentences that stand where the user pointed. */
export interface OpenChoice {
  readonly label: string;
  readonly text: string;
  readonly place: TimelinePlace;
}

/** What the webview keeps for the next time; all else it can be told again. */
export interface KeptState {
  readonly draft?: string;
}
