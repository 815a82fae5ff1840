/** The command line: the same engine as the editor's. One file a command. */
import { Command, CommanderError } from 'commander';
import { registerCheck } from './check';
import { CommandLineError } from './error';
import { registerExplain } from './explain';
import { registerImport } from './import';
import { registerLedger } from './ledger';
import { registerLsp } from './lsp';
import { registerMatch } from './match';
import { registerNew } from './new';
import { registerRelate } from './relate';
import { registerShow } from './show';
import { registerTerms } from './terms';

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

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** 0 for help and version, 2 for everything that could not run; said on standard error in one line, without a stack. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`reaffirm: ${reason.split('\n', 1)[0] ?? ''}\n`);
  if (!(error instanceof CommandLineError) && process.env['REAFFIRM_DEBUG'] !== undefined) {
    console.error(error);
  }
  return 2;
}
