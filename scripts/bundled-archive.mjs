/** Reads and indexes the releases that ship with Reaffirm, by Reaffirm's own code, so that no start of the editor need. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './project.mjs';
import { requireForEsm } from './require-for-esm.mjs';

const engine = `
  export { groundGlossary } from './server/src/archive/snapshot';
  export { lexiconFingerprint, readHouseLexicon } from './server/src/glossary/houseLexicon';
  export { packBundledArchive } from './server/src/node/bundledArchive';
`;

/**
 * @param {string} file where to put the index
 * @param {import('esbuild').Plugin[]} plugins that Reaffirm is built with
 */
export async function writeBundledArchive(file, plugins) {
  const folder = await mkdtemp(join(tmpdir(), 'reaffirm-'));
  try {
    const outfile = join(folder, 'engine.mjs');
    await build({
      stdin: { contents: engine, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: { js: requireForEsm },
      plugins,
      logLevel: 'warning',
    });
    await mkdir(dirname(file), { recursive: true });
    const { groundGlossary, lexiconFingerprint, readHouseLexicon, packBundledArchive } = await import(
      pathToFileURL(outfile).href
    );
    await packBundledArchive(join(root, 'seeds'), file, {
      glossary: groundGlossary([]),
      lexicon: readHouseLexicon(await readFile(join(root, 'server', 'data', 'lexicon', 'lexicon.bin'))),
      lexiconVersion: lexiconFingerprint,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
