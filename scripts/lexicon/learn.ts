import { tokenKeys, type WordList } from '../../server/src/text/tokens';
import { learnModel1, type SentencePair, type WordProbabilities } from './model1';

/** What sentence pairs teach: which words render one another, and how common each word is. */
export interface Learnt {
  /** Japanese word, English stem, strength 0..1; sorted. */
  readonly translations: readonly (readonly [string, string, number])[];
  /** Word or stem and the share of sentences that hold it; sorted. */
  readonly shares: readonly (readonly [string, number])[];
}

const rounds = 6;
/** Pairs kept out of training, at the end of the file, so that what was learnt can be measured on them. */
const heldOut = 1000;
const weakest = 0.06;
/** Model 1 spreads its probability over all words of a family of meanings: what is left is scaled up to a strength. */
const scale = 1.6;

/** Learns from a file of pairs, a tokenised English sentence TAB a tokenised Japanese one. */
export function learn(tsv: string, words: WordList): Learnt {
  const pairs = readPairs(tsv, words).slice(0, -heldOut);
  const english = frequencies(pairs.map(({ source }) => source));
  const japanese = frequencies(pairs.map(({ target }) => target));
  const forth = learnModel1(pairs, rounds);
  const back = learnModel1(
    pairs.map(({ source, target }) => ({ source: target, target: source })),
    rounds,
  );
  return {
    translations: symmetric(back, forth, japanese),
    shares: [...english, ...japanese]
      .filter(([, count]) => count > 1)
      .map(([key, count]): [string, number] => [key, count / pairs.length])
      .sort(([a], [b]) => compare(a, b)),
  };
}

/** The pairs as tokens, English the source; the file's own cutting into words is undone first. */
function readPairs(tsv: string, words: WordList): readonly SentencePair[] {
  return tsv
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [english = '', japanese = ''] = line.split('\t');
      return {
        source: tokenKeys(joinEnglish(english), 'en'),
        target: tokenKeys(joinJapanese(japanese), 'ja', words),
      };
    });
}

function joinEnglish(tokenised: string): string {
  return tokenised.replace(/ (?=n't|'|[.,?!])/g, '');
}

function joinJapanese(tokenised: string): string {
  return tokenised.replace(/(?<![A-Za-z0-9]) | (?![A-Za-z0-9])/g, '');
}

/**
 * A pair of words is kept as strong as both directions of the model agree on it (their geometric mean), and less where
 * the word was seen seldom.
 */
function symmetric(
  back: WordProbabilities,
  forth: WordProbabilities,
  counts: ReadonlyMap<string, number>,
): Learnt['translations'] {
  const kept: [string, string, number][] = [];
  for (const [word, row] of back) {
    const count = counts.get(word) ?? 0;
    for (const [stem, probability] of row) {
      const agreed = Math.sqrt(probability * (forth.get(stem)?.get(word) ?? 0));
      const strength = Math.min(1, (agreed * scale * count) / (count + 1));
      if (word !== '' && stem !== '' && count > 1 && strength >= weakest) kept.push([word, stem, strength]);
    }
  }
  return kept.sort((a, b) => compare(a[0], b[0]) || b[2] - a[2] || compare(a[1], b[1]));
}

function frequencies(sentences: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const key of new Set(sentence)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
