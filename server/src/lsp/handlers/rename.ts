import type {
  PrepareRenameResult,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { prepareRename as prepareAt, rename as renameAt } from '../../features/rename';
import { rangeOf } from '../../rules/places';
import { offsetOf, toTextEdit } from '../convert';
import type { Session } from '../session';

/** The name that a rename at the caret would change. */
export async function prepareRename(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<PrepareRenameResult | null> {
  const draft = await session.draft(textDocument.uri);
  const found = draft && prepareAt(draft.release, offsetOf(draft.release, position), session.snapshot);
  if (!found) return null;
  return { range: rangeOf(draft.release, found.span), placeholder: found.placeholder };
}

/** Renames a name in all open drafts; never in the archive. */
export async function rename(
  session: Session,
  { textDocument, position, newName }: RenameParams,
): Promise<WorkspaceEdit | null> {
  const draft = await session.draft(textDocument.uri);
  if (!draft) return null;
  const drafts = session.openDrafts();
  const offset = offsetOf(draft.release, position);
  const edits = renameAt(draft.release, offset, newName, drafts, session.snapshot);
  const changes = [draft.release, ...drafts].flatMap((release) => {
    const own = edits.get(release.source);
    return own ? [[release.source, own.map((edit) => toTextEdit(edit, release))] as const] : [];
  });
  return { changes: Object.fromEntries(changes) };
}
