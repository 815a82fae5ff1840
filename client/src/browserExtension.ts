import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { WorkerStart } from '../../server/src/lsp/protocolFiles';
import { activateClient } from './activate';

/** Starts Reaffirm in an editor that runs in a browser, with the server in a worker of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const { extensionUri, subscriptions } = context;
  await activateClient(context, (options) => {
    const worker = new Worker(Uri.joinPath(extensionUri, 'dist', 'web', 'server.js').toString(true));
    subscriptions.push({
      dispose: () => {
        worker.terminate();
      },
    });
    const start: WorkerStart = { extension: extensionUri.toString().replace(/\/$/, '') };
    worker.postMessage(start);
    return new LanguageClient('reaffirm', 'Reaffirm', worker, options);
  });
}
