/** Runs Vitest and counts what passed and failed. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, testOutput } from '../project.mjs';
import { run } from '../process.mjs';

/**
 * @param {string} name of the suite; its results go to `test-output/NAME.json`
 * @param {readonly string[]} args for Vitest
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ passed: number; failed: number }>}
 */
export async function runVitest(name, args = [], env = process.env) {
  await mkdir(testOutput, { recursive: true });
  const results = join(testOutput, `${name}.json`);
  await rm(results, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const status = await run(process.execPath, [vitest, 'run', ...args, ...reporters], { cwd: root, env });
  return await countResults(results, status);
}

/** A file that could not even be loaded holds no test and yet has failed, as has a run that left no results. */
async function countResults(results, status) {
  const { numPassedTests: passed = 0, numFailedTests = 0 } = await readFile(results, 'utf8')
    .then(JSON.parse)
    .catch(() => ({}));
  return { passed, failed: status === 0 ? 0 : Math.max(numFailedTests, 1) };
}
