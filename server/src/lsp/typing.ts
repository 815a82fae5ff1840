import type { Release } from '../release/model';
import { languageOf } from '../text/language';
import { type Span, contains } from '../text/span';

/**
 * Knows which sentence of each draft is being typed, so that its findings wait until the caret leaves it or the
 * sentence ends. An officer who types through an input method is never warned of half a word.
 */
export class Typing {
  readonly #edited = new Map<string, number>();

  /** @param knowsCaret whether the client says where the caret is; without it no finding ever waits. */
  constructor(readonly knowsCaret: boolean) {}

  /** The text changed, and the change ended at `offset`. */
  edited(uri: string, offset: number): void {
    if (this.knowsCaret) this.#edited.set(uri, offset);
  }

  /** The caret moved. Returns whether a sentence was waiting and now need not wait any longer. */
  moved(uri: string, offset: number, draft: Release): boolean {
    const waiting = this.waiting(uri, draft);
    const sentence = draft.sentences[waiting ?? -1]?.span;
    if (!sentence || touches(sentence, offset) || sentenceAt(draft, offset) === waiting) return false;
    this.#edited.delete(uri);
    return true;
  }

  /** The sentence whose findings wait, if any: its index in the draft. */
  waiting(uri: string, draft: Release): number | undefined {
    const offset = this.#edited.get(uri);
    if (offset === undefined) return undefined;
    const index = sentenceAt(draft, offset);
    const sentence = draft.sentences[index]?.span;
    return sentence && !hasEnded(draft.text, sentence, offset) ? index : undefined;
  }

  /** Where the last change ended; undefined where the caret has left since. */
  lastEdit(uri: string): number | undefined {
    return this.#edited.get(uri);
  }

  closed(uri: string): void {
    this.#edited.delete(uri);
  }
}

/** The index of the sentence that a place is in, at the end of, or behind with nothing but spaces between; -1 where there is none. */
function sentenceAt({ text, sentences }: Release, offset: number): number {
  const touching = sentences.findIndex(({ span }) => touches(span, offset));
  if (touching >= 0) return touching;
  // Who has typed the space after a word has not ended the sentence: its next word is still to come.
  let place = offset;
  while (place > 0 && /[^\S\r\n]/u.test(text.charAt(place - 1))) place -= 1;
  return sentences.findIndex(({ span }) => touches(span, place));
}

function touches(span: Span, offset: number): boolean {
  return contains(span, { start: offset, end: offset });
}

/** A sentence has ended where the last character typed, before `offset`, is its own full stop. */
export function hasEnded(text: string, sentence: Span, offset: number): boolean {
  return (
    offset >= sentence.end && /[.!?。．！？]["'”’」』)）]*$/u.test(text.slice(sentence.start, sentence.end))
  );
}

const fullStop = { en: '.', ja: '。' };

/**
 * The text as it will be when the sentence that is being typed has ended: with its full stop behind what was typed last.
 * @param caret where the last change ended.
 * @param endsHere whether it ends at the caret even where more follows up to a full stop: the sentence that stood there before.
 * @returns the text as it is where the sentence has its full stop further on, so that it ends when the caret leaves it;
 * undefined where no sentence ends, as behind a comma.
 */
export function textWhenEnded(
  text: string,
  sentence: Span,
  caret: number,
  endsHere: boolean,
): string | undefined {
  if (!endsHere && hasEnded(text, sentence, sentence.end)) return text;
  const typed = text.slice(sentence.start, caret);
  if ((!endsHere && caret < sentence.end) || !endOfWord.test(typed)) return undefined;
  return text.slice(0, caret) + fullStop[languageOf(typed)] + text.slice(caret);
}

const endOfWord = /[\p{L}\p{N}\p{Pe}\p{Pf}"'%]$/u;
