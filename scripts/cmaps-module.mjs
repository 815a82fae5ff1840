/**
 * Lets the code import `reaffirm:cmaps`: the tables by which PDF files without their own say which code is which
 * Japanese letter, by name, in base64. They are part of pdfjs-dist (Adobe, BSD-3-Clause); only the Japanese ones.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';

const id = 'reaffirm:cmaps';
const japanese =
  /^(78|83pv|90(ms|msp|pv)|Add|Adobe-Japan1|EUC-[HV]|Ext|Hankaku|Hiragana|Katakana|NWP|RKSJ|Roman|UniJIS|WP-Symbol|[HV]\.)/;

async function source() {
  const folder = path.join(
    path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
    'cmaps',
  );
  const names = (await readdir(folder)).filter((name) => japanese.test(name));
  const entries = names.map(async (name) => [
    path.basename(name, '.bcmap'),
    await readFile(path.join(folder, name), 'base64'),
  ]);
  return `export default ${JSON.stringify(Object.fromEntries(await Promise.all(entries)))};`;
}

/** @type {import('esbuild').Plugin} */
export const cmapsForEsbuild = {
  name: 'cmaps-module',
  setup(build) {
    build.onResolve({ filter: /^reaffirm:cmaps$/ }, ({ path: name }) => ({ path: name, namespace: 'cmaps' }));
    build.onLoad({ filter: /.*/, namespace: 'cmaps' }, async () => ({
      contents: await source(),
      loader: 'js',
    }));
  },
};

/** @type {import('vite').Plugin} */
export const cmapsForVite = {
  name: 'cmaps-module',
  enforce: 'pre',
  resolveId: (name) => (name === id ? `\0${id}` : undefined),
  load: async (name) => (name === `\0${id}` ? await source() : undefined),
};
