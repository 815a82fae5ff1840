import { describe, expect, it } from 'vitest';
import { groundGlossary } from '../../../server/src/archive/snapshot';
import { alignReleases } from '../../../server/src/relation/counterparts/align';
import { read } from '../../support/meetings';

const glossary = groundGlossary([]);

/** The shape of an alignment: "0=0 1,2=1 3=" for sentences by their order in each text. */
function shape(en: readonly string[], ja: readonly string[]): string {
  const left = read('a.txt', `Results\n\n${en.join(' ')}\n`);
  const right = read('b.txt', `結果\n\n${ja.join('')}\n`);
  const first = left.sentences.findIndex(({ role }) => role !== 'title' && role !== 'heading');
  const other = right.sentences.findIndex(({ role }) => role !== 'title' && role !== 'heading');
  return alignReleases(left, right, glossary)
    .map(
      (group) =>
        `${group.left.map((one) => one - first).join()}=${group.right.map((one) => one - other).join()}`,
    )
    .join(' ');
}

const wto = [
  'The two countries reaffirmed their cooperation at the WTO in October 2023.',
  '両国は、2023年10月のWTOにおける協力を再確認した。',
] as const;
const oecd = [
  'They supported the work of the OECD on AI.',
  '両国は、AIに関するOECDの取組を支持した。',
] as const;
const nict = [
  'NICT will train 120 engineers in Jakarta.',
  'NICTは、ジャカルタで技術者120名を対象とした研修を実施する。',
] as const;

describe('alignReleases', () => {
  it.each([
    ['one by one', [wto[0], oecd[0], nict[0]], [wto[1], oecd[1], nict[1]], '0=0 1=1 2=2'],
    ['the first missing', [oecd[0], nict[0]], [wto[1], oecd[1], nict[1]], '=0 0=1 1=2'],
    ['the last missing', [wto[0], oecd[0], nict[0]], [wto[1], oecd[1]], '0=0 1=1 2='],
    ['one in the middle missing', [wto[0], oecd[0], nict[0]], [wto[1], nict[1]], '0=0 1= 2=1'],
    [
      'two for one',
      [wto[0], 'They supported the work of the OECD.', 'It concerns AI.', nict[0]],
      [wto[1], oecd[1], nict[1]],
      '0=0 1,2=1 3=2',
    ],
    ['nothing on one side', [], [wto[1]], '=0'],
  ])('%s', (_, en, ja, expected) => {
    expect(shape(en, ja)).toBe(expected);
  });
});
