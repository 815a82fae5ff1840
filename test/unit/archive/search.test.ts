import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, buildSegment, indexOf, sentenceCount } from '../../../server/src/archive/index';
import { rowsOfHit, search } from '../../../server/src/archive/search';

const options = { limit: 10, budget: 5000 };
const sentence = (text: string) => ({ keys: text.split(' '), language: 'en' as const });

function checkRows(pool: readonly string[], query: string, expected: readonly number[][]) {
  const index = buildIndex(pool.map(sentence));
  const hits = search(index, sentence(query), options);
  const rows = hits.map((hit) => [...rowsOfHit(index, hit)]);
  expect(rows.slice(0, expected.length)).toEqual(expected);
}

describe('search in one language', () => {
  const pool = ['trust in ai', 'privacy rules', 'ai in trust', 'privacy rules review', 'spectrum'];

  it.each([
    ['trust in ai', [[0, 2], [1]].slice(0, 1)],
    ['privacy rules', [[1], [3]]],
    ['privacy rules review', [[3], [1]]],
    ['spectrum', [[4]]],
  ])('%s', (query, expected) => {
    checkRows(pool, query, expected);
  });

  it.each(['', 'unseen words'])('finds nothing for "%s"', (query) => {
    expect(search(buildIndex(pool.map(sentence)), sentence(query), options)).toEqual([]);
  });

  it('does not mix the languages', () => {
    const index = buildIndex([{ keys: ['cbpr'], language: 'ja' }]);
    expect(search(index, { keys: ['cbpr'], language: 'en' }, options)).toEqual([]);
    expect(search(index, { keys: ['cbpr'], language: 'ja' }, options)).toHaveLength(1);
  });

  it('finds every sentence by itself with score 1, however the index is cut into segments', () => {
    const words = fc.array(fc.constantFrom(...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), fc.nat(30), (sentences, cut) => {
        const indexed = sentences.map((keys) => ({ keys, language: 'en' as const }));
        const index = indexOf([buildSegment(indexed.slice(0, cut)), buildSegment(indexed.slice(cut))]);
        expect(sentenceCount(index)).toBe(sentences.length);
        for (const query of indexed) {
          const [first] = search(index, query, options);
          expect(first?.score).toBeCloseTo(1, 5);
          if (first === undefined) continue;
          const rows = [...rowsOfHit(index, first)].map((row) => row + (first.segment === 0 ? 0 : cut));
          for (const row of rows) expect(new Set(indexed[row]?.keys)).toEqual(new Set(query.keys));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reads no more postings than the budget, the rarest first', () => {
    const common = Array.from({ length: 1000 }, (_, number) => `common word${number}`);
    const index = buildIndex(common.map(sentence));
    const hits = search(index, sentence('common word700'), { limit: 10, budget: 5 });
    expect(hits).toHaveLength(5);
    expect(hits.slice(0, 1).map((hit) => [...rowsOfHit(index, hit)])).toEqual([[700]]);
  });

  it('finds a sentence by its rarest keys alone where only those are indexed', () => {
    const pool = [
      ...Array.from({ length: 50 }, (_, n) => `the two countries agreed on topic${n}`),
      'the two countries',
    ];
    const index = buildIndex(pool.map(sentence), { postingsPerSentence: 1 });
    const hits = search(index, sentence('two countries agreed again on topic7'), options);
    expect(hits.slice(0, 1).map((hit) => [...rowsOfHit(index, hit)])).toEqual([[7]]);
    expect(index.segments[0]?.postings).toHaveLength(51);
  });
});
