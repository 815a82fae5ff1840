import {
  type CancellationToken,
  type Hover,
  MarkupKind,
  type TextDocumentPositionParams,
} from 'vscode-languageserver-protocol';
import { hover as hoverAt, renderHover } from '../../features/hover';
import { renderSuppressed, suppressedAt } from '../../features/suppressed';
import { renderStanding, standingAt } from '../../features/standing';
import { rangeOf } from '../../rules/places';
import { linkTo, offsetOf } from '../convert';
import type { Session } from '../session';

/** The dossier of the name under the pointer, why findings there are kept back, and what is form. */
export async function hover(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const checked = await session.checked(textDocument.uri, token);
  if (!checked) return null;
  const { draft, check } = checked;
  const offset = offsetOf(draft.release, position);
  const { displayLanguage } = session;
  const name = hoverAt(draft.release, offset, session.snapshot);
  const kept = suppressedAt(check, offset);
  const form = standingAt(check, offset);
  const span = name?.span ?? kept?.span ?? form?.span;
  if (!span) return null;
  const parts = [
    ...(name ? [renderHover(name, displayLanguage, (evidence) => linkTo(evidence, session))] : []),
    ...(kept ? [renderSuppressed(kept, draft.release, displayLanguage)] : []),
    ...(form ? [renderStanding(form, displayLanguage)] : []),
  ];
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
    range: rangeOf(draft.release, span),
  };
}
