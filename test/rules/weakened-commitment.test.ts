import { describe, expect, it } from 'vitest';
import { weakenedCommitment } from '../../server/src/rules/weakened-commitment';
import { checkReported, reportsAfter } from '../support/commitments';

const english = 'The two countries will share data on cargo inspections between all customs authorities.';
const japanese = '両国は、税関当局間で貨物検査に関するデータを共有することにコミットした。';

describe(weakenedCommitment.id, () => {
  it.each([
    ['discussed', english, english.replace('will share', 'discussed sharing'), 'in strength'],
    ['consider', english, english.replace('will share', 'will consider sharing'), 'in strength'],
    ['議論した', japanese, japanese.replace('にコミットした', 'について議論した'), 'in strength'],
    ['検討する', japanese, japanese.replace('ことにコミットした', 'ことを検討する'), 'in strength'],
    ['across the languages', japanese, english.replace('will share', 'discussed sharing'), 'in strength'],
    [
      'a limit',
      english,
      english.replace('all customs', 'customs').replace('.', ', where appropriate.'),
      'in scope',
    ],
    ['no time', english, english.replace('.', ' in due course.'), 'in time'],
  ])('reports: %s', (_, earlier, sentence, slot) => {
    checkReported(weakenedCommitment, earlier, sentence, [slot, 'Weaker than', 'It said: “']);
  });

  it('offers the earlier sentence of the same language, and none of the other', () => {
    const weaker = english.replace('will share', 'discussed sharing');
    const [same] = reportsAfter(weakenedCommitment, [english], weaker);
    expect(same?.fixes?.[0]?.edits[0]?.newText).toBe(english);
    const [other] = reportsAfter(weakenedCommitment, [japanese], weaker);
    expect(other?.fixes).toEqual([]);
  });

  it.each([
    ['the same', english, english],
    ['a step of style', english, english.replace('will share', 'intend to share')],
    ['stronger', english.replace('will share', 'discussed sharing'), english],
    ['reaffirmed', japanese, japanese.replace('にコミットした', 'に対するコミットメントを再確認した')],
    ['another object', english, 'The two countries discussed the training of nurses.'],
    [
      'a welcome of what a body did, after a promise to work through it',
      'The two countries confirmed that they would continue working on cargo standards through the WCO and the IMO.',
      'They welcomed the work of the IMO.',
    ],
    [
      'the same in Japanese',
      '両国は、WCO及びIMOを通じて貨物基準に関する取組を継続することを確認した。',
      '両国は、IMOの取組を歓迎した。',
    ],
    ['another object in Japanese', japanese, '両国は、看護師の研修について議論した。'],
  ])('is silent: %s', (_, earlier, sentence) => {
    expect(reportsAfter(weakenedCommitment, [earlier], sentence)).toEqual([]);
  });

  it('is silent where another release says the same', () => {
    const weaker = english.replace('will share', 'discussed sharing');
    expect(reportsAfter(weakenedCommitment, [english, weaker], weaker)).toEqual([]);
  });
});
