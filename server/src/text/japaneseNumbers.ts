import { numberKey } from './latinTokens';

const digits = new Map(
  Array.from('〇一二三四五六七八九', (digit, value): [string, number] => [digit, value]),
);
const tens = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const myriads = new Map([
  ['万', 1e4],
  ['億', 1e8],
  ['兆', 1e12],
]);

/** 1,500 / 3億5,000 / 1.2万: digits in groups, each with its unit or none. */
const arabicGroups = /(?:\d+(?:,\d{3})*(?:\.\d+)?[千百]?[万億兆千百]?)+(?![A-Za-z])/y;
const arabicGroup = /(\d+(?:,\d{3})*(?:\.\d+)?)([千百]?[万億兆千百]?)/g;
const kanjiNumeral = /[〇一二三四五六七八九十百千万億兆]+/y;
/** The characters that a number may begin with. */
export const mayBeginNumber: ReadonlySet<string> = new Set('0123456789〇一二三四五六七八九十百千万億兆');
/** What makes a single kanji numeral a number: 三年 is one, 三菱 and 十分 are none. */
const counter = /(?:年|月|日|週|回|件|名|人|社|台|か国|カ国|ヶ国|ヵ国|か月|カ月|ヶ月|歳|倍|割|％|%)/y;

/** A number that begins at `start` of a folded Japanese text; a month keeps its 月, for it has a name in English. */
export function japaneseNumber(
  text: string,
  start: number,
): { readonly key: string; readonly end: number } | undefined {
  if (!mayBeginNumber.has(text.charAt(start))) return undefined;
  const arabic = matchAt(arabicGroups, text, start);
  const value = arabic === undefined ? kanjiValue(text, start) : arabicValue(arabic);
  if (value === undefined) return undefined;
  const end = start + (arabic ?? matchAt(kanjiNumeral, text, start) ?? '').length;
  if (text[end] === '月' && value >= 1 && value <= 12) return { key: `${value}月`, end: end + 1 };
  return { key: numberKey(value), end };
}

function arabicValue(written: string): number {
  let sum = 0;
  for (const [, figure = '', units = ''] of written.matchAll(arabicGroup)) {
    let value = Number(figure.replaceAll(',', ''));
    for (const unit of units) value *= tens.get(unit) ?? myriads.get(unit) ?? 1;
    sum += value;
  }
  return sum;
}

/** The value of a kanji numeral: two characters and more stand by themselves, a single one needs a counter after it. */
function kanjiValue(text: string, start: number): number | undefined {
  const numeral = matchAt(kanjiNumeral, text, start);
  if (numeral === undefined) return undefined;
  if (numeral.length === 1 && (numeral === '一' || matchAt(counter, text, start + 1) === undefined)) {
    return undefined;
  }
  const characters = Array.from(numeral);
  if (characters.every((character) => digits.has(character))) {
    return numeral.length === 1 || numeral.includes('〇') ? positionalValue(characters) : undefined;
  }
  return numeralValue(characters);
}

/** The value of a whole number in kanji alone: 「十七」, 「二〇二〇」, 「三億五千万」. NaN for any other text. */
export function kanjiNumeralValue(numeral: string): number {
  const characters = Array.from(numeral);
  if (numeral === '' || !characters.every((one) => digits.has(one) || tens.has(one) || myriads.has(one))) {
    return Number.NaN;
  }
  return characters.every((one) => digits.has(one)) ? positionalValue(characters) : numeralValue(characters);
}

/** 三億五千万: digits with tens, hundreds and myriads. */
function numeralValue(characters: readonly string[]): number {
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const myriad = myriads.get(character);
    const ten = tens.get(character);
    if (myriad !== undefined) {
      total += (group + (digit ?? (group === 0 ? 1 : 0))) * myriad;
      group = 0;
      digit = undefined;
    } else if (ten !== undefined) {
      group += (digit ?? 1) * ten;
      digit = undefined;
    } else {
      digit = digits.get(character) ?? 0;
    }
  }
  return total + group + (digit ?? 0);
}

/** 二〇二六: each kanji is one digit. */
function positionalValue(characters: readonly string[]): number {
  return Number(characters.map((character) => digits.get(character) ?? 0).join(''));
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
