/** The command line: the same engine as the editor's. One file a command. */
import { CommanderError } from 'commander';
import { systemLanguage } from './archive';
import { CommandLineError } from './error';
import { speakJapanese } from './japaneseHelp';
import { createProgram } from './program';

const program = createProgram();
if (helpLanguage() === 'ja') speakJapanese(program);

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

/** `--lang` counts for the help and for wrong arguments too, before the arguments are parsed. */
function helpLanguage(): 'en' | 'ja' {
  const at = process.argv.indexOf('--lang');
  const said = at < 0 ? undefined : process.argv[at + 1];
  return said === 'en' || said === 'ja' ? said : systemLanguage();
}
