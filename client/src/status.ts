import { commands, Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { statusNotification, type StatusParams } from '../../server/src/lsp/protocol';

const showOutput = 'reaffirm.showOutput';

/** The status bar entry: how many releases the archive holds, and whether some could not be read. */
export function registerStatus(client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem('reaffirm.status', StatusBarAlignment.Right, 100);
  item.name = 'Reaffirm';
  item.command = showOutput;
  const status = client.onNotification(statusNotification, ({ busy, releases, problems }: StatusParams) => {
    const icon = busy ? '$(sync~spin)' : problems > 0 ? '$(warning)' : '$(history)';
    item.text = `${icon} ${l10n.t('{0} releases', releases)}`;
    item.tooltip = tooltip(releases, problems);
    item.show();
  });
  return Disposable.from(item, status);
}

/** The command "Show Output": why files of the archive could not be read, and what went wrong. */
export function registerShowOutput(start: () => Promise<BaseLanguageClient>): Disposable {
  return commands.registerCommand(showOutput, async () => {
    (await start()).outputChannel.show();
  });
}

function tooltip(releases: number, problems: number): string {
  const read = l10n.t('Reaffirm compares your draft with {0} earlier releases.', releases);
  if (problems === 0) return read;
  return `${read} ${l10n.t('Problems in the archive: {0}. Click for details.', problems)}`;
}
