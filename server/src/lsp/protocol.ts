/**
 * What the client and the server say to one another beyond LSP: names and plain types only, so that both sides
 * may import it. The room `lsp/` is the only one that knows the protocol.
 */
import type { Location, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Severity } from '../archive/model';
import type { Timeline } from '../features/timeline';
import type { Dismissal, DismissalKey } from '../rules/dismissals';
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
  /** Whether it is said above the text how it stands to the earlier releases. */
  readonly codeLens: boolean;
  /** Whether the dates of meetings are shown behind their names. */
  readonly inlayHints: boolean;
}

/** What the client tells the server when it starts it. */
export interface InitializationOptions {
  readonly displayLanguage: DisplayLanguage;
  /** The URI of a folder in which the index of a large archive may be kept from one start to the next. */
  readonly storage?: string | undefined;
  /** Whether the client sends `caretNotification`; where it does not, no finding is held back while typing. */
  readonly sendsCaret: boolean;
  /**
   * Whether the editor moves diagnostics along with the text by itself, as VS Code does
   * (its markers are decorations of the text). Where it does not, it is sent all of them again at every key that moves one.
   */
  readonly movesDiagnostics: boolean;
  /** Whether the client has `addToGlossaryCommand`; where it has not, no entry is offered that would need it. */
  readonly asksForNames: boolean;
  /** Whether the client has `peekEarlierCommand`; where it has not, a code lens is a text that leads nowhere. */
  readonly peeksEarlier: boolean;
  /** Whether the client has `dismissCommand` and `restoreCommand`; where it has not, no dismissal is offered. */
  readonly asksForReasons: boolean;
  /** Whether the client has `compareCommand` and `diffCommand`. */
  readonly comparesEarlier: boolean;
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
  /** The first and the last meeting, in the display language; each absent where the archive is empty. */
  readonly first?: string;
  readonly last?: string;
}

/** The client's command that shows earlier sentences within the draft: a URI, the place there, and where they stand. */
export const peekEarlierCommand = 'reaffirm.peekEarlier';
export type PeekEarlierArguments = readonly [uri: string, position: Position, earlier: readonly Location[]];

/** The client's command that shows the ledger: it comes with its view. */
export const showLedgerCommand = 'reaffirm.ledger.focus';

/** The client's command that draws the timeline. */
export const showTimelineCommand = 'reaffirm.showTimeline';

/**
 * Client → server: the history of the dialogue, to be drawn. Answered with `TimelineData`; cancelling the request ends the
 * work. Of the archive alone where no draft is named.
 */
export const timelineRequest = 'reaffirm/timeline';
export interface TimelineParams {
  /** The URI of the draft. */
  readonly draft?: string;
}
export type TimelineData = Timeline<Location>;

/** The client's command that shows the draft in the other language beside this one. */
export const openCounterpartCommand = 'reaffirm.openCounterpart';

/** Client → server: where the draft in the other language is, and what in the two belongs together; or why there is none. */
export const counterpartRequest = 'reaffirm/counterpart';
export interface CounterpartParams {
  readonly uri: string;
}
export type CounterpartResult =
  | {
      readonly uri: string;
      /** In the order of this draft; `there` is the place in the other one. */
      readonly pairs: readonly { readonly here: Range; readonly there: Range }[];
    }
  | { readonly refusal: string };

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

/**
 * Client → server: converts and reads files, and writes nothing. Answered with an `ImportPreview` for each file, in their
 * order. Cancelling the request ends the conversion.
 */
export const prepareImportRequest = 'reaffirm/prepareImport';
export interface PrepareImportParams {
  /** The URIs of the files. */
  readonly files: readonly string[];
  /** The token under which the server reports its `ImportProgress`. */
  readonly progressToken: string;
}
export interface ImportProgress {
  readonly done: number;
  /** The URI of the file that is being read. */
  readonly file: string;
}
export type ImportPreview = ImportableFile | RefusedFile;
/** What was read of a file, for the user to look at, and what would be written. */
export interface ImportableFile extends NewFile {
  readonly file: string;
  readonly title: string;
  /** Number, dates, venue, language and participants of the meeting, in one line. */
  readonly summary: string;
  readonly warnings: readonly string[];
}
export interface RefusedFile {
  readonly file: string;
  readonly problem: string;
}

/** Client → server: writes what the user chose. Answered with a `RefusedFile` for each target that was not written. */
export const writeImportRequest = 'reaffirm/writeImport';
export interface WriteImportParams {
  readonly files: readonly NewFile[];
}
/** A file to be written whole, at a URI where there is none yet. */
export interface NewFile {
  readonly target: string;
  readonly content: string;
}

/** The files of dismissals, which count as they stand in the editor. */
export const dismissalPattern = '**/.reaffirm/dismissals.yaml';

/** The client's command that asks for the reason of a dismissal. */
export const dismissCommand = 'reaffirm.dismiss';
/** A finding of the draft at `uri`, by what it is told by. */
export interface DismissArguments extends DismissalKey {
  readonly uri: string;
  readonly meeting?: string;
}

/** Client → server: writes a dismissal. Answered with a `DismissResult`. */
export const dismissRequest = 'reaffirm/dismiss';
export interface DismissParams extends DismissArguments {
  readonly reason: string;
}
/** Empty where it was done. */
export interface DismissResult {
  readonly problem?: string;
}

/** The client's command, and the request, that takes a dismissal back. Answered with a `DismissResult`. */
export const restoreCommand = 'reaffirm.restore';
export const restoreRequest = 'reaffirm/restore';
export interface RestoreParams {
  readonly uri: string;
  readonly key: DismissalKey;
}

/** Client → server: all that is kept back, for the view. Answered with a `SuppressedList`. */
export const suppressedRequest = 'reaffirm/suppressed';
export interface SuppressedList {
  /** The open drafts in which something is kept back. */
  readonly drafts: readonly SuppressedDraft[];
  /** Dismissals of sentences that stand in no open draft. */
  readonly elsewhere: readonly Dismissal[];
}
export interface SuppressedDraft {
  readonly uri: string;
  /** In the order of the text. */
  readonly findings: readonly SuppressedItem[];
}
export interface SuppressedItem {
  readonly rule: string;
  readonly message: string;
  /** Why and by what it is kept back, in the display language. */
  readonly why: string;
  readonly sentence: string;
  readonly range: Range;
  /** What brings it back: a dismissal to delete, or an edit of the draft. */
  readonly restore: { readonly key: DismissalKey } | { readonly edit: TextEdit };
}

/** The client's commands that show a draft's sentence beside the earlier one: both releases, or in what the two differ. */
export const compareCommand = 'reaffirm.compareWithEarlier';
export const diffCommand = 'reaffirm.diffWithEarlier';
export interface CompareArguments {
  readonly draft: Location;
  readonly earlier: Location;
  /** The earlier meeting, in the display language. */
  readonly meeting: string;
  readonly sentences: { readonly draft: string; readonly earlier: string };
}

/** The scheme of a single sentence that is shown for comparison: it looks like a release, and is no draft. */
export const comparedScheme = 'reaffirm-compare';
/** Client → server: the dialogues of which a next meeting can be written, answered with a `DialogueChoice` for each. */
export const dialoguesRequest = 'reaffirm/dialogues';
export interface DialogueChoice {
  readonly id: string;
  /** In the display language, if it has a name there. */
  readonly name: string;
  /** The last meeting with its date, in the display language. */
  readonly last: string;
  /** The number to be proposed. */
  readonly next: number;
  readonly used: readonly number[];
}

/** Client → server: what is understood of an answer while it is being typed. */
export const understandRequest = 'reaffirm/understandMeeting';
export interface UnderstandParams {
  readonly field: 'dates' | 'venue';
  readonly answer: string;
}
/** What is understood, to be shown to the user, or why the answer will not do; both in the display language. */
export type Understanding =
  { readonly shown?: string; readonly doubtful?: boolean } | { readonly problem: string };

/** Client → server: makes the drafts of a new meeting, and writes nothing. Answered with a `DraftText` for each language. */
export const newReleaseRequest = 'reaffirm/newRelease';
export interface NewReleaseParams {
  /** The `id` of a `DialogueChoice`. */
  readonly dialogue: string;
  readonly number: number;
  /** As the user typed them; empty where they are not known. */
  readonly dates: string;
  readonly venue: string;
  /** The languages that are wanted, each with the name of its file, without a folder. */
  readonly fileNames: { readonly en?: string; readonly ja?: string };
}
export interface DraftText {
  readonly fileName: string;
  readonly text: string;
  /** What is left to be filled in: offsets in UTF-16 units, in order, not overlapping. */
  readonly placeholders: readonly { readonly start: number; readonly end: number }[];
}
