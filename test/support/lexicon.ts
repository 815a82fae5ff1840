import { readFileSync } from 'node:fs';
import { readHouseLexicon } from '../../server/src/glossary/houseLexicon';
import type { Lexicon } from '../../server/src/glossary/lexicon';

let loaded: Lexicon | undefined;

/** The lexicon that ships with Reaffirm, the house terms with it. */
export function shippedLexicon(): Lexicon {
  loaded ??= readHouseLexicon(readFileSync('server/data/lexicon/lexicon.bin'));
  return loaded;
}
