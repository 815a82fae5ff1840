import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TrieEdges } from '../../../server/src/glossary/trieEdges';

test('every edge leads where it was put, and no other is there', () => {
  const edge = fc.tuple(fc.nat(40), fc.nat(40));
  fc.assert(
    fc.property(fc.uniqueArray(edge, { selector: String, maxLength: 300 }), edge, (put, other) => {
      const edges = new TrieEdges();
      put.forEach(([from, unit], index) => {
        edges.add(from, unit, index);
      });
      put.forEach(([from, unit], index) => {
        expect(edges.next(from, unit)).toBe(index);
      });
      if (!put.some((one) => String(one) === String(other))) expect(edges.next(...other)).toBe(-1);
      expect(edges.next(0, -1)).toBe(-1);
    }),
  );
});

test('beyond the room it began with', () => {
  const edges = new TrieEdges();
  for (let at = 0; at < 5000; at += 1) edges.add(at, at % 7, at + 1);
  expect([edges.next(4999, 4999 % 7), edges.next(17, 3), edges.next(17, 4)]).toEqual([5000, 18, -1]);
});
