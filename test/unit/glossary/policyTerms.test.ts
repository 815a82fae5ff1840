import { describe, expect, it } from 'vitest';
import terms from '../../../server/data/policy-terms.yaml';

describe('the words of policy prose', () => {
  it('are at least 600, each Japanese word once, each with English words that differ', () => {
    expect(terms.length).toBeGreaterThanOrEqual(600);
    expect(new Set(terms.map(({ ja }) => ja)).size).toBe(terms.length);
    expect(terms.filter(({ en }) => en.length === 0 || new Set(en).size !== en.length)).toEqual([]);
  });

  it('are Japanese on the one side and English on the other', () => {
    const japanese = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・A-Z]+$/u;
    const english = /^[A-Za-z][A-Za-z' .,-]*$/;
    expect(
      terms.filter(({ ja, en }) => !japanese.test(ja) || !en.every((word) => english.test(word))),
    ).toEqual([]);
  });
});
