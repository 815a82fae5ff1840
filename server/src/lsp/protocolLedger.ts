/** What the client and the server say to one another of the ledger: the part of the protocol that its view and its export use. */
import type { TextEdit } from 'vscode-languageserver-protocol';
import type { ExportFormat } from '../features/ledger/export';
import type { Grouping, StateFilter } from '../features/ledger/groups';
import type { LedgerTree } from '../features/ledger/tree';

export type { ExportFormat, Grouping, LedgerTree, StateFilter };
export type { TreeEntry, TreeGroup, TreeThread } from '../features/ledger/tree';

/** Server → client: the archive, the glossary or the settings have changed, and with them all that was made from them. */
export const snapshotNotification = 'reaffirm/snapshot';

/** Client → server: the ledger of a draft, or of the earlier releases alone. Can be cancelled. Answered with a `LedgerTree`. */
export const ledgerRequest = 'reaffirm/ledger';
export interface LedgerParams {
  /** The draft; absent where none is open. */
  readonly uri?: string;
  readonly grouping: Grouping;
  /** All where none is named. */
  readonly states: readonly StateFilter[];
}

/** Client → server: the content of a file to which the ledger is exported. Can be cancelled. */
export const exportLedgerRequest = 'reaffirm/exportLedger';
export interface ExportLedgerParams extends LedgerParams {
  readonly format: ExportFormat;
}
export interface ExportLedgerResult {
  /** Absent for a clearance sheet without a draft. */
  readonly content?: string;
}

/** Client → server: the change that takes a dropped commitment up again. Can be cancelled. Answered with a `ContinuationResult`. */
export const continuationRequest = 'reaffirm/continuation';
export interface ContinuationParams {
  /** The draft. */
  readonly uri: string;
  /** A key of `LedgerTree.items`. */
  readonly thread: string;
}
export type ContinuationResult =
  | { readonly edit: TextEdit }
  /** Why there is none, in the display language. */
  | { readonly refusal: string };
