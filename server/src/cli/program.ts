import { Command } from 'commander';
import { registerCheck } from './check';
import { registerExplain } from './explain';
import { registerImport } from './import';
import { registerIndex } from './indexArchive';
import { registerLedger } from './ledger';
import { registerLsp } from './lsp';
import { registerMatch } from './match';
import { registerNew } from './new';
import { registerRelate } from './relate';
import { registerShow } from './show';
import { registerTerms } from './terms';

/** The command line with all its commands, its help in English. */
export function createProgram(): Command {
  const program = new Command('reaffirm')
    .description('The memory of a policy dialogue, for the release you are drafting.')
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        write(text);
      },
    });
  for (const register of [
    registerCheck,
    registerExplain,
    registerImport,
    registerIndex,
    registerLedger,
    registerLsp,
    registerMatch,
    registerNew,
    registerRelate,
    registerShow,
    registerTerms,
  ]) {
    register(program);
  }
  return program;
}
