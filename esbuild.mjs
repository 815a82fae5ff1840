/**
 * Builds `dist/`: the extension with its webview, the language server and the command line, and the index of the bundled
 * archive. `--watch` builds the programs again on every change.
 */
import { chmod } from 'node:fs/promises';
import { context } from 'esbuild';
import { writeBundledArchive } from './scripts/bundled-archive.mjs';
import { cmapsForEsbuild } from './scripts/cmaps-module.mjs';
import {
  apartForEsbuild,
  lazyForEsbuild,
  lazyFromFiles,
  libraryTarget,
  libraryTargets,
} from './scripts/lazy-modules.mjs';
import { namedForEsbuild } from './scripts/named-exports.mjs';
import { writeNotices } from './scripts/notices.mjs';
import { requireForEsm } from './scripts/require-for-esm.mjs';
import { seedsForEsbuild } from './scripts/seeds-module.mjs';
import { webTargets } from './scripts/web-targets.mjs';
import { yamlForEsbuild } from './scripts/yaml-module.mjs';

const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  minifySyntax: true,
  logLevel: 'info',
  metafile: true,
  plugins: [yamlForEsbuild, cmapsForEsbuild, seedsForEsbuild, namedForEsbuild, lazyFromFiles],
};
const asOneScript = [yamlForEsbuild, cmapsForEsbuild, seedsForEsbuild, namedForEsbuild, lazyForEsbuild];

const targets = [
  {
    entryPoints: ['client/src/timeline/webview/main.ts'],
    outfile: 'dist/timeline.js',
    platform: 'browser',
    target: 'chrome128',
    format: 'iife',
    minify: true,
    sourcemap: false,
  },
  {
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
    minify: true,
    // The editor lends extensions the module `vscode` by `require`.
    supported: { 'dynamic-import': false },
    plugins: [
      ...common.plugins,
      apartForEsbuild(/^vscode-languageclient(?:\/node)?$/, './libraries/vscode-languageclient.cjs'),
    ],
  },
  libraryTarget('vscode-languageclient/node', 'dist/libraries/vscode-languageclient.cjs'),
  ...libraryTargets,
  {
    entryPoints: ['server/src/node/main.ts'],
    outfile: 'dist/server.cjs',
    format: 'cjs',
    minify: true,
  },
  {
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'esm',
    banner: { js: `#!/usr/bin/env node\n${requireForEsm}` },
  },
  {
    entryPoints: ['server/src/node/indexWorker.ts'],
    outfile: 'dist/indexer.js',
    format: 'esm',
    minify: true,
    sourcemap: false,
    banner: { js: requireForEsm },
  },
  {
    entryPoints: ['server/src/node/convertWorker.ts'],
    outfile: 'dist/convert.js',
    format: 'esm',
    minify: true,
    sourcemap: false,
    banner: { js: requireForEsm },
  },
  ...webTargets.map((target) => ({ ...target, plugins: asOneScript })),
];

const contexts = await Promise.all(targets.map((target) => context({ ...common, ...target })));
await writeBundledArchive('dist/seeds.index', asOneScript);
if (watch) {
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  const built = await Promise.all(contexts.map((one) => one.rebuild()));
  await Promise.all(contexts.map((one) => one.dispose()));
  await chmod('dist/cli.js', 0o755);
  await writeNotices(
    built.map(({ metafile }) => metafile),
    'dist/third-party-notices.txt',
  );
}
