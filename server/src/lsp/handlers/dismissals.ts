import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-protocol';
import { formatMeeting } from '../../features/format';
import { isDismissalFile } from '../../rules/dismissalFile';
import { keyFor } from '../../rules/dismissals';
import type { Finding } from '../../rules/rule';
import { unusedDirective } from '../../rules/unused-directive';
import { type Localized, localize } from '../../text/localized';
import type { DismissalLoader } from '../dismissalLoader';
import { changeDismissals, type DismissalChange } from '../dismissalWriter';
import type { Draft } from '../drafts';
import {
  type DismissArguments,
  dismissCommand,
  type DismissParams,
  dismissRequest,
  type DismissResult,
  restoreCommand,
  type RestoreParams,
  restoreRequest,
  suppressedRequest,
} from '../protocol';
import type { Refresh } from '../refresh';
import type { Session } from '../session';
import { suppressedList } from './suppressed';

/** "Dismiss with a reason…", which the client's command asks for; of a dismissal that is no longer used, its removal. */
export function dismissalActions(
  session: Session,
  draft: Draft,
  finding: Finding,
  diagnostic: Diagnostic,
): readonly CodeAction[] {
  if (!session.asksForReasons || session.workspaceFolders.length === 0) return [];
  return finding.rule === unusedDirective.id
    ? removal(session, draft, finding, diagnostic)
    : [dismissal(session, draft, finding, diagnostic)];
}

function dismissal(session: Session, draft: Draft, finding: Finding, diagnostic: Diagnostic): CodeAction {
  const [first] = finding.related;
  const argument: DismissArguments = {
    uri: draft.release.source,
    ...keyFor(finding, draft.release),
    ...(finding.relation && first && { meeting: formatMeeting(first, session.displayLanguage) }),
  };
  const title = localize(texts.dismiss, session.displayLanguage);
  return actionOf(title, dismissCommand, argument, diagnostic);
}

function removal(
  session: Session,
  draft: Draft,
  { span }: Finding,
  diagnostic: Diagnostic,
): readonly CodeAction[] {
  const { unusedDismissals } = session.check(draft);
  const unused = unusedDismissals.find((one) => one.span.start === span.start && one.span.end === span.end);
  if (!unused) return [];
  const title = localize(texts.remove, session.displayLanguage);
  const argument: RestoreParams = { uri: draft.release.source, key: unused.dismissal };
  return [actionOf(title, restoreCommand, argument, diagnostic)];
}

function actionOf(title: string, command: string, argument: object, diagnostic: Diagnostic): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command, arguments: [argument] },
  };
}

/** Answers the client's commands, and takes over what was written; a file that is edited counts as it stands in the editor. */
export function connectDismissals(session: Session, loader: DismissalLoader, refresh: Refresh): void {
  const { connection, documents } = session;
  const reload = async () => {
    if (await loader.reload()) await refresh();
  };
  const change = async (draft: string, what: DismissalChange): Promise<DismissResult> => {
    const result = await changeDismissals(session, draft, what);
    await reload();
    return result;
  };
  connection.onRequest(dismissRequest, ({ uri, ...dismissal }: DismissParams) =>
    change(uri, { dismiss: dismissal }),
  );
  connection.onRequest(restoreRequest, ({ uri, key }: RestoreParams) => change(uri, { restore: key }));
  connection.onRequest(suppressedRequest, () => suppressedList(session));
  const edited = async ({ document }: { readonly document: { readonly uri: string } }) => {
    if (isDismissalFile(document.uri)) await reload();
  };
  documents.onDidChangeContent(edited);
  documents.onDidClose(edited);
}

const texts = {
  dismiss: { en: 'Dismiss with a reason…', ja: '理由を記入して指摘を抑止…' },
  remove: { en: 'Delete the dismissal', ja: '抑止の登録を削除' },
} as const satisfies Record<string, Localized>;
