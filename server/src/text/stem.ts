import porter2 from 'wink-porter2-stemmer';
import forms from '../../data/english-forms.yaml';

const spellings = forms.spellings.map(({ pattern, replacement }) => ({
  pattern: new RegExp(pattern),
  replacement,
}));
const baseForms = new Map([
  ...Object.entries(forms.words),
  ...Object.entries(forms.irregular).flatMap(([base, others]) =>
    others.split(' ').map((other): [string, string] => [other, base]),
  ),
]);

/** By word the key of its family, for words whose stem is that of other words too. */
const familyOf: ReadonlyMap<string, string> = new Map(
  forms.families
    .map((line) => line.split(' '))
    .flatMap((family) => family.map((word): [string, string] => [word, family[0] ?? word])),
);
const families = new Set(familyOf.values());

/** Prefixes that are written apart, with a hyphen or as one word, and make one key: co-operation, multi-stakeholder. */
export const joiningPrefixes: ReadonlySet<string> = new Set(wordsOf(forms.prefixes));

/** Cardinals from two and ordinals from third; "one", "first" and "second" are more often no number. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...wordsOf(forms.numbers).map((word, index): [string, number] => [word, index + 2]),
  ...Object.entries(forms.tens),
  ...wordsOf(forms.ordinals).map((word, index): [string, number] => [word, index + 3]),
]);

/** "million" and its like, by which a number before them is multiplied. */
export const magnitudes: ReadonlyMap<string, number> = new Map(Object.entries(forms.magnitudes));

function wordsOf(lists: readonly string[]): readonly string[] {
  return lists.flatMap((words) => words.split(' '));
}

const cacheLimit = 100_000;
const cache = new Map<string, string>();

/**
 * The key of an English word: British spelling folded to American, irregular forms to their base, then the stem by
 * Porter's second algorithm (snowballstem.org/algorithms/english). Words of one family share it; it is no English word.
 * A word with a digit is its own key: the stemmer takes a digit for a letter.
 * @param word in lower case, without apostrophe or hyphen.
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (/\d/.test(word)) return word;
  const stemmed = porter2(baseForms.get(word) ?? spellAmerican(word));
  if (cache.size < cacheLimit) cache.set(word, stemmed);
  return stemmed;
}

/** The key of an English word where the stem would mix up words of quite another meaning: "customer" is no "customs". */
export function familyKey(word: string): string {
  return familyOf.get(word) ?? stem(word);
}

/** The stem behind a family's key, by which the lexicon and the index know the word; any other key as it is. */
export function stemOfKey(key: string): string {
  return families.has(key) ? stem(key) : key;
}

/** Whether a key is that of a family, which no other word is a form of. */
export function isFamilyKey(key: string): boolean {
  return families.has(key);
}

function spellAmerican(word: string): string {
  let spelt = word;
  for (const { pattern, replacement } of spellings) spelt = spelt.replace(pattern, replacement);
  return baseForms.get(spelt) ?? spelt;
}
