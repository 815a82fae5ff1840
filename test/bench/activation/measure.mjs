/** Measures the activation of the extension in a real VS Code, each time in one that has just been started. */
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { chooseHost } from '../../../scripts/host/choose.mjs';
import { writeSettings } from '../../../scripts/host/settings.mjs';
import { temporaryFolder, UserError } from '../../../scripts/process.mjs';
import { root, testOutput } from '../../../scripts/project.mjs';

/** @typedef {import('../measure').Sample} Sample */

const starts = 7;
/** Whatever the archive, the place that is still to be filled is found. */
const draftText = 'November 16, 2021\n\nThe participants welcomed the progress made since [date].\n';
const folder = join(testOutput, 'bench');
const suite = join(folder, 'activation.cjs');
const results = join(folder, 'activation.jsonl');
const log = join(folder, 'activation.log');

/** @returns {Promise<readonly { loaded: Sample; called: Sample; found: number }[]>} in ms, one for each start */
export async function measureActivation() {
  const host = await chooseHost();
  await mkdir(folder, { recursive: true });
  await rm(results, { force: true });
  await build({
    entryPoints: [join(root, 'test', 'bench', 'activation', 'suite.ts')],
    outfile: suite,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
  });
  for (let number = 0; number < starts; number++) await startOnce(host);
  const lines = (await readFile(results, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  if (lines.length < starts) throw new UserError(`VS Code ended early; see ${log}.`);
  return lines.map((line) => JSON.parse(line));
}

async function startOnce({ program }) {
  const workspace = await temporaryFolder('reaffirm-workspace');
  const userFolder = await temporaryFolder('reaffirm-user');
  const draft = join(workspace, 'draft.release.md');
  await writeFile(draft, draftText);
  await writeSettings(userFolder);
  const output = createWriteStream(log, { flags: 'a' });
  await runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${userFolder}`],
    extensionTestsEnv: { REAFFIRM_BENCH_RESULTS: results, REAFFIRM_BENCH_DRAFT: draft },
    stdout: output,
    stderr: output,
  }).catch(() => undefined);
  await new Promise((resolve) => output.end(resolve));
}
