import { readFileSync } from 'node:fs';
import { type Lexicon, readLexicon } from '../../server/src/glossary/lexicon';

let loaded: Lexicon | undefined;

/** The lexicon that ships with Reaffirm. */
export function shippedLexicon(): Lexicon {
  loaded ??= readLexicon(readFileSync('server/data/lexicon/lexicon.bin'));
  return loaded;
}
