import { fileURLToPath } from 'node:url';
import type { ShippedFiles } from '../node/host';

/** The files that ship with Reaffirm, beside `dist/`, where the bundled command line lies. */
export const shippedFiles: ShippedFiles = {
  archive: fileURLToPath(new URL('../seeds', import.meta.url)),
  lexicon: fileURLToPath(new URL('../server/data/lexicon/lexicon.bin', import.meta.url)),
  converter: fileURLToPath(new URL('./convert.js', import.meta.url)),
  ruleDocs: fileURLToPath(new URL('../docs/rules', import.meta.url)),
};
