import { describe, expect, test } from 'vitest';
import { createGlossary } from '../../../server/src/glossary/glossary';
import { slice } from '../../../server/src/text/span';
import { concept } from '../../support/concepts';

const glossary = createGlossary([
  concept('mic', ['Ministry of Internal Affairs and Communications', 'MIC', '総務省']),
  concept('state', [
    'Department of State',
    { text: 'U.S. Department of State', status: 'admitted' },
    '国務省',
    '米国国務省',
  ]),
  concept('oecd', ['Organisation for Economic Co-operation and Development', 'OECD', '経済協力開発機構']),
  concept('itu', ['International Telecommunication Union', 'ITU', '国際電気通信連合']),
  concept('meti', ['Ministry of Economy, Trade and Industry', 'METI', '経済産業省']),
  concept('igf', ['Internet Governance Forum', 'IGF', 'インターネット・ガバナンス・フォーラム']),
  concept('internet', ['インターネット'], { kind: 'concept' }),
  concept('usa', ['United States', 'U.S.', 'US', '米国'], { kind: 'country' }),
  concept('japan', ['Japan', '日本'], { kind: 'country' }),
  concept('china', ['中国'], { kind: 'country' }),
  concept('keidanren', ['Japan Business Federation', 'Keidanren', '日本経済団体連合会', '日本経団連']),
  concept('cbpr', ['Cross-Border Privacy Rules', 'CBPR', '越境プライバシールール'], { kind: 'instrument' }),
  concept('guidelines', ['OECD Privacy Guidelines'], { kind: 'instrument' }),
  concept('smart-city', ['smart city', 'スマートシティ'], { kind: 'concept' }),
  concept('5g', ['5G'], { kind: 'technology' }),
  concept('quad', [{ text: 'Quad', form: 'short' }], { kind: 'forum' }),
  concept('multistakeholder', ['multi-stakeholder approach'], { kind: 'concept' }),
  concept('g7', ['Group of Seven', 'G7', '主要7か国'], { kind: 'forum' }),
  concept('server', ['サーバ'], { kind: 'technology' }),
  concept('building', ['ビル'], { kind: 'concept' }),
  concept('nict', ['情報通信研究機構']),
  concept('ict', ['情報通信'], { kind: 'concept' }),
  concept('research', ['通信研究機構評価委員会']),
  concept('kyoto', ['京都'], { kind: 'concept' }),
  concept('ccpc', ['C&C Council'], { kind: 'forum' }),
  concept('who', ['World Health Organization', 'WHO']),
]);

/** The text with the expected matches in brackets: the exact characters of each, in order. */
function checkMatches(marked: string): void {
  const text = marked.replace(/[[\]]/g, '');
  let found = '';
  let end = 0;
  for (const { span } of glossary.match(text)) {
    found += `${text.slice(end, span.start)}[${slice(text, span)}]`;
    end = span.end;
  }
  expect(found + text.slice(end)).toBe(marked);
}

describe('English', () => {
  test.each([
    ['full name and acronym', 'The [Ministry of Internal Affairs and Communications] ([MIC]) and'],
    ['the longest name wins', 'the [U.S. Department of State] and the [Department of State]'],
    [
      'full names in any case',
      'the [department of state], [MINISTRY OF INTERNAL AFFAIRS AND COMMUNICATIONS]',
    ],
    ['acronyms in their case only', 'the [OECD], not the oecd or Oecd'],
    ['no match inside a longer word', 'the SITUATION, ITUs2 and COMMITUR'],
    ['possessive, straight', "the [OECD]'s work"],
    ['possessive, curly', 'the [OECD]’s recommendations and the [Ministry of Economy, Trade and Industry]’s'],
    ['a possessive ends a name', "the [OECD]'s Privacy Guidelines"],
    ['plural', 'the [CBPRs] and [smart cities] of the [Internet Governance Forums]'],
    [
      'hyphen, space or together',
      '[Cross Border Privacy Rules], [Cross-Border Privacy Rules], [Cross‑Border Privacy Rules]',
    ],
    ['spelt together', 'a [multistakeholder approach], a [multi-stakeholder approach]'],
    ['national spelling', 'the [Organization for Economic Cooperation and Development]'],
    ['with and without the last comma of a list', 'the [Ministry of Economy, Trade, and Industry]'],
    ['without the commas of a list it is no name', 'the Ministry of Economy Trade and Industry'],
    ['line break within a name', 'the [Ministry of Internal\nAffairs and\r\n  Communications] met'],
    ['no match across a paragraph', 'the Ministry of Internal\n\nAffairs and Communications'],
    ['many spaces', 'the [Department  of   State]'],
    ['initials', 'in the [U.S.] and the [US].'],
    ['initials before a hyphen', 'the [Japan]-[U.S.] dialogue, [US]-led'],
    ['acronym before a hyphen', '[ITU]-T and non-[OECD] members'],
    ['a name of one word keeps its capital', 'the [Quad] and a quad'],
    ['no name in an address', 'https://www.oecd.org/OECD and OECD@oecd.org, www.itu.int/ITU'],
    ['figures', 'a [5G] network, 3.5G, 15G'],
    ['ampersand', 'the [C and C Council] and the [C&C Council]'],
    ['small words in a headline', 'TELL WHO HAS THE SAY\nThe [WHO] said'],
    ['quotes and brackets', '“[OECD]”, ([ITU]), [MIC]/[METI]'],
  ])('%s', (_, marked) => {
    checkMatches(marked);
  });
});

describe('Japanese', () => {
  test.each([
    ['unspaced', '[総務省]と[米国国務省]は'],
    ['country before an agency', '[日本][国務省]と[米国][総務省]'],
    ['full-width acronym', '[ＯＥＣＤ]及び[ＩＴＵ]'],
    ['half-width katakana', '[ｲﾝﾀｰﾈｯﾄ･ｶﾞﾊﾞﾅﾝｽ･ﾌｫｰﾗﾑ]([IGF])'],
    ['middle dots or none', '[インターネットガバナンスフォーラム]、[インターネット・ガバナンス・フォーラム]'],
    ['no match inside a longer katakana word', 'インターネットエコノミー'],
    ['middle dot ends a katakana word', '[インターネット]・エコノミー'],
    ['long vowel at the end', '[サーバー]と[サーバ]'],
    ['long vowel within a short word', 'ビールと[ビル]'],
    ['long name over its parts', '[情報通信研究機構]と[情報通信]'],
    ['the longer of two that overlap', '情報[通信研究機構評価委員会]'],
    ['acronym inside Japanese', 'APECの[CBPR]システム及び[OECD]の勧告'],
    ['short name inside a longer word', '東京都の発中国際会議'],
    ['short name after a preposition-like kanji', '対[米国]、在[日本]、[京都]で'],
    ['short names side by side', '[日本][米国]'],
    ['line break in hard-wrapped text', '[経済産\n業省]と'],
    ['a space ends a name', '経済 産業省'],
    ['counters', '[主要7か国]、[主要７ヵ国]、[主要7カ国]、[主要7ヶ国]'],
    ['Latin beside kanji', '[5G]モバイル技術'],
    ['contraction', '[日本経団連]と[日本経済団体連合会]'],
  ])('%s', (_, marked) => {
    checkMatches(marked);
  });
});

test('a name that is right goes before a superseded one of another entry', () => {
  const both = createGlossary([
    concept('old', [{ text: 'Digital Office', status: 'superseded' }]),
    concept('new', ['Digital Office']),
  ]);
  expect(both.match('the Digital Office').map((match) => match.concept.id)).toEqual(['new']);
});

test('a later entry of the same id replaces the earlier', () => {
  const overridden = createGlossary([concept('mic', ['MIC']), concept('mic', ['MOC'])]);
  expect(overridden.match('MIC and MOC').map((match) => match.name.text)).toEqual(['MOC']);
});

test('an empty glossary and an empty text match nothing', () => {
  expect(createGlossary([]).match('MIC')).toEqual([]);
  expect(glossary.match('')).toEqual([]);
});
