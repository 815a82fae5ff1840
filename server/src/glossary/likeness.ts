/** How alike two names are, word by word or character by character. */

/**
 * The least cost of turning one sequence into another (Levenshtein's distance); leaving out or adding costs 1.
 * @param cost what it costs to put one item for another: 0 for the same, at most 1.
 */
export function editDistance<T>(from: readonly T[], to: readonly T[], cost: (a: T, b: T) => number): number {
  let row = to.map((_, index) => index + 1);
  let corner = 0;
  for (const [rowIndex, a] of from.entries()) {
    let left = rowIndex + 1;
    let diagonal = corner;
    corner = left;
    row = row.map((above, index) => {
      const b = to[index];
      const exchanged = diagonal + (b === undefined ? 1 : cost(a, b));
      diagonal = above;
      left = Math.min(left + 1, above + 1, exchanged);
      return left;
    });
  }
  return row.at(-1) ?? from.length;
}

/** The same word in another number: "Rule", "Rules"; "Agency", "Agencies". Words are keys of units. */
export function isSameWord(a: string, b: string): boolean {
  return a === b || singular(a) === singular(b);
}

/** A word easily written for another: it begins alike ("Internal", "International"), or a letter or two differ. */
export function isNearWord(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6) return false;
  if (a.slice(0, 6) === b.slice(0, 6)) return true;
  return Math.abs(a.length - b.length) <= 2 && characterDistance(a, b) <= 2;
}

/** Levenshtein's distance in characters. */
export function characterDistance(a: string, b: string): number {
  return editDistance(Array.from(a), Array.from(b), (x, y) => (x === y ? 0 : 1));
}

/** What it costs to put one word for another: nothing, half for one easily mistaken, all for another word. */
export function wordCost(a: string, b: string): number {
  if (isSameWord(a, b)) return 0;
  return isNearWord(a, b) ? 0.5 : 1;
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && !word.endsWith('ss') ? word.replace(/s$/, '') : word;
}
