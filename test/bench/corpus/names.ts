import type { Bilingual } from './vocabulary';

const syllables = [
  ['ka', 'カ'],
  ['mi', 'ミ'],
  ['ro', 'ロ'],
  ['ta', 'タ'],
  ['ne', 'ネ'],
  ['su', 'ス'],
  ['ri', 'リ'],
  ['no', 'ノ'],
  ['ha', 'ハ'],
  ['yo', 'ヨ'],
  ['ma', 'マ'],
  ['ki', 'キ'],
  ['to', 'ト'],
  ['re', 'レ'],
  ['sa', 'サ'],
  ['ni', 'ニ'],
  ['do', 'ド'],
  ['ba', 'バ'],
  ['ge', 'ゲ'],
  ['zu', 'ズ'],
] as const;
const fewestSyllables = 3;

/** The made-up name of a rank: "Karoneta", 「カロネタ」; every rank has its own. */
export function nameOf(rank: number): Bilingual {
  let en = '';
  let ja = '';
  let left = rank;
  for (let place = 0; left > 0 || place < fewestSyllables; place++) {
    // Shifted by the place, so that frequent names do not all begin alike.
    const [latin, kana] = syllables[(left + place * 7) % syllables.length] ?? syllables[0];
    en += latin;
    ja += kana;
    left = Math.floor(left / syllables.length);
  }
  return { en: en.charAt(0).toUpperCase() + en.slice(1), ja };
}
