import { DocumentDiagnosticReportKind, type DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { overlaps } from '../../text/span';
import { toDiagnostic } from '../convert';
import type { Session } from '../session';

/** Answers a pull for the diagnostics of one document; nothing for a document that is no draft. */
export async function diagnostics(session: Session, uri: string): Promise<DocumentDiagnosticReport> {
  const draft = await session.draft(uri);
  if (!draft) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const waiting = draft.release.sentences[session.typing.waiting(uri, draft.release) ?? -1]?.span;
  const { findings } = session.check(draft);
  const shown = findings.filter(({ span }) => !waiting || !overlaps(span, waiting));
  return {
    kind: DocumentDiagnosticReportKind.Full,
    items: shown.map((finding) => toDiagnostic(finding, draft, session)),
  };
}
