import { shippedLexicon as readShipped } from '../../server/src/cli/lexicon';
import type { Lexicon } from '../../server/src/glossary/lexicon';

/** The lexicon that ships with Reaffirm, the house terms with it: one for all tests, so that what is read by it is read once. */
export function shippedLexicon(): Lexicon {
  return readShipped().lexicon;
}
