import type { WordList } from '../text/tokens';

const singleCost = 1.6;
/** Shorter pieces of a compound or of a loan word are more often chance than parts. */
const shortestCompound = 3;
const shortestLoanPart = 3;
const lengths = new Uint8Array(16);

/** The known words that a compound is put together from, itself not among them; empty where it does not come apart. */
export function partsOfWord(word: string, words: WordList): readonly string[] {
  if (word.length < shortestCompound) return [];
  const shortest = /^[ァ-ヺー]+$/.test(word) ? shortestLoanPart : 1;
  const costs = new Array<number>(word.length + 1).fill(Infinity);
  const cuts = new Array<number>(word.length).fill(0);
  costs[word.length] = 0;
  for (let at = word.length - 1; at >= 0; at--) {
    const found = words.lengthsAt(word, at, lengths);
    for (let index = 0; index < found; index++) {
      const length = lengths[index] ?? 0;
      const cost = (costs[at + length] ?? Infinity) + (length === 1 ? singleCost : 1);
      if (length < shortest || length === word.length || cost >= (costs[at] ?? Infinity)) continue;
      costs[at] = cost;
      cuts[at] = length;
    }
  }
  const parts: string[] = [];
  if (costs[0] === Infinity) return parts;
  for (let at = 0; at < word.length; at += cuts[at] ?? word.length) {
    parts.push(word.slice(at, at + (cuts[at] ?? word.length)));
  }
  return parts;
}
