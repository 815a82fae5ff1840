/**
 * Lets the code import a data file (`import terms from './terms.yaml'`), for esbuild and for Vitest alike.
 * The YAML is parsed when the project is built, so that no YAML is parsed when the editor starts. What tells a data file from
 * any other is known then too (`import { fingerprint } from './lexicon.bin'`), so that no start takes it of megabytes.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const dataFile = /\.yaml$|[\\/]lexicon\.bin$/;

/** @param {string} path */
async function toModule(path) {
  const content = await readFile(path);
  const fingerprint = createHash('sha256').update(content).digest('hex');
  const exported = `export const fingerprint = '${fingerprint}';`;
  if (!path.endsWith('.yaml')) return exported;
  const json = JSON.stringify(parse(content.toString('utf8')));
  // Engines read JSON in a text faster than the same as code.
  return `${exported}\nexport default JSON.parse(${JSON.stringify(json)});`;
}

/** @type {import('esbuild').Plugin} */
export const yamlForEsbuild = {
  name: 'yaml-module',
  setup(build) {
    build.onLoad({ filter: dataFile }, async ({ path }) => ({
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
    return dataFile.test(id) ? await toModule(id) : undefined;
  },
};
