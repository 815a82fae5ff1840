import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../server/src/release/frontMatter';
import { readRelease } from '../../../server/src/release/read';
import { slice } from '../../../server/src/text/span';

const body = [
  'March 14, 2023',
  '',
  'Results of the 13th Meeting of the Japan-Chile Mining Dialogue',
  '',
  'The two ministries held the 13th Meeting of the Japan-Chile Mining Dialogue in Santiago on March 7, 2023.',
].join('\n');

/** Reads a front matter of the given lines; gives the problems as what is marked and the first words of why. */
function problemsIn(lines: string): string[] {
  const text = `---\n${lines}\n---\n${body}`;
  return readFrontMatter(text).problems.map(({ span, message, severity }) => {
    expect(severity).toBe('warning');
    expect(message.ja).toMatch(/[ぁ-ん]/);
    return `${span ? slice(text, span).trim() : ''}: ${message.en}`;
  });
}

describe('readFrontMatter', () => {
  it('wins over what the text says, and keeps the place of each value', () => {
    const text = `---\nnumber: 12\ndates: [2022-11-01, "November 3 and 4, 2022"]\nvenue: Arica\nreleased: 令和4年11月10日\nseries: Another Dialogue\nlanguage: ja\ncounterpart: x.ja.md\n---\n${body}`;
    const { release, problems } = readRelease('x', text);
    expect(problems.map(({ message }) => message.en)).toEqual([expect.stringMatching(/two dates/)]);
    expect(release).toMatchObject({
      language: 'ja',
      series: { value: 'Another Dialogue' },
      released: { value: '2022-11-10' },
      counterpart: { value: 'x.ja.md' },
      meeting: { number: { value: 12 }, venue: { value: { kind: 'place', name: 'Arica' } } },
    });
    expect(
      release?.meeting.dates.slice(0, 2).map(({ value, span }) => [value.from, value.to, slice(text, span)]),
    ).toEqual([
      ['2022-11-01', '2022-11-01', '2022-11-01'],
      ['2022-11-03', '2022-11-04', '"November 3 and 4, 2022"'],
    ]);
    expect(release?.sentences[0]).toMatchObject({ role: 'frontMatter' });
    expect(release?.sentences.filter(({ role }) => role === 'frontMatter')).toHaveLength(1);
  });

  it.each(['virtual', 'online', 'オンライン'])(
    'takes the venue %s for a meeting without a place',
    (venue) => {
      expect(readFrontMatter(`---\nvenue: ${venue}\n---\n`).venue?.value).toEqual({ kind: 'virtual' });
    },
  );

  it.each([
    ['number: many', ['many: The front matter\'s "number" must be a whole number']],
    ['number: -3', ['-3: The front matter\'s "number" must be']],
    ['dates: some day', ['some day: This is not a date']],
    ['released: 2023-02-30', ['2023-02-30: This is not a date']],
    ['language: fr', ['fr: The front matter\'s "language" must be en or ja']],
    ['nummer: 3', ['nummer: The front matter has no key "nummer"']],
    ['- 1\n- 2', ['- 1\n- 2: The front matter is not a list']],
    ['number: 3\nvenue: [a', [': The front matter is not valid YAML']],
    ['number: 3\nseries: Dialogue', []],
    ['# nothing', []],
    ['number:', []],
  ])('tells what is wrong in %j', (lines, expected) => {
    const found = problemsIn(lines);
    if (expected.length === 0) expect(found).toEqual([]);
    expect(expected.every((start, index) => (found[index] ?? '').includes(start))).toBe(true);
  });

  it('reads the good keys beside a bad one', () => {
    expect(readFrontMatter('---\nnumber: x\nseries: Dialogue\n---\n').series?.value).toBe('Dialogue');
  });

  it.each(['no front matter', '---\nnumber: 3\nnever closed', 'text\n---\nnumber: 3\n---\n', ''])(
    'finds none in %j',
    (text) => {
      expect(readFrontMatter(text)).toEqual({ span: { start: 0, end: 0 }, problems: [] });
    },
  );

  it.each(['---\r\nnumber: 4\r\n---\r\nText', '\uFEFF---\nnumber: 4\n---\nText'])('survives %j', (text) => {
    const { number } = readFrontMatter(text);
    expect(number?.value).toBe(4);
    expect(number && slice(text, number.span)).toBe('4');
  });
});
