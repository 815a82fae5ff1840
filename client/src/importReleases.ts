import {
  commands,
  type Disposable,
  l10n,
  ProgressLocation,
  QuickPickItemKind,
  type QuickPickItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ImportableFile,
  type ImportPreview,
  type ImportProgress,
  type PrepareImportParams,
  prepareImportRequest,
  type RefusedFile,
  type WriteImportParams,
  writeImportRequest,
} from '../../server/src/lsp/protocol';

/**
 * The command "Import releases…": asks for files, shows what the server read of them, and has those written that the
 * user leaves checked. From the Explorer it gets the file that was clicked, and all that are selected there.
 */
export function registerImportReleases(start: () => Promise<BaseLanguageClient>): Disposable {
  return commands.registerCommand(
    'reaffirm.importReleases',
    async (clicked?: Uri, selected?: readonly Uri[]) => {
      const files = selected ?? (clicked ? [clicked] : await pickFiles());
      if (files.length > 0) await importReleases(await start(), files);
    },
  );
}

async function pickFiles(): Promise<readonly Uri[]> {
  const picked = await window.showOpenDialog({
    title: l10n.t('Import releases'),
    openLabel: l10n.t('Preview'),
    canSelectMany: true,
    filters: { [l10n.t('Web pages, Word and PDF files')]: ['html', 'htm', 'docx', 'pdf'] },
  });
  return picked ?? [];
}

async function importReleases(client: BaseLanguageClient, files: readonly Uri[]): Promise<void> {
  const previews = await prepare(client, files);
  if (!previews) return;
  const refused = previews.filter((one) => 'problem' in one);
  const chosen = refused.length < previews.length ? await choose(previews) : [];
  if (!chosen) return;
  const params: WriteImportParams = { files: chosen.map(({ target, content }) => ({ target, content })) };
  const unwritten = await client.sendRequest<RefusedFile[]>(writeImportRequest, params);
  const written = chosen.filter(({ target }) => unwritten.every(({ file }) => file !== target));
  void offerToOpen(written);
  void warn(client, [...refused, ...unwritten]);
}

/** Undefined where the user cancelled it. */
async function prepare(
  client: BaseLanguageClient,
  files: readonly Uri[],
): Promise<ImportPreview[] | undefined> {
  const title = l10n.t('Reading releases');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, async (progress, cancellation) => {
    const { ProgressType } = await import('vscode-languageclient');
    const progressToken = crypto.randomUUID();
    let shown = 0;
    const listening = client.onProgress(
      new ProgressType<ImportProgress>(),
      progressToken,
      ({ done, file }) => {
        progress.report({ message: nameOf(file), increment: ((done - shown) / files.length) * 100 });
        shown = done;
      },
    );
    const params: PrepareImportParams = { files: files.map((file) => file.toString()), progressToken };
    try {
      return await client.sendRequest<ImportPreview[]>(prepareImportRequest, params, cancellation);
    } catch (error) {
      if (!cancellation.isCancellationRequested) throw error;
      return undefined;
    } finally {
      listening.dispose();
    }
  });
}

interface Choice extends QuickPickItem {
  readonly importable?: ImportableFile;
}

/** The preview: every file with what was read of it, or with the reason why it cannot be imported. */
async function choose(previews: readonly ImportPreview[]): Promise<ImportableFile[] | undefined> {
  const importable = previews.filter((one) => 'target' in one);
  const refused = previews.filter((one) => 'problem' in one);
  const folder = importable[0]
    ? workspace.asRelativePath(Uri.joinPath(Uri.parse(importable[0].target), '..'))
    : '';
  const refusal = { label: l10n.t('Cannot be imported'), kind: QuickPickItemKind.Separator };
  const choices: Choice[] = [
    ...importable.map(choiceOf),
    ...(refused.length > 0 ? [refusal] : []),
    ...refused.map(({ file, problem }) => ({ label: `$(error) ${nameOf(file)}`, detail: problem })),
  ];
  const picked = await window.showQuickPick(choices, {
    title: l10n.t('Import into {0}', folder),
    placeHolder: l10n.t('Uncheck what is not to be imported'),
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDetail: true,
  });
  return picked?.flatMap((choice) => choice.importable ?? []);
}

function choiceOf(importable: ImportableFile): Choice {
  const { file, target, title, summary, warnings } = importable;
  const doubt = warnings.length > 0 ? ` $(warning) ${warnings.join(' ')}` : '';
  return {
    label: title === '' ? nameOf(file) : title,
    description: `${nameOf(file)} → ${nameOf(target)}${doubt}`,
    detail: summary,
    picked: true,
    importable,
  };
}

async function offerToOpen(written: readonly ImportableFile[]): Promise<void> {
  if (written.length === 0) return;
  const open = l10n.t('Open');
  const answer = await window.showInformationMessage(l10n.t('Releases imported: {0}.', written.length), open);
  if (answer !== open) return;
  for (const { target } of written) {
    await window.showTextDocument(Uri.parse(target), { preview: false });
  }
}

/** One file is named with its reason; of several, the reasons go to the output channel. */
async function warn(client: BaseLanguageClient, refused: readonly RefusedFile[]): Promise<void> {
  const reasons = refused.map(({ file, problem }) => `${nameOf(file)}: ${problem}`);
  const [only] = reasons;
  if (only === undefined) return;
  for (const reason of reasons) client.outputChannel.appendLine(reason);
  const names = refused.map(({ file }) => nameOf(file)).join(', ');
  const showReasons = l10n.t('Show Reasons');
  const answer = await (refused.length === 1
    ? window.showWarningMessage(l10n.t('Not imported: {0}', only))
    : window.showWarningMessage(l10n.t('Not imported: {0}', names), showReasons));
  if (answer === showReasons) client.outputChannel.show();
}

function nameOf(uri: string): string {
  return Uri.parse(uri).path.split('/').at(-1) ?? uri;
}
