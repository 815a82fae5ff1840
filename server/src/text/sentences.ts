import { abbreviationKind, startsSentences } from './abbreviations';
import { type Block, blocksOf } from './blocks';
import { type BracketPair, bracketPairs } from './brackets';
import { isBlank, isDigit, isJapanese } from './characters';
import { type Language, languageOf } from './language';
import { rememberText } from './remember';
import { type Span, shift, slice, trimSpan } from './span';

/**
 * The sentences of a text, English, Japanese or mixed: trimmed, in order, not overlapping, and together holding every
 * character that is not white space. Headings, list items and lines that stand alone are sentences of their own; a
 * sentence broken over lines by the width of a page is one. A quotation is not split inside its sentence. Linear time.
 * @param within the part of the text to split; the whole text when absent.
 */
export function splitSentences(text: string, within: Span = { start: 0, end: text.length }): readonly Span[] {
  return blocksOf(text, within).flatMap((block) => splitBlock(text, block));
}

/** The sentences of one block. What stands around it makes no difference. */
function splitBlock(text: string, block: Block): readonly Span[] {
  return sentencesOfBlock(text, block).map(({ span }) => shift(span, block.start));
}

/** A sentence of a block, which is the same wherever the block stands. */
export interface BlockSentence {
  /** Counted from the block's start. */
  readonly span: Span;
  readonly language: Language;
  readonly words: string;
}

/** The sentences of one block with their words and language: a block that was met before is not read again. */
export function sentencesOfBlock(text: string, block: Block): readonly BlockSentence[] {
  const textStart = (block.marker?.textStart ?? block.start) - block.start;
  return splitterFrom(textStart)(slice(text, block));
}

type Splitter = (block: string) => readonly BlockSentence[];
const splitters = new Map<number, Splitter>();

/** Splits blocks whose text begins at an offset, behind the marker. */
function splitterFrom(textStart: number): Splitter {
  const splitter =
    splitters.get(textStart) ??
    rememberText((text) =>
      split(text, { start: 0, end: text.length }, textStart).map((span) => {
        const words = slice(text, span);
        return { span, language: languageOf(words), words };
      }),
    );
  splitters.set(textStart, splitter);
  return splitter;
}

function split(text: string, block: Span, textStart: number): readonly Span[] {
  const pairs = bracketPairs(text, block);
  const sentences: Span[] = [];
  let start = block.start;
  let pair = 0;
  for (const { 0: marks, index } of text.slice(textStart, block.end).matchAll(stop)) {
    const at = textStart + index;
    if (at < start) continue;
    const after = at + marks.length;
    while (pair < pairs.length && (pairs[pair]?.end ?? 0) <= at) pair += 1;
    const around = enclosing(pairs[pair], at, block, textStart);
    const contentStart = Math.max(start, textStart);
    const end = around
      ? endAfterBracket(text, around, { at, after }, contentStart, block.end)
      : endAfterStop(text, { at, after }, contentStart, block.end);
    if (end === undefined || end >= block.end) continue;
    sentences.push(trimSpan(text, { start, end }));
    start = skipBlanks(text, end, block.end);
  }
  if (start < block.end) sentences.push({ start, end: block.end });
  return sentences;
}

const stop = /[.!?。！？｡．…‥]+/g;
const closers = /(?:[)\]"”’»）］」』】〕》〉*_]|\[\d{1,3}\]|[¹²³⁴-⁹]|[（(]注[0-9０-９]*[)）])*/y;

/** A run of full stops: where it begins and where it ends. */
interface Stop {
  readonly at: number;
  readonly after: number;
}

/** The pair that the stop stands in, unless the pair is the whole block: then its sentences are split as usual. */
function enclosing(
  pair: BracketPair | undefined,
  at: number,
  block: Span,
  textStart: number,
): BracketPair | undefined {
  if (pair === undefined || at < pair.start || at >= pair.end) return undefined;
  return pair.start <= textStart && pair.end >= block.end ? undefined : pair;
}

/** A stop at the end of a quotation or a bracket may end the sentence around it: 「…。」 and then a space. */
function endAfterBracket(
  text: string,
  pair: BracketPair,
  { after }: Stop,
  sentenceStart: number,
  blockEnd: number,
): number | undefined {
  if (after !== pair.end - 1) return undefined;
  const end = closersEnd(text, after);
  if (end >= blockEnd) return undefined;
  const opensSentence = pair.start <= sentenceStart;
  if (isFullWidthStop(text.charAt(after - 1))) {
    if (isBlank(text, end) || /[「『（(【]/.test(text.charAt(end))) return end;
    return opensSentence && pair.kind === 'bracket' ? end : undefined;
  }
  if (pair.kind === 'bracket' && !opensSentence) return undefined;
  if (abbreviationKind(wordBefore(text, after - 1, sentenceStart)) !== 'none') return undefined;
  return isBlank(text, end) && opensNewSentence(text, end, blockEnd) ? end : undefined;
}

/** Where the sentence ends that a stop outside all brackets closes, its closing marks included; nothing if it does not end. */
function endAfterStop(
  text: string,
  { at, after }: Stop,
  sentenceStart: number,
  blockEnd: number,
): number | undefined {
  const end = closersEnd(text, after);
  const mark = text.charAt(after - 1);
  if (isFullWidthStop(mark)) return end;
  if (end >= blockEnd) return undefined;
  if (mark === '．' || mark === '!' || mark === '?') {
    if (at > sentenceStart && isJapanese(text, at - 1) && !isDigit(text, end)) return end;
  }
  if (!isBlank(text, end) || !opensNewSentence(text, end, blockEnd)) return undefined;
  if (after - at > 1 || mark !== '.') return end;
  return wordEndsSentence(text, at, sentenceStart, end, blockEnd) ? end : undefined;
}

function isFullWidthStop(mark: string): boolean {
  return mark === '。' || mark === '！' || mark === '？' || mark === '｡';
}

function closersEnd(text: string, from: number): number {
  closers.lastIndex = from;
  return from + (closers.exec(text)?.[0].length ?? 0);
}

/** Whether what follows white space can begin a sentence: a capital, a figure, a quotation, Japanese; not a small letter. */
function opensNewSentence(text: string, from: number, blockEnd: number): boolean {
  const next = skipBlanks(text, from, blockEnd);
  return next < blockEnd && !/[\p{Ll}.,;:!?、。，)）\]-]/u.test(text.charAt(next));
}

function skipBlanks(text: string, from: number, end: number): number {
  let next = from;
  while (next < end && isBlank(text, next)) next += 1;
  return next;
}

/** Whether a single full stop after the word before it is the end of the sentence and not part of the word. */
function wordEndsSentence(
  text: string,
  at: number,
  sentenceStart: number,
  end: number,
  blockEnd: number,
): boolean {
  const word = wordBefore(text, at, sentenceStart);
  const next = skipBlanks(text, end, blockEnd);
  if (isListNumber(text, word, at, sentenceStart)) return false;
  switch (abbreviationKind(word)) {
    case 'none':
      return true;
    case 'neverEnds':
      return false;
    case 'beforeNumber':
      return !isDigit(text, next);
    case 'adjective':
      return startsSentences(wordAfter(text, next));
    case 'oftenEnds':
      return startsSentences(wordAfter(text, next)) || readsOnInSmallLetters(text, next);
  }
}

const longestWord = 40;

/** The word that ends at `at`, with inner full stops ("U.S", "e.g"), not looking before `from`. */
function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  const least = Math.max(from, at - longestWord);
  while (start > least && /[\p{L}\p{N}.'’]/u.test(text.charAt(start - 1)) && !isJapanese(text, start - 1)) {
    start -= 1;
  }
  return text.slice(start, at).replace(/^['’]+/, '');
}

/** The word at `from`, a quotation mark or bracket before it passed over. */
function wordAfter(text: string, from: number): string {
  return /^[“"‘'(]?(\p{L}+)/u.exec(text.slice(from, from + longestWord))?.[1] ?? '';
}

/** "Participants discussed": a capitalised word, no acronym, with a small one after it. */
function readsOnInSmallLetters(text: string, from: number): boolean {
  return /^[“"(]?\p{Lu}\p{Ll}+,? \p{Ll}/u.test(text.slice(from, from + longestWord));
}

/** A number that begins an item inside a line: "as follows: 1. Networks; 2. Skills". */
function isListNumber(text: string, word: string, at: number, sentenceStart: number): boolean {
  if (!/^(?:\d{1,2}|[ivx]{1,4})$/.test(word)) return false;
  let before = at - word.length - 1;
  if (before <= sentenceStart) return before < sentenceStart;
  while (before > sentenceStart && isBlank(text, before)) before -= 1;
  return /[:;：；]/.test(text.charAt(before));
}
