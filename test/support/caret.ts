/** A text with its caret, written as `|`. */
export function readCaret(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error(`No caret in ${marked}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
