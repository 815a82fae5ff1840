import type { CodeAction, CodeActionParams } from 'vscode-languageserver-protocol';
import { rangeOf } from '../../rules/places';
import { rangesTouch, toCodeAction, toDiagnostic } from '../convert';
import type { Session } from '../session';

/** The quick fixes of the findings that the selection or the caret touches. */
export async function codeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const draft = await session.draft(params.textDocument.uri);
  if (!draft) return [];
  return session
    .check(draft)
    .findings.filter(({ span }) => rangesTouch(rangeOf(draft.release, span), params.range))
    .flatMap((finding) => {
      const diagnostic = toDiagnostic(finding, draft, session);
      return finding.fixes.map((fix) => toCodeAction(fix, diagnostic, draft.release));
    });
}
