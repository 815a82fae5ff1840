import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver-protocol';
import { additionForFinding, additionForSelection } from '../../features/addToGlossary';
import { safeEdits } from '../../rules/applyFixes';
import { rangeOf } from '../../rules/places';
import type { Finding } from '../../rules/rule';
import { type Localized, localize } from '../../text/localized';
import { offsetOf, rangesTouch, toCodeAction, toDiagnostic, toTextEdit } from '../convert';
import type { Draft } from '../drafts';
import type { Session } from '../session';
import { additionAction } from './addToGlossary';
import { compareActions } from './compareWithEarlier';
import { dismissalActions } from './dismissals';

/** More than this is a list to read, not a fix to choose. */
const mostFixes = 4;

/** All that can be mended without looking, in one action: for the command "Fix All" and for saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.reaffirm`;

/** The quick fixes of the findings that the selection or the caret touches, and what may be done with the selection. */
export async function codeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const draft = await session.draft(params.textDocument.uri);
  if (!draft) return [];
  if (params.context.only?.some(isFixAll)) return fixAll(session, draft);
  const touched = session
    .check(draft)
    .findings.filter(({ span }) => rangesTouch(rangeOf(draft.release, span), params.range));
  const fixes = await Promise.all(touched.map((finding) => fixesOf(session, draft, finding)));
  const actions = fixes.flat();
  const ofSelection = await selectionActions(session, draft, params);
  return [...actions, ...ofSelection.filter(({ title }) => actions.every((one) => one.title !== title))];
}

/** Whether a kind that is asked for is, or includes, that of fixing all. */
function isFixAll(kind: string): boolean {
  return kind !== '' && `${fixAllKind}.`.startsWith(`${kind}.`);
}

function fixAll(session: Session, draft: Draft): CodeAction[] {
  const edits = safeEdits(session.check(draft).findings);
  if (edits.length === 0) return [];
  const { release } = draft;
  return [
    {
      title: localize(texts.fixAll, session.displayLanguage),
      kind: fixAllKind,
      edit: { changes: { [release.source]: edits.map((edit) => toTextEdit(edit, release)) } },
    },
  ];
}

/** What changes the text comes first; what is offered for every finding of its kind keeps its place below. */
async function fixesOf(session: Session, draft: Draft, finding: Finding): Promise<readonly CodeAction[]> {
  const diagnostic = toDiagnostic(finding, draft, session);
  const fixes = finding.fixes.map((fix) => toCodeAction(fix, diagnostic, draft.release));
  const addition = additionForFinding(finding, draft.release, session.snapshot);
  const added = addition ? await additionAction(session, addition, diagnostic) : [];
  const others = [
    ...compareActions(session, draft, finding, diagnostic),
    ...dismissalActions(session, draft, finding, diagnostic),
  ];
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

const texts = {
  fixAll: {
    en: 'Apply all fixes that cannot change the meaning',
    ja: '意味を変えるおそれのない修正候補を全て適用',
  },
} as const satisfies Record<string, Localized>;
