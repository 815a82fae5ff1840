import type { Span } from '../text/span';

/**
 * What to delete so that a sentence goes without a trace: with the space to its neighbour, with its list marker, and
 * with its paragraph where it stands alone in it. Between two sentences that stay one space stays; in Japanese none.
 */
export function deleteSentence(text: string, sentence: Span): Span {
  const lineStart = text.lastIndexOf('\n', sentence.start - 1) + 1;
  const nextBreak = text.indexOf('\n', sentence.end);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const before = text.slice(lineStart, sentence.start);
  const after = text.slice(sentence.end, lineEnd);
  const isFirst = /^[\s\u3000]*(?:[-*・•●○◇◆※]|\(?\d+[.)）]?)?[\s\u3000]*$/.test(before);
  const isLast = after.trim() === '';
  if (isFirst && isLast) return wholeParagraph(text, lineStart, lineEnd);
  if (isLast) return { start: sentence.start - trailingBlanks(before), end: sentence.end + after.length };
  return { start: sentence.start, end: sentence.end + leadingBlanks(after) };
}

/** The lines of a paragraph with the blank lines that parted it from the next one, or at the end from the one before. */
function wholeParagraph(text: string, start: number, end: number): Span {
  const below = /^(?:\r?\n)+/.exec(text.slice(end))?.[0].length ?? 0;
  const above = /(?:\r?\n)+$/.exec(text.slice(0, start))?.[0].length ?? 0;
  if (end + below < text.length) {
    const isListLine = below <= 1 || (text[end] === '\r' && below <= 2);
    return { start, end: end + (isListLine && above > 1 ? 1 : below) };
  }
  return { start: start - above, end };
}

function leadingBlanks(text: string): number {
  return /^[ \t\u3000]*/.exec(text)?.[0].length ?? 0;
}

function trailingBlanks(text: string): number {
  return /[ \t\u3000]*$/.exec(text)?.[0].length ?? 0;
}
