import { englishOrdinals, englishOrdinal } from '../../text/ordinals';

const kanjiDigits = '〇一二三四五六七八九';
const kanjiNumeral = /[一二三四五六七八九十]/u;

/**
 * A whole number written as another one is: in full-width digits, in kanji numerals, else in plain digits.
 * @param like any text that holds a number; of numbers from 100 on only digits are written.
 */
export function numeralLike(like: string, value: number): string {
  if (/[０-９]/u.test(like)) return toFullWidth(String(value));
  const inKanji = kanjiNumeral.test(like) && !/\d/u.test(like) && value < 100;
  return inKanji ? kanjiNumber(value) : String(value);
}

/** An ordinal written as another one is: "11th", "eleventh", "Eleventh", 「第9回」, 「第九回」. */
export function ordinalLike(like: string, value: number): string {
  const inJapanese = /^(.*?第\s?)(?:[\d０-９]+|[一二三四五六七八九十]+)(.*)$/su.exec(like);
  if (inJapanese) return `${inJapanese[1] ?? ''}${numeralLike(like, value)}${inJapanese[2] ?? ''}`;
  const word = /\d/.test(like) ? undefined : englishOrdinalWord(value);
  if (word === undefined) return englishOrdinal(value);
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function englishOrdinalWord(value: number): string | undefined {
  return [...englishOrdinals].find(([, number]) => number === value)?.[0];
}

function toFullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function kanjiNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : kanjiDigits.charAt(tens)}十`;
  return `${ten}${ones === 0 ? '' : kanjiDigits.charAt(ones)}`;
}
