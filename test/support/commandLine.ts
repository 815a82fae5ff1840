import { Command } from 'commander';
import { vi } from 'vitest';

/** What a command printed, and the code it would have ended with. */
export interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs one command of the command line in this process. */
export async function runCommand(
  register: (program: Command) => void,
  args: readonly string[],
): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const streams = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0),
  ];
  const before = process.exitCode;
  try {
    process.exitCode = 0;
    const program = new Command().exitOverride();
    register(program);
    await program.parseAsync(args, { from: 'user' });
    return { out: out.join(''), err: err.join(''), code: process.exitCode };
  } finally {
    process.exitCode = before;
    for (const stream of streams) stream.mockRestore();
  }
}
