import type { Release } from '../release/model';

/** A text without white space: two releases that differ in nothing else are one. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A number that texts share which differ in white space alone, and hardly any others do. */
function fingerprint(text: string): number {
  const letters = withoutSpaces(text);
  let hash = letters.length;
  for (let at = 0; at < letters.length; at += 1) hash = (Math.imul(hash, 31) + letters.charCodeAt(at)) | 0;
  return hash;
}

const known = new WeakMap<Release, number>();

/** The fingerprint of a release's text; taken once. */
export function fingerprintOf(release: Release): number {
  const print = known.get(release) ?? fingerprint(release.text);
  known.set(release, print);
  return print;
}

/** Takes a release's fingerprint from where it was kept, so that its text need not be read for it. */
export function keepFingerprint(release: Release, print: number): void {
  known.set(release, print);
}
