const onlyAscii = /^[\t\n\r -~]*$/;

/**
 * The text in lower case with full-width letters, digits and curly quotes folded; every offset stays where it is. For
 * looking for words and phrases: which folding is for what, `ARCHITECTURE.md` says.
 */
export function foldInPlace(text: string): string {
  if (onlyAscii.test(text)) return text.toLowerCase();
  const folded = text
    .replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[’‘]/g, "'")
    .replace(/\u3000/g, ' ');
  const lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : folded;
}
