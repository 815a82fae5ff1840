import type { Language } from '../text/language';
import type { Span } from '../text/span';
import { slice } from '../text/span';
import type { Sentence, SentenceRole } from './model';

/** A sentence that carries its words, which are cut out once for all readers and all readings of the text around it. */
export class ReadSentence implements Sentence {
  readonly span: Span;
  readonly language: Language;
  readonly role: SentenceRole;
  readonly section: number;
  readonly #words: string;

  constructor({ span, language, role, section }: Sentence, words: string) {
    this.span = span;
    this.language = language;
    this.role = role;
    this.section = section;
    this.#words = words;
  }

  static wordsOf(sentence: object): string | undefined {
    return #words in sentence ? sentence.#words : undefined;
  }
}

const known = new WeakMap<Span, string>();

/**
 * The words of a sentence, cut out once: every reader of a draft asks for them at every keystroke, and what is remembered
 * by words (`text/remember.ts`) is found the sooner by a string that has been asked for before.
 * @param text that of the sentence's release; a sentence belongs to no other.
 */
export function sentenceText(text: string, sentence: { readonly span: Span }): string {
  const before = ReadSentence.wordsOf(sentence) ?? known.get(sentence.span);
  if (before !== undefined) return before;
  const words = slice(text, sentence.span);
  known.set(sentence.span, words);
  return words;
}
