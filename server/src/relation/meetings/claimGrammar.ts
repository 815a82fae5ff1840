import { type MaskedSentence, maskOf } from './maskedSentence';

/** What a wording may say of a meeting; the numbers are offsets of masks in the masked sentence. */
export type GrammarClaim =
  /** `exact`: only a month or a day can be meant; "the 3rd meeting of 2018" counts the meetings of a year. */
  | { readonly kind: 'date'; readonly offset: number; readonly exact?: boolean }
  | { readonly kind: 'venue'; readonly offset: number }
  | { readonly kind: 'host'; readonly offset: number }
  | { readonly kind: 'virtual'; readonly offset: number; readonly length: number }
  /** The bodies that are said to have held the meeting. */
  | { readonly kind: 'parties'; readonly offsets: readonly number[] };

/** A masked sentence around one mention of a meeting. */
export interface MentionContext {
  readonly sentence: MaskedSentence;
  /** The offset of the meeting's mask. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

export function around(sentence: MaskedSentence, at: number): MentionContext {
  return { sentence, at, before: sentence.text.slice(0, at), after: sentence.text.slice(at + 1) };
}

/** The offsets, from `base`, of the masks of a kind in a piece of a masked sentence. */
export function masksIn(piece: string, base: number, kind: keyof typeof maskOf): readonly number[] {
  return Array.from(piece, (letter, index) => (letter === maskOf[kind] ? base + index : -1)).filter(
    (offset) => offset >= 0,
  );
}
