import { env, l10n, ProgressLocation, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ExportFormat,
  type ExportLedgerParams,
  exportLedgerRequest,
  type ExportLedgerResult,
  type LedgerParams,
} from '../../../server/src/lsp/protocolLedger';

interface FormatChoice extends QuickPickItem {
  readonly format: ExportFormat;
}

/** Asks for a form and a file, and writes the ledger as it is shown. */
export async function exportLedger(client: BaseLanguageClient, params: LedgerParams): Promise<void> {
  const choices: FormatChoice[] = [
    { format: 'html', label: l10n.t('Clearance sheet'), description: l10n.t('a page to be printed') },
    { format: 'md', label: l10n.t('Document'), description: 'Markdown' },
    { format: 'csv', label: l10n.t('Spreadsheet'), description: 'CSV' },
    { format: 'json', label: l10n.t('Data'), description: 'JSON' },
  ];
  const picked = await window.showQuickPick(choices, { title: l10n.t('Export the commitment ledger') });
  if (picked) await save(client, { ...params, format: picked.format });
}

/** Asks for a file, and writes the clearance sheet of the draft. */
export function exportClearanceSheet(client: BaseLanguageClient, params: LedgerParams): Promise<void> {
  return save(client, { ...params, states: [], format: 'html' });
}

async function save(client: BaseLanguageClient, params: ExportLedgerParams): Promise<void> {
  const { uri, format } = params;
  if (format === 'html' && uri === undefined) {
    sayThatDraftIsNeeded();
    return;
  }
  const content = await contentOf(client, params);
  if (content === undefined) return;
  const target = await window.showSaveDialog({
    title: l10n.t('Export the commitment ledger'),
    filters: { [format.toUpperCase()]: [format] },
    ...defaultTarget(uri, format),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(content));
  void offerToOpen(target, format);
}

function sayThatDraftIsNeeded(): void {
  void window.showInformationMessage(
    l10n.t('Open the draft that is to be cleared, then choose the command again.'),
  );
}

/** Undefined where the user cancelled it, and where the draft has no text yet. */
function contentOf(client: BaseLanguageClient, params: ExportLedgerParams): Thenable<string | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Gathering the commitments'),
    cancellable: true,
  };
  return window.withProgress(options, async (_, cancellation) => {
    try {
      const answer = await client.sendRequest<ExportLedgerResult>(exportLedgerRequest, params, cancellation);
      if (answer.content === undefined) sayThatDraftIsNeeded();
      return answer.content;
    } catch (error) {
      if (!cancellation.isCancellationRequested) throw error;
      return undefined;
    }
  });
}

/** Beside the draft and named after it: "12th-meeting.clearance.html"; without a draft in the workspace's folder. */
function defaultTarget(draft: string | undefined, format: ExportFormat): { defaultUri?: Uri } {
  const kind = format === 'html' ? 'clearance' : 'ledger';
  if (draft !== undefined) {
    const uri = Uri.parse(draft);
    const name = (uri.path.split('/').at(-1) ?? '').replace(/(?:\.release)?\.\w+$/, '');
    return { defaultUri: Uri.joinPath(uri, '..', `${name}.${kind}.${format}`) };
  }
  const [folder] = workspace.workspaceFolders ?? [];
  return folder ? { defaultUri: Uri.joinPath(folder.uri, `${kind}.${format}`) } : {};
}

/** A page opens in the browser, from where it is printed, unless it is on no disk; everything else in the editor. */
async function offerToOpen(target: Uri, format: ExportFormat): Promise<void> {
  const open = l10n.t('Open');
  const name = target.path.split('/').at(-1) ?? '';
  if (format === 'html' && target.scheme !== 'file') {
    void window.showInformationMessage(
      l10n.t('Saved: {0}. To print it, right-click it in the Explorer and choose Download….', name),
    );
    return;
  }
  if ((await window.showInformationMessage(l10n.t('Saved: {0}', name), open)) !== open) return;
  if (format === 'html') await env.openExternal(target);
  else await window.showTextDocument(target);
}
