import { packLexicon } from '../../server/src/glossary/lexiconFile';
import { katakanaKey } from '../../server/src/text/japaneseWords';
import { tokenKeys } from '../../server/src/text/tokens';
import type { Glosses } from './edict';
import type { Learnt } from './learn';
import type { NamePair } from './names';

/** How much a gloss of the dictionary is trusted beside what was learnt. */
const dictionaryTrust = 0.9;
/** Strengths are stored under this power: a weak translation is worth more than its probability. Measured. */
const power = 0.7;
const mostTranslations = 40;
const rarest = 11.5;

/** Puts the dictionary, what was learnt and the names into one file for `readLexicon`. */
export function compileLexicon(glosses: Glosses, learnt: Learnt, names: readonly NamePair[]): Uint8Array {
  const table = merge(glosses, learnt, names);
  const shares = new Map(learnt.shares);
  const words = [...table.keys()].sort();
  const stems = [...new Set([...table.values()].flatMap((row) => [...row.keys()]))].sort();
  const numbers = new Map(stems.map((stem, number): [string, number] => [stem, number]));
  if (stems.length > 0xffff) throw new Error(`${stems.length} stems do not fit into 16 bits.`);
  const rows = words.map((word) =>
    [...(table.get(word) ?? [])].sort((a, b) => b[1] - a[1]).slice(0, mostTranslations),
  );
  const translations = rows.flat();
  const rarity = (key: string) =>
    Math.min(255, Math.round(8 * Math.min(rarest, -Math.log(shares.get(key) ?? 0))));
  return packLexicon({
    wordUnits: Uint16Array.from(words.flatMap((word) => unitsOf(word))),
    wordLengths: Uint8Array.from(words, (word) => word.length),
    translationCounts: Uint8Array.from(rows, (row) => row.length),
    translationStems: Uint16Array.from(translations, ([stem]) => numbers.get(stem) ?? 0),
    translationStrengths: Uint8Array.from(translations, ([, strength]) =>
      Math.round(255 * strength ** power),
    ),
    wordRarities: Uint8Array.from(words, rarity),
    stemRarities: Uint8Array.from(stems, rarity),
    stems: new TextEncoder().encode(stems.join('\n')),
  });
}

/** Where dictionary and learning agree the pair is stronger than either (a noisy or). */
function merge(glosses: Glosses, learnt: Learnt, names: readonly NamePair[]): Glosses {
  const table: Glosses = new Map();
  const strengthen = (word: string, stem: string, strength: number) => {
    const row = table.get(word) ?? new Map<string, number>();
    row.set(stem, 1 - (1 - (row.get(stem) ?? 0)) * (1 - strength));
    table.set(word, row);
  };
  for (const [word, row] of glosses) {
    for (const [stem, prominence] of row) strengthen(word, stem, prominence * dictionaryTrust);
  }
  for (const [word, stem, strength] of learnt.translations) strengthen(word, stem, strength);
  for (const [japanese, english] of names) {
    const stems = tokenKeys(english, 'en');
    for (const stem of stems) strengthen(katakanaKey(japanese), stem, 1 / stems.length ** 0.5);
  }
  return table;
}

function unitsOf(word: string): readonly number[] {
  return Array.from({ length: word.length }, (_, place) => word.charCodeAt(place));
}
