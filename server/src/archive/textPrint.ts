import { isBlank } from '../text/characters';

/** A text without white space: two releases that differ in nothing else are one. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A number that texts share which differ in white space alone, and hardly any others do: their characters hashed, and how many they are. */
export function fingerprint(text: string): number {
  let letters = 0;
  let power = 1;
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isBlank(text, at)) continue;
    letters += 1;
    power = Math.imul(power, 31);
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  }
  return (Math.imul(letters, power) + hash) | 0;
}
