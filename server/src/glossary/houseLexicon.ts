import { builtinConcepts } from './builtin';
import { conceptTerms, policyTerms, withTerms } from './houseTerms';
import { type Lexicon, readLexicon } from './lexicon';

/** Tells the compiled lexicon that was there when Reaffirm was built from any other. */
export { fingerprint as lexiconFingerprint } from '../../data/lexicon/lexicon.bin';

/**
 * The lexicon that everything searches with: the compiled one, and over it the house terms and the names of the
 * glossary's concepts.
 * @throws LexiconFileError when the bytes are no lexicon of this version.
 */
export function readHouseLexicon(bytes: Uint8Array): Lexicon {
  return withTerms(readLexicon(bytes), () => [...policyTerms(), ...conceptTerms(builtinConcepts())]);
}
