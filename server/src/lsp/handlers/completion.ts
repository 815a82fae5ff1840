import {
  CompletionItemKind,
  type CompletionItem,
  type CompletionList,
  MarkupKind,
  type TextDocumentPositionParams,
} from 'vscode-languageserver-protocol';
import { completion as completionAt, type CompletionItem as Entry } from '../../features/completion';
import type { Release } from '../../release/model';
import { rangeOf } from '../../rules/places';
import { offsetOf } from '../convert';
import type { Session } from '../session';

/** The names and standing phrases that may follow at the caret. */
export async function completion(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<CompletionList> {
  const draft = await session.draft(textDocument.uri);
  if (!draft) return { items: [], isIncomplete: false };
  const { release } = draft;
  const { items, isIncomplete } = completionAt(release, offsetOf(release, position), session.snapshot);
  return { items: items.map((item) => toCompletionItem(item, release)), isIncomplete };
}

function toCompletionItem(item: Entry, release: Release): CompletionItem {
  return {
    label: item.label,
    kind: item.kind === 'phrase' ? CompletionItemKind.Text : CompletionItemKind.Reference,
    detail: item.detail,
    documentation: { kind: MarkupKind.Markdown, value: item.documentation },
    sortText: item.sortText,
    filterText: item.filterText,
    textEdit: { range: rangeOf(release, item.span), newText: item.insertText },
  };
}
