import { describe, expect, it } from 'vitest';
import { repeatedCommitment } from '../../server/src/rules/repeated-commitment';
import { checkReported, reportsAfter } from '../support/commitments';

const english = 'Both sides emphasized the importance of training nurses to fight infectious diseases.';
const japanese = '双方は、感染症対策のため看護師を育成することの重要性を強調した。';

describe(repeatedCommitment.id, () => {
  it.each([
    ['to the letter', english, english],
    [
      'in other words',
      english,
      'The two governments underlined how important it is to train nurses in order to combat infectious diseases.',
    ],
    ['in Japanese', japanese, japanese],
    [
      'in Japanese, in other words',
      japanese,
      '感染症対策に向けた看護師の育成が重要であることが双方から強調された。',
    ],
    ['across the languages', japanese, english],
    ['across the languages, the other way', english, japanese],
  ])('reports what reads as new: %s', (_, earlier, sentence) => {
    checkReported(repeatedCommitment, earlier, sentence, ['reads as new', 'January 9, 2023']);
    expect(reportsAfter(repeatedCommitment, [earlier], sentence)[0]?.severity).toBeUndefined();
  });

  it.each([
    ['reaffirmed', english, english.replace('emphasized', 'reaffirmed')],
    ['once again', english, english.replace('emphasized', 'once again emphasized')],
    ['再確認', japanese, japanese.replace('強調', '再確認')],
    ['改めて', japanese, japanese.replace('強調', '改めて強調')],
  ])('gives a hint where the sentence says that it continues: %s', (_, earlier, sentence) => {
    const [report] = reportsAfter(repeatedCommitment, [earlier], sentence);
    expect(report?.severity).toBe('hint');
    expect(report?.message).toContain('continues');
    expect(report?.fixes).toEqual([]);
  });

  it.each([
    ['emphasized', english, 'reaffirmed'],
    ['強調し', japanese, '再確認し'],
    ['will', 'The two countries will train nurses in rural hospitals.', 'will continue to '],
  ])('offers to say so: %s', (_, sentence, words) => {
    const [report] = reportsAfter(repeatedCommitment, [sentence], sentence);
    expect(report?.fixes?.[0]?.edits[0]?.newText).toBe(words);
    expect(report?.fixes?.[0]?.safe).toBe(false);
  });

  it('says since when, and points at every release', () => {
    const [report] = reportsAfter(repeatedCommitment, [english, english], english);
    expect(report?.message).toContain('stands since the release of January 9, 2023');
    expect(report?.related?.map(({ source }) => source)).toEqual(['1.txt', '0.txt']);
  });

  it.each([
    [
      'another object',
      english,
      english.replace('nurses', 'customs officers').replace('infectious diseases', 'smuggling'),
    ],
    [
      'another object in Japanese',
      japanese,
      '双方は、密輸対策のため税関職員を育成することの重要性を強調した。',
    ],
    ['a welcome', english, 'Both sides welcomed the opening of a new hospital.'],
    ['no commitment', english, 'The meeting was attended by officials of both sides.'],
  ])('is silent: %s', (_, earlier, sentence) => {
    expect(reportsAfter(repeatedCommitment, [earlier], sentence)).toEqual([]);
  });
});
