import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver-protocol';
import { additionForFinding, additionForSelection } from '../../features/addToGlossary';
import { rangeOf } from '../../rules/places';
import type { Finding } from '../../rules/rule';
import { offsetOf, rangesTouch, toCodeAction, toDiagnostic } from '../convert';
import type { Draft } from '../drafts';
import type { Session } from '../session';
import { additionAction } from './addToGlossary';
import { dismissalActions } from './dismissals';

/** More than this is a list to read, not a fix to choose. */
const mostFixes = 4;

/** The quick fixes of the findings that the selection or the caret touches, and what may be done with the selection. */
export async function codeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const draft = await session.draft(params.textDocument.uri);
  if (!draft) return [];
  const touched = session
    .check(draft)
    .findings.filter(({ span }) => rangesTouch(rangeOf(draft.release, span), params.range));
  const fixes = await Promise.all(touched.map((finding) => fixesOf(session, draft, finding)));
  const actions = fixes.flat();
  const ofSelection = await selectionActions(session, draft, params);
  return [...actions, ...ofSelection.filter(({ title }) => actions.every((one) => one.title !== title))];
}

/** What changes the text comes first; what is offered for every finding of its kind keeps its place below. */
async function fixesOf(session: Session, draft: Draft, finding: Finding): Promise<readonly CodeAction[]> {
  const diagnostic = toDiagnostic(finding, draft, session);
  const fixes = finding.fixes.map((fix) => toCodeAction(fix, diagnostic, draft.release));
  const addition = additionForFinding(finding, draft.release, session.snapshot);
  const added = addition ? await additionAction(session, addition, diagnostic) : [];
  const others = dismissalActions(session, draft, finding, diagnostic);
  return [...[...fixes, ...added].slice(0, mostFixes - others.length), ...others];
}

async function selectionActions(
  session: Session,
  { release }: Draft,
  { range, context }: CodeActionParams,
): Promise<readonly CodeAction[]> {
  const isWanted = context.only?.includes(CodeActionKind.Refactor) ?? true;
  const span = { start: offsetOf(release, range.start), end: offsetOf(release, range.end) };
  if (!isWanted || span.start >= span.end) return [];
  const addition = additionForSelection(release, span, session.snapshot);
  return addition ? additionAction(session, addition) : [];
}
