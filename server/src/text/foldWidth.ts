import { unitsOf } from './units';

/** A text in NFKC (full-width and half-width forms made one), with the way back to the original's offsets. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 offset of the folded text, and its end, the offset in the original; absent: they are the same. */
  readonly offsets: Uint32Array | undefined;
}

/** A run of characters that NFKC leaves as they are; else a character with the marks that combine with it. */
const cluster =
  /(?<plain>[\x20-\x7e、。「」ぁ-ゖァ-ヾ一-\u9fff]+(?![\p{M}ﾞﾟ]))|[^\p{M}ﾞﾟ][\p{M}ﾞﾟ]*|[\p{M}ﾞﾟ]+/gu;

/** Whether the first `length` units are in NFKC for sure, which is seen at a glance, without the host's tables. */
export function areInOneWidth(units: Uint16Array, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (!isPlain(units[at] ?? 0)) return false;
  return true;
}

/** Of those that NFKC leaves as they are, beside whatever they stand that is plain too. */
function isPlain(code: number): boolean {
  if (code < 0x7f) return true;
  return (
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fe) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    code === 0x3001 ||
    code === 0x3002 ||
    code === 0x300c ||
    code === 0x300d
  );
}

/** Folds a text by NFKC, character by character, so that every folded character knows where it came from. For tokens. */
export function foldWidth(original: string): FoldedText {
  const isFolded = areInOneWidth(unitsOf(original), original.length);
  if (isFolded || original.normalize('NFKC') === original) return { text: original, offsets: undefined };
  const offsets: number[] = [];
  let text = '';
  for (const { 0: characters, index, groups } of original.matchAll(cluster)) {
    const isPlain = groups?.['plain'] !== undefined;
    const folded = isPlain ? characters : characters.normalize('NFKC');
    for (let at = 0; at < folded.length; at += 1) offsets.push(isPlain ? index + at : index);
    text += folded;
  }
  offsets.push(original.length);
  return { text, offsets: Uint32Array.from(offsets) };
}

/**
 * The span in the original of `[start, end)` in the folded text. A folded character is covered wholly:
 * the span ends where the next original character begins.
 */
export function originalSpan(
  folded: FoldedText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const { offsets } = folded;
  if (offsets === undefined) return { start, end };
  const first = offsets[start] ?? 0;
  let next = end;
  while (next < offsets.length - 1 && offsets[next] === offsets[end - 1]) next += 1;
  return { start: first, end: offsets[next] ?? first };
}
