/**
 * The room `text/` knows characters, lines, sentences, tokens, numbers and dates, in English and Japanese.
 * It knows nothing of releases, names or rules.
 */

import { isBlank } from './characters';

/** A half-open range `[start, end)` of a text, in UTF-16 code units counted from 0, as JavaScript strings count. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters of `text` that `span` covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** A text with each stretch of white space, line ends too, made one space: how a broken line is shown and compared. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span moved by `offset` characters, for a fact found in a part of a text that begins at `offset`. */
export function shift(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}

/** The span without the white space at its two ends. An all-blank span becomes empty, at its start. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return { start, end };
}
