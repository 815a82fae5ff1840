/**
 * What the client and the server say to one another beyond LSP: names and plain types only, so that both sides
 * may import it. The room `lsp/` is the only one that knows the protocol.
 */
import type { Severity } from '../archive/model';
import type { DisplayLanguage } from '../text/localized';

/** The language id of a draft. */
export const draftLanguageId = 'policy-release';

/** The section of the user's settings that is ours. */
export const configurationSection = 'reaffirm';

/** The settings as the client sends them; see `contributes.configuration` in package.json. */
export interface Configuration {
  readonly archive: readonly string[];
  readonly drafts: readonly string[];
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
}

/** What the client tells the server when it starts it. */
export interface InitializationOptions {
  readonly displayLanguage: DisplayLanguage;
  /** Whether the client sends `caretNotification`; where it does not, no finding is held back while typing. */
  readonly sendsCaret: boolean;
}

/** Client → server: where the caret of the active draft is. */
export const caretNotification = 'reaffirm/caret';
export interface CaretParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Server → client: the state of the archive, for the status bar. */
export const statusNotification = 'reaffirm/status';
export interface StatusParams {
  readonly busy: boolean;
  readonly releases: number;
  readonly problems: number;
}
