import * as path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateClient } from './activate';

/** Starts Reaffirm in the desktop editor, with the server in a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath(path.join('dist', 'server.cjs'));
  await activateClient(context, (options) => {
    const server = { module, transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('reaffirm', 'Reaffirm', { run: server, debug }, options);
  });
}
