import * as path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { activateClient } from './activate';

/** Starts Reaffirm in the desktop editor, with the server in a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath(path.join('dist', 'server.cjs'));
  activateClient(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module, transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('reaffirm', 'Reaffirm', { run: server, debug }, options);
  });
}
