import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ShippedFiles } from '../node/host';

const root = packageRoot(path.dirname(fileURLToPath(import.meta.url)));

/** The files that ship with Reaffirm, wherever its folder lies. */
export const shippedFiles: ShippedFiles = {
  archive: path.join(root, 'seeds'),
  archiveIndex: path.join(root, 'dist', 'seeds.index'),
  lexicon: path.join(root, 'server', 'data', 'lexicon', 'lexicon.bin'),
  indexer: path.join(root, 'dist', 'indexer.js'),
  converter: path.join(root, 'dist', 'convert.js'),
  ruleDocs: path.join(root, 'docs', 'rules'),
};

/** The nearest folder above that holds a package: the command line runs bundled in `dist/` and, in tests, from its sources. */
function packageRoot(folder: string): string {
  const parent = path.dirname(folder);
  if (existsSync(path.join(folder, 'package.json')) || parent === folder) return folder;
  return packageRoot(parent);
}
