import type { Span } from '../text/span';

const lineForReaffirm = /^[ \t]*#reaffirm\b[^\r\n]*/gm;

/** The comments of a text from `from` on, and the lines that speak to Reaffirm: they are no part of the release. */
export function commentsOf(text: string, from: number): readonly Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf('<!--', from); start >= 0;) {
    const close = text.indexOf('-->', start);
    if (close < 0) break;
    found.push({ start, end: close + 3 });
    start = text.indexOf('<!--', close);
  }
  if (!text.includes('#reaffirm')) return found;
  for (const { index, 0: line } of text.matchAll(lineForReaffirm)) {
    found.push({ start: index, end: index + line.length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with the spans turned into spaces; line ends stay, so every offset and every line does. */
export function blankOut(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}
