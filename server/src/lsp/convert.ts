import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Range,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver-protocol';
import type { Severity } from '../archive/model';
import type { Release } from '../release/model';
import { rangeOf, releaseAt } from '../rules/places';
import type { Finding, Fix, RelatedPlace, TextEdit } from '../rules/rule';
import type { Draft } from './drafts';
import type { Session } from './session';

/** The name under which the editor shows our findings. */
export const diagnosticSource = 'Reaffirm';

const diagnosticSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(finding: Finding, draft: Draft, session: Session): Diagnostic {
  return {
    range: rangeOf(draft.release, finding.span),
    severity: diagnosticSeverities[finding.severity],
    source: diagnosticSource,
    code: finding.rule,
    codeDescription: { href: ruleDocs(finding.rule, session) },
    message: finding.message,
    relatedInformation: finding.related.flatMap((place) => toRelatedInformation(place, draft, session)),
  };
}

function ruleDocs(rule: string, { host, displayLanguage }: Session): string {
  return `${host.ruleDocs}/${displayLanguage === 'ja' ? 'ja/' : ''}${rule}.md`;
}

function toRelatedInformation(
  place: RelatedPlace,
  draft: Draft,
  session: Session,
): DiagnosticRelatedInformation[] {
  const release = releaseAt(place.source, [draft.release, draft.counterpart], session.snapshot);
  if (!release) return [];
  return [
    {
      location: { uri: place.source, range: rangeOf(release, place.span) },
      message: place.note,
    },
  ];
}

/** A fix as a quick fix for the diagnostic it mends. */
export function toCodeAction(fix: Fix, diagnostic: Diagnostic, release: Release): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: fix.safe,
    edit: { changes: { [release.source]: fix.edits.map((edit) => toTextEdit(edit, release)) } },
  };
}

function toTextEdit(edit: TextEdit, release: Release): LspTextEdit {
  return { range: rangeOf(release, edit.span), newText: edit.newText };
}

/** Whether two ranges touch; an empty range, the caret, touches what it stands in or at. */
export function rangesTouch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
