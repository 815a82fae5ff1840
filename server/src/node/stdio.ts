import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { nodeHost, type ShippedFiles } from './host';

/** Runs the language server over this process's standard input and output, for any editor that speaks LSP. */
export function serveOverStdio(shipped: ShippedFiles): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startServer(connection, nodeHost(connection, shipped));
}
