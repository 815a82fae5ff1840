import * as path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { activateClient } from './activate';

/**
 * Starts Reaffirm in the desktop editor, with the server in a process of its own. An editor whose Node can (from 22.8 on) keeps
 * the server's code as it was compiled from one start to the next, where it keeps the index.
 */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath(path.join('dist', 'server.cjs'));
  activateClient(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const env = { NODE_COMPILE_CACHE: path.join(context.globalStorageUri.fsPath, 'code') };
    const server = { module, transport: TransportKind.ipc, options: { env } };
    const debug = { ...server, options: { env, execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('reaffirm', 'Reaffirm', { run: server, debug }, options);
  });
}
