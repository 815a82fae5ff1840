import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { PairTable } from '../../../server/src/relation/pairTable';

/** A thing with a number; two are a pair where the numbers have the same remainder. */
interface Thing {
  readonly value: number;
}

function sameRemainder(first: Thing, second: Thing): string | null {
  return first.value % 3 === second.value % 3 ? `${first.value}-${second.value}` : null;
}

function pairsFromScratch(list: readonly Thing[]) {
  return list.map((second, index) =>
    list.slice(0, index).flatMap((one, first) => {
      const pair = sameRemainder(one, second);
      return pair === null ? [] : [{ first, pair }];
    }),
  );
}

describe('the table of pairs', () => {
  it('gives each thing its pairs with those before it', () => {
    const [a, b, c] = [{ value: 1 }, { value: 2 }, { value: 4 }];
    expect(new PairTable(sameRemainder).pairs([a, b, c])).toEqual([[], [], [{ first: 0, pair: '1-4' }]]);
  });

  it('looks at a pair once, also when other things come and go', () => {
    let looked = 0;
    const table = new PairTable((first: Thing, second: Thing) => {
      looked += 1;
      return sameRemainder(first, second);
    });
    const list = [1, 2, 3, 4].map((value) => ({ value }));
    table.pairs(list);
    expect(looked).toBe(6);
    table.pairs([...list.slice(0, 2), { value: 9 }, ...list.slice(2)]);
    expect(looked).toBe(10);
  });

  it('stays right however the list changes and grows', () => {
    const pool = Array.from({ length: 700 }, (_, value): Thing => ({ value }));
    const draw = fc
      .array(fc.nat(699), { maxLength: 150 })
      .map((places) => places.flatMap((place) => pool[place] ?? []));
    fc.assert(
      fc.property(fc.array(draw, { maxLength: 8 }), (lists) => {
        const table = new PairTable(sameRemainder);
        for (const list of lists) expect(table.pairs(list)).toEqual(pairsFromScratch(list));
      }),
      { numRuns: 20 },
    );
  });
});
