import words from '../../data/abbreviations.yaml';

const data = {
  neverEnds: new Set(words.neverEnds),
  beforeNumber: new Set(words.beforeNumber),
  adjectives: new Set(words.adjectives),
  oftenEnds: new Set(words.oftenEnds),
  sentenceStarters: new Set(words.sentenceStarters),
};

/**
 * What the full stop after a word can mean: nothing (`neverEnds`), the end unless a number follows (`beforeNumber`),
 * the end before a word that starts sentences (`adjective`), the end before most capitalised words (`oftenEnds`),
 * or always the end (`none`: the word is no abbreviation).
 */
export type AbbreviationKind = 'neverEnds' | 'beforeNumber' | 'adjective' | 'oftenEnds' | 'none';

const dottedLetters = /^\p{L}(?:\.\p{L})+$/u;
const initial = /^\p{Lu}$/u;

/** The kind of a word that stands before a full stop, given without that full stop ("U.S", "Mr", "meeting"). */
export function abbreviationKind(word: string): AbbreviationKind {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (data.neverEnds.has(lower)) return 'neverEnds';
  if (data.beforeNumber.has(lower)) return 'beforeNumber';
  if (data.oftenEnds.has(lower)) return 'oftenEnds';
  if (data.adjectives.has(lower) || dottedLetters.test(word) || initial.test(word)) return 'adjective';
  return 'none';
}

/** Whether sentences often start with the word, in any case of letters. */
export function startsSentences(word: string): boolean {
  return data.sentenceStarters.has(word.toLowerCase());
}
