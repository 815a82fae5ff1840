/**
 * Lets the code import a data file (`import terms from './terms.yaml'`), for esbuild and for Vitest alike.
 * The YAML is parsed when the project is built, so that no YAML is parsed when the editor starts.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** @param {string} path */
async function toModule(path) {
  const json = JSON.stringify(parse(await readFile(path, 'utf8')));
  // Engines read JSON in a text faster than the same as code.
  return `export default JSON.parse(${JSON.stringify(json)});`;
}

/** @type {import('esbuild').Plugin} */
export const yamlForEsbuild = {
  name: 'yaml-module',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: await toModule(path),
      loader: 'js',
      watchFiles: [path],
    }));
  },
};

/** @type {import('vite').Plugin} */
export const yamlForVite = {
  name: 'yaml-module',
  enforce: 'pre',
  async load(id) {
    return id.endsWith('.yaml') ? await toModule(id) : undefined;
  },
};
