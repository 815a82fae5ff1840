import { commands, Disposable, l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DismissArguments,
  dismissCommand,
  type DismissParams,
  dismissRequest,
  type DismissResult,
  restoreCommand,
  type RestoreParams,
  restoreRequest,
} from '../../server/src/lsp/protocol';
import { registerSuppressedView, type SuppressedFindingNode } from './suppressedView';

/** What a quick fix or a row of the view gives to be restored. */
type Restorable = RestoreParams | SuppressedFindingNode;

type Start = () => Promise<BaseLanguageClient>;

/**
 * "Dismiss with a reason…", "Restore", and the view of all that is kept back.
 * @param running the server, where it has been started: to look at the view is no reason to start it.
 */
export function registerDismissals(
  start: Start,
  running: () => Promise<BaseLanguageClient> | undefined,
): Disposable {
  const view = registerSuppressedView(running);
  return Disposable.from(
    view,
    commands.registerCommand(dismissCommand, async (finding?: DismissArguments) => {
      if (finding && (await dismiss(await start(), finding))) view.refresh();
    }),
    commands.registerCommand(restoreCommand, async (given?: Restorable) => {
      const what = given ?? view.ofKey();
      if (what && (await restore(await start(), what))) view.refresh();
    }),
  );
}

async function dismiss(client: BaseLanguageClient, finding: DismissArguments): Promise<boolean> {
  const reason = await window.showInputBox({
    title: l10n.t('Dismiss the finding: {0}', finding.rule),
    prompt: l10n.t('Why is it not to be reported again? The reason is kept in .reaffirm/dismissals.yaml.'),
    placeHolder: l10n.t('For example: wording agreed with the other side'),
    ignoreFocusOut: true,
    validateInput: (written) => (written.trim() === '' ? l10n.t('Give a reason.') : undefined),
  });
  if (reason === undefined) return false;
  const params: DismissParams = { ...finding, reason: reason.trim() };
  return isDone(await client.sendRequest<DismissResult>(dismissRequest, params));
}

/** Of a quick fix or of a row of the view: a dismissal is deleted from its file, a comment from the draft. */
async function restore(client: BaseLanguageClient, what: Restorable): Promise<boolean> {
  if ('key' in what) return isDone(await client.sendRequest<DismissResult>(restoreRequest, what));
  const { uri, item } = what;
  if ('key' in item.restore) return restore(client, { uri, key: item.restore.key });
  const edit = new WorkspaceEdit();
  edit.set(Uri.parse(uri), [client.protocol2CodeConverter.asTextEdit(item.restore.edit)]);
  return workspace.applyEdit(edit);
}

function isDone({ problem }: DismissResult): boolean {
  if (problem !== undefined) void window.showWarningMessage(problem);
  return problem === undefined;
}
