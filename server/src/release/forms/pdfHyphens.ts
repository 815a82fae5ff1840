/**
 * Whether a hyphen at a line's end belongs to the word ("multi-" + "stakeholder") or was set by the typesetter
 * ("coopera-" + "tion"). The document itself tells: by the word as it stands elsewhere, joined or hyphenated, or by
 * its two halves standing as words of their own.
 */
export function hyphenBelongs(before: string, after: string, text: string): boolean {
  const left = /[\p{L}\p{N}]+(?=-$)/u.exec(before)?.[0].toLowerCase();
  const right = /^\p{L}+/u.exec(after)?.[0];
  if (left === undefined || right?.toLowerCase() !== right) return true;
  if (right === undefined) return true;
  const words = text.toLowerCase();
  if (holdsWord(words, `${left}-${right}`)) return true;
  if (holdsWord(words, left + right)) return false;
  return prefixes.has(left) || /\d/.test(left) || (holdsWord(words, left) && holdsWord(words, right));
}

/** Prefixes that policy texts write with a hyphen. */
const prefixes = new Set(
  'multi non self cross co anti counter pre post well long high low ex vice all'.split(' '),
);

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const after = text.slice(at + word.length, at + word.length + 2);
    if (!/[\p{L}\p{N}-]$/u.test(text.slice(0, at)) && !/^(\p{L}|-\p{L}|-\n)/u.test(after)) return true;
  }
  return false;
}
