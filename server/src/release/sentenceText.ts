import type { Span } from '../text/span';
import { slice } from '../text/span';

const known = new WeakMap<Span, string>();

/**
 * The words of a sentence, cut out once: every reader of a draft asks for them at every keystroke, and what is remembered
 * by words (`text/remember.ts`) is found the sooner by a string that has been asked for before.
 * @param text that of the sentence's release; a sentence belongs to no other.
 */
export function sentenceText(text: string, { span }: { readonly span: Span }): string {
  const before = known.get(span);
  if (before !== undefined) return before;
  const words = slice(text, span);
  known.set(span, words);
  return words;
}
