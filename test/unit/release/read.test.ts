import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../../server/src/release/model';
import { readRelease } from '../../../server/src/release/read';
import { slice, type Span } from '../../../server/src/text/span';

/** Every span a release holds, wherever it stands in it. */
function spansOf(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'start' in value && 'end' in value ? [value as Span] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}

/** Checks that every offset lies in the text, and that the sentences stand in order and hold all that is not blank. */
function checkRelease(release: Release): void {
  for (const { start, end } of spansOf(release)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(release.text.length);
  }
  let at = 0;
  for (const { span } of release.sentences) {
    expect(withoutComments(release.text.slice(at, span.start)).trim()).toBe('');
    at = span.end;
  }
  expect(withoutComments(release.text.slice(at)).trim()).toBe('');
  for (const name of [release.title, release.series, release.meeting.level, ...release.meeting.hosts]) {
    if (name && release.sentences[0]?.role !== 'frontMatter') {
      expect(slice(release.text, name.span)).toBe(name.value);
    }
  }
}

function withoutComments(text: string): string {
  return text.replace(/<!--[^]*?-->|^[ \t]*#reaffirm.*$/gm, '');
}

const pieces = [
  ...[
    'March 7 and 8, 2023',
    '令和5年3月7日（火）及び8日',
    '第13回局長級会合',
    'the 13th Director General-level Meeting of the ',
  ],
  ...[
    'Results of ',
    'Japan-U.S. Dialogue',
    'インターネットに関する日米政策対話',
    'の結果',
    ' held ',
    'を開催しました。',
    ' in Tokyo',
  ],
  ...[
    '東京にて、',
    '総務省と米国国務省は、',
    'Participants',
    '出席者',
    '日本側:',
    'The U.S. participants included ',
    '、',
    '及び',
  ],
  ...[
    '次回会合は2024年末までに開催する予定。',
    'The next meeting will be held by the end of 2024.',
    'Contact',
    '連絡先',
    '\n',
    '\n\n',
  ],
  ...[
    '1. ',
    '（1）',
    '【別添】',
    '# ',
    '- ',
    '---\n',
    'number: 12\n',
    'dates: x\n',
    '<!-- note -->',
    '#reaffirm disable',
    '. ',
    '。',
  ],
  ...[
    '「',
    '」',
    '(',
    ')',
    '総務省トップ > 広報',
    'ページトップへ戻る',
    '\r\n',
    ' ',
    '　',
    '9999',
    '０１２',
    '年',
    '月',
    '日',
  ],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('readRelease', () => {
  it('gives a release or a problem, and never an exception, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { release, problems } = readRelease('any', text);
        if (release) checkRelease(release);
        else expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['', ' \n　', '<!-- only a comment -->', '---\nnumber: 3\n---\n'])(
    'refuses %j: there is nothing to read',
    (text) => {
      const { release, problems } = readRelease('blank.txt', text);
      expect(release).toBeUndefined();
      expect(problems.at(-1)).toMatchObject({ severity: 'error' });
    },
  );
});
