import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { overlaps } from '../../text/span';
import { toDiagnostic } from '../convert';
import type { Session } from '../session';

/** Answers a pull for the diagnostics of one document; nothing for a document that is no draft. */
export async function diagnostics(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const standing = session.standing.report(uri, previousResultId, session);
  if (standing) return standing;
  const checked = await session.checked(uri, token);
  if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const { draft, check } = checked;
  const waiting = draft.release.sentences[session.typing.waiting(uri, draft.release) ?? -1]?.span;
  const shown = check.findings.filter(({ span }) => !waiting || !overlaps(span, waiting));
  const items = shown.map((finding) => toDiagnostic(finding, draft, session));
  return session.standing.checked(uri, draft, items, session);
}
