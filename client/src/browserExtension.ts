import { type ExtensionContext, l10n, Uri, window } from 'vscode';
import type { WorkerStart } from '../../server/src/lsp/protocolFiles';
import { activateClient } from './activate';

/** Starts Reaffirm in an editor that runs in a browser, with the server in a worker of its own. */
export function activate(context: ExtensionContext): void {
  const { extensionUri, subscriptions } = context;
  activateClient(context, async (options) => {
    const worker = new Worker(Uri.joinPath(extensionUri, 'dist', 'web', 'server.js').toString(true));
    subscriptions.push({
      dispose: () => {
        worker.terminate();
      },
    });
    const start: WorkerStart = { extension: extensionUri.toString().replace(/\/$/, '') };
    worker.postMessage(start);
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const client = new LanguageClient('reaffirm', 'Reaffirm', worker, options);
    worker.onerror = () => {
      // An error later on is answered for by the server itself.
      if (!client.isRunning()) tellThatItCannotStart();
    };
    return client;
  });
}

function tellThatItCannotStart(): void {
  void window.showErrorMessage(
    l10n.t(
      'Reaffirm cannot start in this browser: its worker was not loaded. Reload the window; if that does not help, use the desktop editor.',
    ),
  );
}
