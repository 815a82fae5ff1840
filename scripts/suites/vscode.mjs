/** Runs `test/vscode/` inside a real VS Code, on a workspace of its own that is thrown away afterwards. */
import { createWriteStream } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root, testOutput } from '../project.mjs';
import { temporaryFolder } from '../process.mjs';
import { writeSettings } from '../host/settings.mjs';

const sources = join(root, 'test', 'vscode');
const built = join(testOutput, 'vscode');
const results = join(testOutput, 'vscode.jsonl');
const log = join(testOutput, 'vscode.log');

/**
 * @param {{ program: string }} host
 * @param {string} [grep] only the tests with this text in their names
 * @returns {Promise<{ passed: number; failed: number }>}
 */
export async function runVscodeSuite({ program }, grep = '') {
  await buildSuite();
  await mkdir(testOutput, { recursive: true });
  await rm(results, { force: true });
  const workspace = await temporaryFolder('reaffirm-workspace');
  await cp(join(root, 'seeds'), join(workspace, 'records'), { recursive: true });
  const userFolder = await temporaryFolder('reaffirm-user');
  await writeSettings(userFolder);

  const output = createWriteStream(log);
  const fault = await runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(built, 'index.cjs'),
    launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${userFolder}`],
    extensionTestsEnv: { REAFFIRM_TEST_RESULTS: results, REAFFIRM_TEST_GREP: grep },
    stdout: output,
    stderr: output,
  }).then(
    () => undefined,
    (error) => error,
  );
  await new Promise((resolve) => output.end(resolve));
  return await report(fault);
}

async function buildSuite() {
  await rm(built, { recursive: true, force: true });
  const files = (await readdir(sources)).filter((name) => name.endsWith('.ts'));
  await build({
    entryPoints: files.map((name) => join(sources, name)),
    outdir: built,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/**
 * Prints the results that the suite has written, a line a test. The last line says that it ran to its end: without it
 * the run has failed, whatever status VS Code ended with.
 */
async function report(fault) {
  const text = await readFile(results, 'utf8').catch(() => '');
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const tests = lines.filter(({ title }) => title !== undefined);
  for (const { title, error } of tests) console.log(error ? ` ✗ ${title}\n${indent(error)}` : ` ✓ ${title}`);
  const passed = tests.filter(({ error }) => !error).length;
  const failed = tests.length - passed;
  const complete = lines.at(-1)?.end === true && tests.length > 0;
  if (complete && (fault === undefined) === (failed === 0)) return { passed, failed };
  const logged = await readFile(log, 'utf8').catch(() => '');
  console.error(
    `The suite did not run to its end (${fault?.message ?? 'VS Code ended early'}). The end of ${log}:`,
  );
  console.error(indent(logged.trimEnd().split('\n').slice(-30).join('\n')));
  return { passed, failed: Math.max(failed, 1) };
}

function indent(text) {
  return text.replace(/^/gm, '     ');
}
