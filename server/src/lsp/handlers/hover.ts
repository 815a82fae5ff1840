import { type Hover, MarkupKind, type TextDocumentPositionParams } from 'vscode-languageserver-protocol';
import { hover as hoverAt, renderHover } from '../../features/hover';
import { rangeOf } from '../../rules/places';
import { linkTo, offsetOf } from '../convert';
import type { Session } from '../session';

/** The dossier of the name under the pointer. */
export async function hover(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Hover | null> {
  const draft = await session.draft(textDocument.uri);
  const found = draft && hoverAt(draft.release, offsetOf(draft.release, position), session.snapshot);
  if (!found) return null;
  const value = renderHover(found, session.displayLanguage, (evidence) => linkTo(evidence, session));
  return {
    contents: { kind: MarkupKind.Markdown, value },
    range: rangeOf(draft.release, found.span),
  };
}
