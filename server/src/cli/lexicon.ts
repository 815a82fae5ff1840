import { readFileSync } from 'node:fs';
import { lexiconFingerprint, readHouseLexicon } from '../glossary/houseLexicon';
import type { Lexicon } from '../glossary/lexicon';
import { shippedFiles } from './shipped';

interface ShippedLexicon {
  readonly lexicon: Lexicon;
  /** Changes with its content. */
  readonly version: string;
}

let shipped: ShippedLexicon | undefined;

/**
 * The lexicon that ships with Reaffirm; read once.
 * @throws LexiconFileError when the file is no lexicon of this version.
 */
export function shippedLexicon(): ShippedLexicon {
  return (shipped ??= read());
}

function read(): ShippedLexicon {
  return { lexicon: readHouseLexicon(readFileSync(shippedFiles.lexicon)), version: lexiconFingerprint };
}
