import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../server/src/text/language';
import { slice } from '../../../server/src/text/span';
import { tokenKeys, tokenize, type WordList } from '../../../server/src/text/tokens';

const known =
  '越境 保護 規則 個人情報 個人情報保護委員会 委員会 取り組み 国務省 米国 インターネット ガバナンス マルチ デジタル デジタル庁'.split(
    ' ',
  );
const words: WordList = {
  lengthsAt(text, start, lengths) {
    const found = known.filter((word) => text.startsWith(word, start)).sort((a, b) => a.length - b.length);
    found.forEach((word, index) => (lengths[index] = word.length));
    return found.length;
  },
  mayBeginWith: (text, start, end) => known.some((word) => word.startsWith(text.slice(start, end))),
};

function checkSameKeys(one: string, other: string) {
  expect(tokenKeys(one, languageOf(one))).toEqual(tokenKeys(other, languageOf(other)));
  expect(tokenKeys(one, languageOf(one))).not.toEqual([]);
}

function written(text: string, list?: WordList) {
  return tokenize(text, languageOf(text), list).map(({ span }) => slice(text, span));
}

function checkWritten(text: string, expected: string, list?: WordList) {
  const language = languageOf(text);
  const tokens = tokenize(text, language, list);
  expect(written(text, list).join(' | ')).toBe(expected);
  expect(tokenKeys(text, language, list)).toEqual(tokens.map(({ key }) => key));
}

describe('one key for one word', () => {
  it.each([
    ['They emphasised the organisation', 'they emphasize organizations'],
    ['co-operation on cyber-security', 'Cooperation on cybersecurity'],
    ['a multi‑stakeholder approach', 'multistakeholder approaches'],
    ['the cross-border centre', 'cross border centers'],
    ['labour behaviour', 'labor behavior'],
    ['travelled and fulfilled', 'travel, fulfil'],
    ['the programme on defence', 'program of defense'],
    ['meetings were held', 'a meeting to hold'],
    ['Japan’s policies', "Japan's policy"],
    ['the U.S. and the D.C. office', 'US, DC office'],
    ['CBPRs', 'CBPR'],
    ['three meetings', '3 meetings'],
    ['the 11th meeting', 'the eleventh meeting'],
    ['1.5 million users', '1,500,000 users'],
    ['ＯＥＣＤ　ｐｒｉｖａｃｙ', 'OECD privacy'],
  ])('%s = %s', checkSameKeys);

  it.each([
    ['サーバーを保護', 'サーバの保護した'],
    ['ｲﾝﾀｰﾈｯﾄ', 'インターネット'],
    ['ヴェトナム', 'ベトナム'],
    ['３億５千万人', '350,000,000人'],
    ['二〇二六年', '2026年'],
    ['十二月', '12月'],
    ['ＣＢＰＲシステム', 'CBPRシステム'],
  ])('%s = %s', checkSameKeys);

  it.each([
    ['community', 'communication'],
    ['policy', 'police'],
    ['three', 'thirteen'],
    ['国際', '国内'],
    ['3万', '3億'],
  ])('%s is not %s', (one, other) => {
    expect(tokenKeys(one, languageOf(one))).not.toEqual(tokenKeys(other, languageOf(other)));
  });
});

describe('what makes a token', () => {
  it.each([
    [
      'The two countries reaffirmed their commitment to co-operation.',
      'two | countries | reaffirmed | commitment | co-operation',
    ],
    ['IT and the WHO, not it or who', 'IT | WHO'],
    ['THE IT OF WHO', ''],
    ['held 5G/IoT talks in 2020', 'held | 5G | IoT | talks | 2020'],
    ['about $3 million', '3 million'],
    ['it is', ''],
    ['', ''],
  ])('%s', (text, expected) => {
    checkWritten(text, expected);
  });

  it.each([
    ['個人情報を保護した。', '個人 | 人情 | 情報 | 保護'],
    ['第3回会合を7月23日に', '第 | 3 | 回会 | 会合 | 7月 | 23 | 日'],
    ['しかし、これは', ''],
    ['ｻｰﾊﾞｰ の保護', 'ｻｰﾊﾞｰ | 保護'],
    ['十分な三者', '十分 | 三者'],
  ])('without a word list: %s', (text, expected) => {
    checkWritten(text, expected);
  });

  it.each([
    ['個人情報保護委員会の規則', '個人情報保護委員会 | 規則'],
    ['越境個人情報保護規則', '越境 | 個人情報 | 保護 | 規則'],
    ['米国務省の取り組みを', '米 | 国務省 | 取り組み'],
    ['インターネットガバナンス', 'インターネット | ガバナンス'],
    ['ストレイヤー', 'ストレイヤー'],
    ['マルチンガバナンス', 'マルチンガバナンス'],
    ['デジタル庁とデジタル', 'デジタル庁 | デジタル'],
  ])('with a word list: %s', (text, expected) => {
    checkWritten(text, expected, words);
  });

  it('tells names and numbers from words', () => {
    const kinds = (text: string) => tokenize(text, languageOf(text)).map(({ kind }) => kind);
    expect(kinds('CBPR rules 2020')).toEqual(['latin', 'word', 'number']);
    expect(kinds('CBPRシステムの規則2020')).toEqual(['latin', 'katakana', 'kanji', 'number']);
  });

  it.each([
    ['The two sides and two million people', 'two | sides | two million | people'],
    ['two', 'two'],
    ['取り組みの規則と取り規則', '取り組み | 規則 | 取 | 規則'],
    ['規則と取り組みデジタル', '規則 | 取り組み | デジタル'],
    ['デジタル規則とデジタル庁', 'デジタル | 規則 | デジタル庁'],
    ['個人情報と個人情報保護委員会', '個人情報 | 個人情報保護委員会'],
  ])('cuts a piece that it knows by what stands behind it: %s', (text, expected) => {
    // Pieces are kept only when much has been read.
    for (let read = 0; read < 17_000; read += 1) tokenize('規則', 'ja', words);
    for (const time of ['first', 'second', 'third', 'fourth']) {
      expect([time, ...written(text, words)].join(' | ')).toBe(`${time} | ${expected}`);
    }
  });
});
