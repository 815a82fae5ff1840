/**
 * What the client and the server say to one another beyond LSP: names and plain types only, so that both sides
 * may import it. The room `lsp/` is the only one that knows the protocol.
 */
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
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
  /** Whether the client has `addToGlossaryCommand`; where it has not, no entry is offered that would need it. */
  readonly asksForNames: boolean;
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

/** The files that the client sends besides drafts: an entry counts as soon as it is written. */
export const glossaryPattern = '**/{glossary,*.glossary}.yaml';

/** The client's command that makes a glossary entry of a name; its argument is `AddToGlossaryParams`. */
export const addToGlossaryCommand = 'reaffirm.addToGlossary';

/** Client → server: what is known of a new name so far. The answer is what to ask next, the edit, or why there is none. */
export const addToGlossaryRequest = 'reaffirm/addToGlossary';
export interface AddToGlossaryParams {
  readonly name: string;
  readonly fullName?: string;
  readonly otherName?: string;
}
export type AddToGlossaryResult =
  | { readonly ask: 'fullName' | 'otherName'; readonly prompt: string }
  | { readonly edit: WorkspaceEdit }
  | { readonly refusal: string };
