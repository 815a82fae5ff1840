import { describe, expect, it } from 'vitest';
import { buildPool, matchInPool } from '../../../server/src/archive/pool';
import { shippedLexicon } from '../../support/lexicon';

const lines = [
  'The two countries reaffirmed their commitment to increase participation in the CBPR system.',
  'The next meeting will be held in Washington by the end of 2021.',
  '',
  '両国は、個人情報の保護に関する議論を歓迎した。',
  '漁業資源の管理に関する会合を2019年12月に開催した。',
  'Robert Strayer chaired the meeting.',
];
const pool = buildPool(lines, shippedLexicon());

function checkFirst(query: string, line: number) {
  const [first] = matchInPool(pool, query, { limit: 3, budget: 1000 });
  expect(first?.line).toBe(line);
  expect(first?.score).toBeLessThanOrEqual(1);
}

describe('a pool of both languages', () => {
  it.each([
    ['CBPRシステムへの参加拡大に対するコミットメントを再確認した。', 0],
    ['They reaffirmed the commitment to participate in the CBPR system.', 0],
    ['They welcomed the discussion on the protection of personal information.', 3],
    ['個人情報保護の議論を歓迎', 3],
    ['In December 2019 a meeting on the management of fishery resources was held.', 4],
    ['ロバート・ストレイヤーが議長を務めた。', 5],
    ['次回会合は2021年末までにワシントンで開催される。', 1],
  ])('%s', checkFirst);

  it.each(['', '。', 'zzzz', 'ぬぬぬ'])('finds nothing for "%s"', (query) => {
    expect(matchInPool(pool, query, { limit: 3, budget: 1000 })).toEqual([]);
  });

  it('gives no more than asked for, best first', () => {
    const matches = matchInPool(pool, 'The meeting was held in Washington in 2021.', {
      limit: 2,
      budget: 1000,
    });
    expect(matches).toHaveLength(2);
    expect(matches[0]?.score).toBeGreaterThanOrEqual(matches[1]?.score ?? 1);
  });

  it('is empty for an empty pool', () => {
    expect(matchInPool(buildPool([], shippedLexicon()), 'meeting', { limit: 2, budget: 10 })).toEqual([]);
  });
});
