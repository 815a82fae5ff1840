import { normalize } from '../text/normalize';
import { type Span, shift, slice } from '../text/span';

/** "Full Name (ACRONYM)": an acronym in brackets and the words before it. */
export interface BracketedAcronym {
  readonly acronym: string;
  readonly acronymSpan: Span;
  /** From the sentence's beginning, or the last stop, to the bracket; the full name is its end. */
  readonly before: Span;
}

const acronymWord = String.raw`(?=[A-Za-z0-9&-]*[A-Z][A-Za-z0-9&-]*[A-Z0-9]|[0-9]+[A-Z])[A-Z0-9][A-Za-z0-9&-]{1,11}`;
const japaneseIntroduction = String.raw`以下[、,]?\s*(?:単に)?\s*[「『"]\s*`;
const englishIntroduction = String.raw`(?:hereinafter|hereafter)?,?\s*(?:referred to as|called)?\s*(?:the\s+)?["“']?\s*`;
const bracketed = new RegExp(
  String.raw`[(（]\s*(?:${japaneseIntroduction}|${englishIntroduction})(?<acronym>${acronymWord})(?=[\s"”'」』)）:：]|という)`,
  'g',
);

/** An opening bracket, or a character that may become one when the text is normalised. */
const bracketOrRare = /[(（]|[^\0-\u00ff\u2010-\u2027\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/;

/** Whether a text may hold anything in brackets: most sentences do not, and need not be looked at for it. */
export function mayHoldBrackets(text: string): boolean {
  return bracketOrRare.test(text);
}

/** Every acronym that a sentence gives in brackets after other words; full-width letters are read as ordinary ones. */
export function bracketedAcronyms(text: string, sentence: Span): readonly BracketedAcronym[] {
  const words = slice(text, sentence);
  if (!mayHoldBrackets(words)) return [];
  const normalized = normalize(words);
  const found: BracketedAcronym[] = [];
  for (const match of normalized.text.matchAll(bracketed)) {
    const acronym = match.groups?.['acronym'] ?? '';
    const start = match.index + match[0].length - acronym.length;
    const begin = beginningOf(normalized.text, match.index);
    if (normalized.text.slice(begin, match.index).trim() === '') continue;
    found.push({
      acronym,
      acronymSpan: shift(normalized.toOriginal({ start, end: start + acronym.length }), sentence.start),
      before: shift(normalized.toOriginal({ start: begin, end: match.index }), sentence.start),
    });
  }
  return found;
}

/** Where the words that may be a full name begin: after the last stop, bracket or quotation mark, or at most 160 characters back. */
function beginningOf(text: string, bracket: number): number {
  const near = text.slice(Math.max(0, bracket - 160), bracket);
  const stop = /[;:。；：「」『』()"[\]](?=[^;:。；：「」『』()"[\]]*$)/.exec(near.trimEnd());
  return bracket - near.length + (stop ? stop.index + 1 : 0);
}

/**
 * The shortest end of `words` that the acronym's letters fit, as a place in it, or undefined: the algorithm of
 * A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003).
 */
export function fittingEnd(words: string, acronym: string): Span | undefined {
  const letters = acronym.replace(/[^A-Za-z0-9]/g, '').replace(/(?<=[A-Z])s$/, '');
  let at = words.length - 1;
  for (let letter = letters.length - 1; letter >= 0; letter -= 1) {
    const wanted = letters.charAt(letter).toLowerCase();
    while (at >= 0 && (words.charAt(at).toLowerCase() !== wanted || (letter === 0 && isInWord(words, at)))) {
      at -= 1;
    }
    if (at < 0) return undefined;
    at -= 1;
  }
  const start = at + 1;
  const longForm = words.slice(start).trimEnd();
  const count = longForm.split(/[\s-]+/).length;
  if (count > Math.min(letters.length + 5, letters.length * 2) || longForm.length <= letters.length) {
    return undefined;
  }
  return { start, end: start + longForm.length };
}

function isInWord(words: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(words.charAt(at - 1));
}

/** Whether a word looks like an acronym: "GPAI", "IoT", "B5G". */
export function isAcronym(word: string): boolean {
  return new RegExp(`^${acronymWord}$`).test(word);
}
