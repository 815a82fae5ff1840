/** Bundles a script of the bench, TypeScript and data files included, so that plain Node can run it. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, testOutput } from '../../scripts/project.mjs';
import { yamlForEsbuild } from '../../scripts/yaml-module.mjs';

/**
 * @param {readonly string[]} names of scripts in this folder, without their ending
 * @returns {Promise<string>} the folder of the bundles, `NAME.mjs` each
 */
export async function bundle(names) {
  const outdir = join(testOutput, 'bench');
  await build({
    entryPoints: names.map((name) => join(root, 'test', 'bench', `${name}.ts`)),
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [yamlForEsbuild],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outdir;
}
