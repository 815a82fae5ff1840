/**
 * `npm run accuracy`: bundles what measures (`test/accuracy/main.ts`) with the engine, builds the command line that the
 * labelled cases are scored by, and runs it. The options are those of `test/accuracy/main.ts`.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { cmapsForEsbuild } from './cmaps-module.mjs';
import { run, runMain } from './process.mjs';
import { root } from './project.mjs';
import { requireForEsm } from './require-for-esm.mjs';
import { yamlForEsbuild } from './yaml-module.mjs';

const commandLine = join('dist', 'accuracy-cli.mjs');
const measuring = join('dist', 'accuracy.mjs');

await runMain(async () => {
  await bundle('server/src/cli/main.ts', commandLine);
  await bundle('test/accuracy/main.ts', measuring);
  const options = ['--command-line', commandLine, ...process.argv.slice(2)];
  return run(process.execPath, [measuring, ...options], { cwd: root });
});

/** @param {string} entry @param {string} outfile */
async function bundle(entry, outfile) {
  await build({
    entryPoints: [join(root, entry)],
    outfile: join(root, outfile),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: requireForEsm },
    plugins: [yamlForEsbuild, cmapsForEsbuild],
  });
}
