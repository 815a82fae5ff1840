import { describe, expect, it } from 'vitest';
import { PieceMemory } from '../../../server/src/text/pieceMemory';
import { unitsOf } from '../../../server/src/text/units';

/** Keeps each word under itself. */
function keepWords(memory: PieceMemory<string>, words: readonly string[]) {
  for (const word of words) {
    if (memory.find(unitsOf(word), 0, word.length) === undefined) {
      memory.keep(unitsOf(word), 0, word.length, word);
    }
  }
}

describe('the memory of pieces', () => {
  it('finds a piece wherever it stands, and no other', () => {
    const memory = new PieceMemory<string>(8);
    keepWords(memory, ['data', 'flow', '越境']);
    const text = 'free data flow 越境移転';
    const find = (word: string) =>
      memory.find(unitsOf(text), text.indexOf(word), text.indexOf(word) + word.length);
    expect(['data', 'flow', '越境'].map(find)).toEqual(['data', 'flow', '越境']);
    expect(['free', 'dat', 'data ', '移転', '越'].map(find)).toEqual(Array(5).fill(undefined));
  });

  it('never holds more than its size, and never gives what is another piece’s', () => {
    const memory = new PieceMemory<string>(16);
    const words = Array.from({ length: 500 }, (_, number) => `word${number}`);
    for (let round = 0; round < 3; round++) {
      keepWords(memory, words);
      const found = words.filter((word) => memory.find(unitsOf(word), 0, word.length) !== undefined);
      expect(found.length).toBeLessThanOrEqual(16);
      expect(found.map((word) => memory.find(unitsOf(word), 0, word.length))).toEqual(found);
    }
  });

  it('does not keep what is very long', () => {
    const memory = new PieceMemory<string>(4);
    const long = 'x'.repeat(70);
    memory.keep(unitsOf(long), 0, long.length, long);
    expect(memory.find(unitsOf(long), 0, long.length)).toBeUndefined();
  });

  it('tells what is met again from what is new', () => {
    const memory = new PieceMemory<string>(4);
    expect([1, 2].map(() => memory.isMetAgain(unitsOf('越境'), 0, 2))).toEqual([false, true]);
    expect(memory.isMetAgain(unitsOf('保護'), 0, 2)).toBe(false);
  });

  it('is passed over while few pieces are met again, and tried again later', () => {
    const memory = new PieceMemory<string>(8);
    keepWords(memory, ['data']);
    const look = (word: string) => {
      for (let times = 0; times < 5_000; times += 1) memory.find(unitsOf(word), 0, word.length);
    };
    look('data');
    expect(memory.pays()).toBe(true);
    look('flow');
    expect(memory.pays()).toBe(false);
    for (let times = 0; times < 20_000; times += 1) memory.pays();
    expect(memory.pays()).toBe(true);
  });

  it('is not tried before much has been read, where so wanted', () => {
    const memory = new PieceMemory<string>(8, 2);
    expect([1, 2, 3].map(() => memory.pays())).toEqual([false, false, true]);
  });
});
