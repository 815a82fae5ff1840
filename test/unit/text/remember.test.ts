import { describe, expect, test } from 'vitest';
import { detached, Memory, remember, rememberFor } from '../../../server/src/text/remember';

describe('a reader that remembers', () => {
  test('reads the same words once, each language apart, and answers the same', () => {
    const read: string[] = [];
    const reader = remember((text, language) => {
      read.push(`${language} ${text}`);
      return text.length;
    });
    const answers = [reader('abc', 'en'), reader('abc', 'en'), reader('abc', 'ja'), reader('', 'en')];
    expect(answers).toEqual([3, 3, 3, 0]);
    expect(read).toEqual(['en abc', 'ja abc', 'en ']);
  });

  test('remembers "no" as an answer', () => {
    let times = 0;
    const reader = remember(() => {
      times += 1;
      return false;
    });
    expect([reader('x', 'en'), reader('x', 'en'), times]).toEqual([false, false, 1]);
  });
});

test('it is known what is remembered, for each owner apart', () => {
  const [owner, other] = [{ more: 1 }, { more: 2 }];
  const reader = rememberFor((text, language, { more }: typeof owner) => `${language} ${text.length + more}`);
  expect(reader.knows('abc', 'en', owner)).toBe(false);
  expect(reader('abc', 'en', owner)).toBe('en 4');
  expect(reader.knows('abc', 'en', owner)).toBe(true);
  expect([reader.knows('abc', 'ja', owner), reader.knows('abc', 'en', other)]).toEqual([false, false]);
});

describe('what is kept', () => {
  test('is bounded, and what was asked for last stays', () => {
    const memory = new Memory<number, string>(2);
    memory.set(1, 'a');
    memory.set(2, 'b');
    memory.set(3, 'c');
    expect(memory.get(1)).toBe('a');
    memory.set(4, 'd');
    memory.set(5, 'e');
    memory.set(6, 'f');
    memory.set(7, 'g');
    expect([2, 3].map((key) => memory.get(key))).toEqual([undefined, undefined]);
    expect([6, 7].map((key) => memory.get(key))).toEqual(['f', 'g']);
  });
});

test.each(['', 'a', 'これは、文です。'])('a copy of %j holds the same', (text) => {
  expect(detached(text)).toBe(text);
});
