import { describe, expect, test } from 'vitest';
import { deleteSentence } from '../../server/src/rules/deleteSentence';
import { duplicateSentence } from '../../server/src/rules/duplicate-sentence';
import { plainRelease } from '../support/plainRelease';
import { reportsOf, snapshotOf } from '../support/snapshot';

function duplicatesIn(sentences: readonly string[]): readonly string[] {
  const draft = plainRelease('draft', '2024-05-01', sentences);
  return reportsOf(duplicateSentence, draft, snapshotOf([])).map(({ span }) =>
    draft.text.slice(span.start, span.end),
  );
}

describe('said twice', () => {
  test.each<[string, string, string]>([
    [
      'to the letter',
      'The Ministers stressed the importance of safe ports for small vessels.',
      'The Ministers stressed the importance of safe ports for small vessels.',
    ],
    [
      'but for a connective',
      'The Ministers further reaffirmed their commitment to the review of the Port State Measures.',
      'The Ministers also reaffirmed their commitment to the review of the Port State Measures.',
    ],
    [
      'with a phrase moved',
      'In order to protect fish stocks, both sides reaffirmed the importance of inspections at sea.',
      'Both sides further reaffirmed the importance of inspections at sea in order to protect fish stocks.',
    ],
    [
      'in other words',
      'Both sides emphasized the importance of training nurses to fight infectious diseases in rural areas.',
      'The two governments underlined how vital it is that nurses are trained to combat infections in remote areas.',
    ],
    [
      'to the letter in Japanese',
      '両国は、港湾の検査官の研修を実施することの重要性を確認した。',
      '両国は、港湾の検査官の研修を実施することの重要性を確認した。',
    ],
    [
      'but for a connective in Japanese',
      '両国は、港湾の検査官の研修を実施することの重要性を確認した。',
      '両国は更に、港湾の検査官の研修を実施することの重要性を確認した。',
    ],
    [
      'in other words in Japanese',
      '双方は、違法漁業を防止するため、港における検査を強化することの重要性を強調した。',
      '不法な操業に対抗するには港湾での検査の強化が重要である旨が、双方から強調された。',
    ],
  ])('%s', (_, first, second) => {
    expect(duplicatesIn([first, second])).toEqual([second, first]);
  });
});

describe('parallel sentences are silent', () => {
  test.each<[string, string, string]>([
    [
      'other objects',
      'Both sides emphasized the importance of training nurses in rural areas.',
      'Both sides emphasized the importance of training teachers in rural areas.',
    ],
    [
      'another deed',
      'The two countries emphasized the value of an open and interoperable network architecture.',
      'The two countries acknowledged the need for discussions between experts on open network architecture.',
    ],
    [
      'another name',
      'Both governments reaffirmed their support for the reform of the World Trade Organization.',
      'Both governments reaffirmed their support for the reform of the World Health Organization.',
    ],
    [
      'another figure',
      'Both sides agreed to train 20 engineers in the field of offshore wind power.',
      'Both sides agreed to train 40 engineers in the field of offshore wind power.',
    ],
    [
      'another year',
      'Both sides agreed to hold a joint survey of tuna stocks in 2024.',
      'Both sides agreed to hold a joint survey of tuna stocks in 2026.',
    ],
    ['list labels', 'Energy and climate', 'Energy and climate'],
    [
      'other objects in Japanese',
      '双方は、看護師の育成の重要性を強調した。',
      '双方は、教員の育成の重要性を強調した。',
    ],
    [
      'another figure in Japanese',
      '双方は、洋上風力発電の技術者20名を育成することで一致した。',
      '双方は、洋上風力発電の技術者40名を育成することで一致した。',
    ],
  ])('%s', (_, first, second) => {
    expect(duplicatesIn([first, second])).toEqual([]);
  });
});

describe('deleting a sentence leaves no trace', () => {
  test.each<[string, string, string]>([
    ['the middle one', 'A one. |B two.| C three.', 'A one. C three.'],
    ['the first one', '|A one.| B two.', 'B two.'],
    ['the last one', 'A one. |B two.|\n\nC three.', 'A one.\n\nC three.'],
    ['a paragraph', 'A one.\n\n|B two.|\n\nC three.', 'A one.\n\nC three.'],
    ['the last paragraph', 'A one.\n\n|B two.|\n', 'A one.\n'],
    ['the only one', '|A one.|', ''],
    ['a list item', '- A one.\n- |B two.|\n- C three.', '- A one.\n- C three.'],
    ['the last list item', '- A one.\n- |B two.|', '- A one.'],
    ['with Windows line ends', 'A one.\r\n\r\n|B two.|\r\n\r\nC three.', 'A one.\r\n\r\nC three.'],
    ['Japanese, the middle one', '甲である。|乙である。|丙である。', '甲である。丙である。'],
    ['Japanese, an indented first one', '　|甲である。|乙である。', '　乙である。'],
    [
      'Japanese, an indented paragraph',
      '　甲である。\n　|乙である。|\n　丙である。',
      '　甲である。\n　丙である。',
    ],
  ])('%s', (_, marked, expected) => {
    const [before = '', sentence = '', after = ''] = marked.split('|');
    const text = before + sentence + after;
    const span = deleteSentence(text, { start: before.length, end: before.length + sentence.length });
    expect(text.slice(0, span.start) + text.slice(span.end)).toBe(expected);
  });
});

describe('says how alike the two are', () => {
  test.each<[string, string, string, string]>([
    [
      'the same words',
      'Both sides reaffirmed the review of the Port State Measures.',
      'Both sides reaffirmed the review of the Port State Measures.',
      'stands twice:',
    ],
    [
      'another connective',
      'Both sides also reaffirmed the review of the Port State Measures.',
      'Both sides further reaffirmed the review of the Port State Measures.',
      'stands twice, but for a word or two',
    ],
    [
      'another connective in Japanese',
      '両国は、港湾の検査官の研修を実施することの重要性を確認した。',
      '両国は更に、港湾の検査官の研修を実施することの重要性を確認した。',
      'stands twice, but for a word or two',
    ],
  ])('%s', (_, first, second, words) => {
    const draft = plainRelease('draft', '2024-05-01', [first, second]);
    const messages = reportsOf(duplicateSentence, draft, snapshotOf([])).map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining(words), expect.stringContaining(words)]);
  });
});
