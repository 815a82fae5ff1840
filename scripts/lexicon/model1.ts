/**
 * IBM Model 1 (Brown, Della Pietra, Della Pietra and Mercer, "The Mathematics of Statistical Machine Translation",
 * Computational Linguistics 19(2), 1993): which word of the one language stands where a word of the other does,
 * learnt from sentence pairs by expectation maximisation.
 */

/** For each word of the source the probability of each word of the target. */
export type WordProbabilities = Map<string, Map<string, number>>;

export interface SentencePair {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** The empty word, which explains what has no counterpart. */
const empty = '';
const negligible = 1e-4;

/** Learns the probability of target words given source words. */
export function learnModel1(pairs: readonly SentencePair[], rounds: number): WordProbabilities {
  let table = uniform(pairs);
  for (let round = 0; round < rounds; round++) table = maximise(pairs, table);
  return table;
}

function uniform(pairs: readonly SentencePair[]): WordProbabilities {
  const table: WordProbabilities = new Map();
  for (const { source, target } of pairs) {
    for (const word of [empty, ...source]) {
      const row = rowOf(table, word);
      for (const other of target) row.set(other, 1);
    }
  }
  normalise(table);
  return table;
}

function maximise(pairs: readonly SentencePair[], table: WordProbabilities): WordProbabilities {
  const counts: WordProbabilities = new Map();
  for (const { source, target } of pairs) {
    const words = [empty, ...source];
    const rows = words.map((word) => table.get(word));
    for (const other of target) {
      const shares = rows.map((row) => row?.get(other) ?? 0);
      const total = shares.reduce((sum, share) => sum + share, 0);
      if (total === 0) continue;
      words.forEach((word, place) => {
        const share = (shares[place] ?? 0) / total;
        if (share > negligible) add(rowOf(counts, word), other, share);
      });
    }
  }
  normalise(counts);
  return counts;
}

function normalise(table: WordProbabilities): void {
  for (const row of table.values()) {
    let total = 0;
    for (const count of row.values()) total += count;
    for (const [word, count] of row) {
      if (count / total < negligible) row.delete(word);
      else row.set(word, count / total);
    }
  }
}

function rowOf(table: WordProbabilities, word: string): Map<string, number> {
  let row = table.get(word);
  if (row === undefined) {
    row = new Map();
    table.set(word, row);
  }
  return row;
}

function add(row: Map<string, number>, word: string, count: number): void {
  row.set(word, (row.get(word) ?? 0) + count);
}
