import { rememberText } from '../text/remember';

/**
 * What a loan word or a name keeps of its sound when it is written in katakana: its consonants, roughly. English
 * "Strayer" and ストレイヤー both come to "strr". Our own rules, after how loan words are commonly transcribed.
 */

const katakanaRows: readonly (readonly [string, string])[] = [
  ['カキクケコ', 'k'],
  ['ガギグゲゴ', 'g'],
  ['サシスセソザジズゼゾヂヅ', 's'],
  ['タチツテト', 't'],
  ['ダデド', 'd'],
  ['ナニヌネノン', 'n'],
  ['ハヒフヘホ', 'h'],
  ['バビブベボ', 'b'],
  ['パピプペポ', 'p'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r'],
];
const consonantOf = new Map(
  katakanaRows.flatMap(([row, consonant]) => Array.from(row, (kana): [string, string] => [kana, consonant])),
);

/** English letters to the sounds that katakana can tell apart, in this order. */
const englishSounds: readonly (readonly [RegExp, string])[] = [
  [/tch|ch/g, 't'],
  [/sh|th/g, 's'],
  [/ph/g, 'f'],
  [/ck|qu|q/g, 'k'],
  [/(?<=[aou]u|i)gh/g, ''],
  [/gh/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/dge?/g, 'j'],
  [/g(?=[eiy])/g, 'j'],
  [/m(?=[pb])/g, 'n'],
  [/[rh](?![aeiouy])/g, ''],
  [/[aeiouyw]/g, ''],
  [/l/g, 'r'],
  [/v/g, 'b'],
  [/[zj]/g, 's'],
  [/f/g, 'h'],
];

/** The skeleton of a key in katakana; empty for any other key. */
export function katakanaSkeleton(key: string): string {
  return isKatakana(key.charCodeAt(0)) ? readKatakana(key) : '';
}

const readKatakana = rememberText((key) => {
  if (!/^[ァ-ヺー]+$/.test(key)) return '';
  return undoubled(Array.from(key, (kana) => consonantOf.get(kana) ?? '').join(''));
});

/** The skeleton of an English stem; empty for a key that is none. */
export function englishSkeleton(key: string): string {
  return isJapanese(key.charCodeAt(0)) ? '' : readEnglish(key);
}

const readEnglish = rememberText((key) => {
  if (!/^\p{Script=Latin}+$/u.test(key)) return '';
  let sounds = key.normalize('NFD').replace(/\p{M}/gu, '');
  for (const [letters, sound] of englishSounds) sounds = sounds.replace(letters, sound);
  return undoubled(sounds);
});

/** Most keys are no katakana: their first character says so without a regular expression. */
function isKatakana(unit: number): boolean {
  return unit >= 0x30a1 && unit <= 0x30fc;
}

function isJapanese(unit: number): boolean {
  return unit >= 0x3000;
}

function undoubled(sounds: string): string {
  return sounds.replace(/(.)\1+/g, '$1');
}
