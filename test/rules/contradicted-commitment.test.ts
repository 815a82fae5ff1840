import { describe, expect, it } from 'vitest';
import { contradictedCommitment } from '../../server/src/rules/contradicted-commitment';
import { checkReported, reportsAfter } from '../support/commitments';

const english = 'The two countries will share data on cargo inspections between customs authorities.';
const japanese = '両国は、税関当局間で貨物検査に関するデータを共有する。';

describe(contradictedCommitment.id, () => {
  it.each([
    ['denied', english, english.replace('will', 'will not'), 'not'],
    ['no longer', english, english.replace('will', 'will no longer'), 'no longer'],
    ['denied in Japanese', japanese, japanese.replace('共有する', '共有しない'), 'しない'],
    ['denied across the languages', japanese, english.replace('will', 'will not'), 'not'],
    [
      'opposed',
      'The two countries supported the mandatory inspection of cargo in transit.',
      'The two countries opposed the mandatory inspection of cargo in transit.',
      'opposed',
    ],
    [
      'opposed in Japanese',
      '両国は、通過貨物の検査の義務化を支持した。',
      '両国は、通過貨物の検査の義務化に反対した。',
      '反対',
    ],
  ])('reports: %s', (_, earlier, sentence, now) => {
    checkReported(contradictedCommitment, earlier, sentence, ['The opposite of', now, 'It said: “']);
  });

  it('points at the earlier sentence, and offers to say it as it was said then, not without looking', () => {
    const [report] = reportsAfter(contradictedCommitment, [english], english.replace('will', 'will not'));
    expect(report?.related?.map(({ text }) => text)).toEqual([english]);
    expect(report?.fixes).toMatchObject([{ safe: false, edits: [{ newText: english }] }]);
  });

  it.each([
    ['the same', english, english],
    ['not only', english, english.replace('will share', 'will share not only findings but')],
    ['weaker', english, english.replace('will share', 'discussed sharing')],
    ['both deny', english.replace('will', 'will not'), english.replace('will', 'will not')],
    ['another object', english, 'The two countries will not introduce new tariffs on steel.'],
    ['another object in Japanese', japanese, '両国は、鉄鋼に対する新たな関税を導入しない。'],
  ])('is silent: %s', (_, earlier, sentence) => {
    expect(reportsAfter(contradictedCommitment, [earlier], sentence)).toEqual([]);
  });
});
