/** A text whose `⟦…⟧` marks say where findings are expected; the marks are taken out. */
export function readMarked(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/([⟦⟧])/u)) {
    if (part === '⟦') spans.push({ start: text.length, end: text.length });
    else if (part === '⟧') spans[spans.length - 1] = { start: spans.at(-1)?.start ?? 0, end: text.length };
    else text += part;
  }
  return { text, spans };
}
