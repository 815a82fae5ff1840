import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Span } from '../text/span';
import type { LineChange } from './moveRange';

/** A change of an open document at one place, within one line. */
export interface DocumentChange extends LineChange {
  /** The text before the change. */
  readonly before: string;
  /** What is taken out of it. */
  readonly span: Span;
}

/**
 * The one change that is about to be made to a document.
 * @returns undefined for several changes at once, for one over the end of a line, and for a text that is put in whole.
 */
export function documentChange(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
): DocumentChange | undefined {
  const [change] = changes;
  if (!change || changes.length > 1 || !('range' in change)) return undefined;
  const { range, text } = change;
  if (range.start.line !== range.end.line) return undefined;
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return { range, text, before: document.getText(), span };
}
