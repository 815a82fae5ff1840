import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Location,
  type Position,
  type Range,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver-protocol';
import type { Severity } from '../archive/model';
import type { Evidence } from '../release/evidence';
import { linesOf } from '../release/lines';
import type { Release } from '../release/model';
import { rangeOf, releaseAt } from '../rules/places';
import type { Finding, Fix, RelatedPlace, TextEdit } from '../rules/rule';
import type { Draft } from './drafts';
import { isBefore } from './moveRange';
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
  return toLocation(place, draft, session).map((location) => ({ location, message: place.note }));
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

/** An edit of a release as the protocol has it. */
export function toTextEdit(edit: TextEdit, release: Release): LspTextEdit {
  return { range: rangeOf(release, edit.span), newText: edit.newText };
}

/** The offset of a position in a draft. */
export function offsetOf(release: Release, position: Position): number {
  return linesOf(release).offsetAt(position);
}

/** A place in the draft, its counterpart, another open draft or the archive; none for a source that is gone. */
export function toLocation(
  { source, span }: Pick<Evidence, 'source' | 'span'>,
  draft: Draft,
  session: Session,
  drafts: readonly Release[] = [],
): Location[] {
  const release = releaseAt(source, [draft.release, draft.counterpart, ...drafts], session.snapshot);
  return release ? [{ uri: source, range: rangeOf(release, span) }] : [];
}

/** A link that opens a release of the archive at the evidence: `…#L12,5`, both counted from 1, as VS Code reads it. */
export function linkTo({ source, span }: Evidence, session: Session): string | undefined {
  const release = session.snapshot.archive.release(source);
  if (!release) return undefined;
  const { start } = rangeOf(release, span);
  return `${source}#L${start.line + 1},${start.character + 1}`;
}

/** Whether two ranges touch; an empty range, the caret, touches what it stands in or at. */
export function rangesTouch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}
