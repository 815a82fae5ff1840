/**
 * Runs the suite inside VS Code. Every result is written to a file at once, and the last line says that the suite ran
 * to its end, because an extension host that crashes looks like a run that passed.
 */
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** VS Code calls this. @throws Error when a test has failed */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 90_000, fgrep: process.env['REAFFIRM_TEST_GREP'] ?? '' });
  for (const file of testFiles()) mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => {
      write({ title: test.fullTitle() });
    });
    runner.on('fail', (test, error: Error) => {
      write({ title: test.fullTitle(), error: error.stack ?? error.message });
    });
  });
  write({ end: true });
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Activation comes first: the other tests open drafts, and so activate the extension. */
function testFiles(): string[] {
  const first = 'activation.test.cjs';
  const others = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs') && name !== first);
  return [first, ...others.sort()];
}

function write(result: object): void {
  const file = process.env['REAFFIRM_TEST_RESULTS'];
  if (file === undefined) throw new Error('REAFFIRM_TEST_RESULTS names no file');
  appendFileSync(file, `${JSON.stringify(result)}\n`);
}
