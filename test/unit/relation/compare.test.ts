import { describe, expect, it, test } from 'vitest';
import { analyse } from '../../../server/src/relation/comparison/analyse';
import { compare } from '../../../server/src/relation/comparison/compare';
import { conceptTable } from '../../../server/src/relation/comparison/concepts';
import type { Relation } from '../../../server/src/relation/model';
import { languageOf } from '../../../server/src/text/language';
import { slice } from '../../../server/src/text/span';
import { familyKey, stem } from '../../../server/src/text/stem';

function checkRelation(draft: string, earlier: string, relation: Relation | 'unrelated'): void {
  const [one, other] = [draft, earlier].map((text) => analyse(text, languageOf(text)));
  if (!one || !other) throw new Error('two sentences');
  expect(compare(one, other).relation).toBe(relation);
}

describe('words that only look alike', () => {
  test.each([
    ['importance', 'import'],
    ['customers', 'customs'],
    ['emergency', 'emerging'],
    ['responsible', 'response'],
    ['experience', 'experiment'],
    ['organic', 'organization'],
    ['mobilize', 'mobile'],
  ])('%s is no %s', (one, other) => {
    expect(familyKey(one)).not.toBe(familyKey(other));
  });

  test.each([
    ['authority', 'authorities'],
    ['mobilise', 'mobilization'],
    ['protected', 'protection'],
  ])('%s is of one family with %s', (one, other) => {
    expect(familyKey(one)).toBe(familyKey(other));
  });

  it('keeps the digits of a word', () => {
    expect(stem('2023')).toBe('2023');
  });

  test.each<[string, string]>([
    ['Both sides agreed to inspect imports of beef.', 'Both sides agreed to inspect important beef markets.'],
    ['The parties agreed to survey customers at ports.', 'The parties agreed to survey tolls of bridges.'],
  ])('%s', (draft, earlier) => {
    checkRelation(draft, earlier, 'unrelated');
  });
});

describe('a kanji by itself', () => {
  test.each<[string, readonly string[]]>([
    ['水の供給', ['水', '供給']],
    ['水素と節水型', ['水素']],
    ['港と港区', ['港']],
  ])('%s', (text, expected) => {
    expect(conceptTable.find(text, 'ja').map(({ span }) => slice(text, span))).toEqual(expected);
  });
});

describe('a position without a verb of the ladder', () => {
  test.each<[string, string, Relation]>([
    [
      'Safe decommissioning of old reactors remains a firm commitment of both governments.',
      'Both governments reaffirmed their commitment to the safe decommissioning of old reactors.',
      'repeats',
    ],
    [
      'They took note of the safe decommissioning of old reactors.',
      'Safe decommissioning of old reactors remains a firm commitment of both governments.',
      'weakens',
    ],
  ])('%s', (draft, earlier, relation) => {
    checkRelation(draft, earlier, relation);
  });
});

describe('another thing in the same place', () => {
  test.each<[string, string, Relation | 'unrelated']>([
    [
      'They agreed to review building codes for stadiums.',
      'They agreed to review building codes for hospitals.',
      'unrelated',
    ],
    [
      '両国は、港湾のスピーカーの更新に関する計画を決定した。',
      '両国は、港湾のベルトコンベヤーの更新に関する計画を決定した。',
      'unrelated',
    ],
    [
      'They agreed to review building codes for all hospitals.',
      'They agreed to review building codes for hospitals.',
      'repeats',
    ],
  ])('%s', (draft, earlier, relation) => {
    checkRelation(draft, earlier, relation);
  });
});

describe('figures', () => {
  test.each<[string, string]>([
    ['Chile will install fifteen seismometers by 2022.', 'Chile will install forty seismometers by 2022.'],
    ['Japan will train thirty-two firefighters.', 'Japan will train twenty-five firefighters.'],
    [
      '両政府は、地震発生後10分以内に津波の第一報を伝達する。',
      '両政府は、地震発生後3分以内に津波の第一報を伝達する。',
    ],
  ])('%s', (draft, earlier) => {
    checkRelation(draft, earlier, 'contradicts');
    checkRelation(earlier, earlier, 'repeats');
  });
});

describe('what is no denial, no limit and no position', () => {
  test.each<[string, string, Relation | 'unrelated']>([
    [
      'Both sides stressed how important clear procedures for cancelling tickets are.',
      'Both sides stressed the importance of clear cancellation procedures for tickets.',
      'repeats',
    ],
    [
      'Both sides agreed on cancelling the inspection of ferry tickets.',
      'Both sides agreed on the inspection of ferry tickets.',
      'contradicts',
    ],
    [
      'The parties intend to inspect certain hospitals near rivers.',
      'The parties intend to inspect all hospitals near rivers.',
      'weakens',
    ],
    [
      '英国側は、空港の騒音に関する調査結果を示した。',
      '両国は、空港の騒音に関する調査を行う意向を示した。',
      'unrelated',
    ],
    [
      'The parties confirmed their aim of inspecting hospitals near rivers.',
      '両国は、河川の近くの病院の検査を目指すことを確認した。',
      'repeats',
    ],
    [
      'They decided to exchange information on ferries every month.',
      'They decided to share information on ferries once a month.',
      'repeats',
    ],
  ])('%s', (draft, earlier, relation) => {
    checkRelation(draft, earlier, relation);
  });
});

describe('siblings are not the same', () => {
  test.each<[string, string]>([
    ['Both sides agreed to promote exports of beef.', 'Both sides agreed to promote exports of rice.'],
    ['Japan will train nurses at ports.', 'Japan will train doctors at ports.'],
    ['双方は、サンマの漁獲を監視することで合意した。', '双方は、マグロの漁獲を監視することで合意した。'],
    ['双方は、水素の輸送を促進する。', '双方は、アンモニアの輸送を促進する。'],
  ])('%s', (draft, earlier) => {
    checkRelation(draft, earlier, 'unrelated');
    checkRelation(earlier, earlier, 'repeats');
  });
});

describe('the words of an act', () => {
  test.each<[string, string, Relation | 'unrelated']>([
    [
      'They stressed that timely data on rents are important.',
      'They emphasized the importance of timely rent data.',
      'repeats',
    ],
    [
      'Both sides agreed to share the results of their river surveys.',
      'Both sides agreed to share the results of their river surveys.',
      'repeats',
    ],
    [
      'Both sides agreed on the importance of sharing river surveys.',
      'Both sides agreed to share river surveys.',
      'weakens',
    ],
    [
      'Railways: the two sides acknowledged the need for quiet trains.',
      'The two sides acknowledged the need for quiet trains.',
      'repeats',
    ],
    [
      'Japan will accept two engineers every year.',
      'Japan will accept six engineers every year.',
      'contradicts',
    ],
  ])('%s', (draft, earlier, relation) => {
    checkRelation(draft, earlier, relation);
  });
});

describe('things that are counted, and facts that are noted', () => {
  test.each<[string, string, Relation | 'unrelated']>([
    ['Japan will provide 10 vehicles to hospitals.', '日本側は、病院に車両３０台を供与する。', 'contradicts'],
    ['Japan will provide 30 vehicles to hospitals.', '日本側は、病院に車両３０台を供与する。', 'repeats'],
  ])('%s', (draft, earlier, relation) => {
    checkRelation(draft, earlier, relation);
  });

  test.each<[string, string]>([
    [
      'They noted that nurses of rural hospitals often change their school.',
      'They intend to train nurses of rural hospitals in a school.',
    ],
    ['Both sides resolved that hospitals must train nurses.', 'Both sides discussed the pay of teachers.'],
  ])('%s', (draft, earlier) => {
    checkRelation(draft, earlier, 'unrelated');
  });
});

describe('the place of a promise', () => {
  test.each<[string, string, Relation | 'unrelated']>([
    [
      'Japan will send eight nurses of rural hospitals to schools in Osaka.',
      'Japan will send eight nurses of rural hospitals to schools in Nagoya.',
      'contradicts',
    ],
    [
      '両国は、農村の病院の看護師の研修を毎年大阪で実施する。',
      '両国は、農村の病院の看護師の研修を毎年名古屋で実施する。',
      'contradicts',
    ],
    [
      'Japan will send nurses of rural hospitals to schools in Osaka.',
      'Japan will send nurses of rural hospitals to schools in Nagoya.',
      'unrelated',
    ],
    ['Japan will send eight nurses to Osaka.', 'Japan will send eight nurses to Osaka.', 'repeats'],
  ])('%s', (draft, earlier, relation) => {
    checkRelation(draft, earlier, relation);
  });
});
