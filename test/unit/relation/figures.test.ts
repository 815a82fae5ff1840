import { describe, expect, test } from 'vitest';
import { readFigures } from '../../../server/src/relation/comparison/figures';

const table: readonly (readonly [string, readonly number[]])[] = [
  ['train twenty-five drivers', [25]],
  ['twelve experts and 3.5 million tons', [12, 3_500_000]],
  ['a high-five for the experts', []],
  ['a high-five six experts saw', [6]],
  ['10-five years', [10]],
  ['the COVID-19 cases', [19]],
  ['held twice, for two weeks', [2, 2]],
  ['the two countries in 2021 and 5 %', [5]],
  ['fiveteen things, a3 engines', []],
  ['the sixteenth meeting', []],
];

describe('figures of an English sentence', () => {
  test.each(table)('%s', (sentence, values) => {
    expect(readFigures(sentence, 'en').map(({ value }) => value)).toEqual(values);
  });
});
