import { describe, expect, it } from 'vitest';
import { unfoundedReaffirmation } from '../../server/src/rules/unfounded-reaffirmation';
import { checkReported, reportsAfter } from '../support/commitments';

const english = 'The two countries emphasized the importance of sharing data on cargo inspections.';
const japanese = '両国は、貨物検査に関するデータを共有することの重要性を強調した。';

describe(unfoundedReaffirmation.id, () => {
  it.each([
    ['reaffirmed', 'The two countries reaffirmed their commitment to training nurses in rural hospitals.'],
    ['reiterated', 'The two countries reiterated the importance of training nurses in rural hospitals.'],
    ['再確認', '両国は、農村部の病院における看護師の研修に対するコミットメントを再確認した。'],
    ['改めて表明', '両国は、農村部の病院における看護師の研修に対する支持を改めて表明した。'],
  ])('reports: %s', (claim, sentence) => {
    checkReported(unfoundedReaffirmation, english, sentence, [`“${claim}”`]);
    checkReported(unfoundedReaffirmation, japanese, sentence, [`“${claim}”`]);
  });

  it.each([
    ['founded', english, english.replace('emphasized', 'reaffirmed')],
    [
      'founded in other words',
      english,
      'Both sides reiterated how vital it is to share cargo inspection data.',
    ],
    ['founded in Japanese', japanese, japanese.replace('強調', '再確認')],
    ['founded in the other language', japanese, english.replace('emphasized', 'reaffirmed')],
    ['no claim', english, 'The two countries agreed to train nurses in rural hospitals.'],
    ['continue to', english, 'The two countries will continue to train nurses in rural hospitals.'],
    ['no claim in Japanese', japanese, '両国は、引き続き農村部の病院において看護師の研修を行う。'],
  ])('is silent: %s', (_, earlier, sentence) => {
    expect(reportsAfter(unfoundedReaffirmation, [earlier], sentence)).toEqual([]);
  });

  it('is silent without an archive', () => {
    const claim = 'The two countries reaffirmed their commitment to training nurses in rural hospitals.';
    expect(reportsAfter(unfoundedReaffirmation, [], claim)).toEqual([]);
  });
});
