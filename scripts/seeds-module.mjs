/**
 * Lets the code import `reaffirm:seeds`: the names of the releases that ship with Reaffirm. A web server, from which a
 * browser's editor reads them, lists no folder.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './project.mjs';

/** @type {import('esbuild').Plugin} */
export const seedsForEsbuild = {
  name: 'seeds-module',
  setup(build) {
    build.onResolve({ filter: /^reaffirm:seeds$/ }, ({ path: name }) => ({ path: name, namespace: 'seeds' }));
    build.onLoad({ filter: /.*/, namespace: 'seeds' }, async () => ({
      contents: JSON.stringify((await readdir(join(root, 'seeds'))).sort()),
      loader: 'json',
    }));
  },
};
