import type { Command } from 'commander';
import { serveOverStdio } from '../node/stdio';
import { shippedFiles } from './shipped';

/** `reaffirm lsp --stdio`: the language server, for any editor that speaks LSP. */
export function registerLsp(program: Command): void {
  program
    .command('lsp')
    .description('Run the language server.')
    .requiredOption('--stdio', 'speak over standard input and output')
    .action(() => {
      serveOverStdio(shippedFiles);
    });
}
