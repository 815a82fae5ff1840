import { type Hover, MarkupKind, type TextDocumentPositionParams } from 'vscode-languageserver-protocol';
import { hover as hoverAt, renderHover } from '../../features/hover';
import { renderSuppressed, suppressedAt } from '../../features/suppressed';
import { rangeOf } from '../../rules/places';
import { linkTo, offsetOf } from '../convert';
import type { Session } from '../session';

/** The dossier of the name under the pointer, and why findings there are kept back. */
export async function hover(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Hover | null> {
  const draft = await session.draft(textDocument.uri);
  if (!draft) return null;
  const offset = offsetOf(draft.release, position);
  const { displayLanguage } = session;
  const name = hoverAt(draft.release, offset, session.snapshot);
  const kept = suppressedAt(session.check(draft), offset);
  const span = name?.span ?? kept?.span;
  if (!span) return null;
  const parts = [
    ...(name ? [renderHover(name, displayLanguage, (evidence) => linkTo(evidence, session))] : []),
    ...(kept ? [renderSuppressed(kept, draft.release, displayLanguage)] : []),
  ];
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
    range: rangeOf(draft.release, span),
  };
}
