/** A text without white space: two releases that differ in nothing else are one. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A number that texts share which differ in white space alone, and hardly any others do. */
export function fingerprint(text: string): number {
  const letters = withoutSpaces(text);
  let hash = letters.length;
  for (let at = 0; at < letters.length; at += 1) hash = (Math.imul(hash, 31) + letters.charCodeAt(at)) | 0;
  return hash;
}
