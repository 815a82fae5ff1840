import type { Language } from '../text/language';
import type { WordList } from '../text/tokens';

/** A word in the other language that a word may be rendered by. */
export interface Translation {
  /** As the tokens of the other language are keyed. */
  readonly key: string;
  /** 0..1: how surely the one stands where the other does. */
  readonly strength: number;
}

/** The bilingual lexicon: Japanese words to cut a text into, and what words of the one language are in the other. */
export interface Lexicon extends WordList {
  /** The translations of a token's key, strongest first; empty where none is known. */
  translations(key: string, from: Language): readonly Translation[];
  /** The share of sentences at large that hold the key, above 0: rare words say more. */
  share(key: string): number;
}
