import { describe, expect, test } from 'vitest';
import { folds } from '../../server/src/features/folding';
import { outline, type OutlineEntry } from '../../server/src/features/outline';
import { selectionRanges } from '../../server/src/features/selectionRanges';
import { slice } from '../../server/src/text/span';
import { readCaret } from '../support/caret';
import { internetEconomy, read } from '../support/meetings';
import { snapshotOf } from '../support/snapshot';

const english = `---
series: Japan-UK Dialogue on Health Policy
number: 6
---

Results of the 6th Ministerial Meeting of the Japan-UK Dialogue on Health Policy

The two countries welcomed the progress made.

1. Main results

The two countries intend to expand joint research on antimicrobial resistance.

(1) Data

The two countries reaffirmed their commitment to data and agreed to meet in Osaka.

2. Future Plans

The next Ministerial Meeting will be held in London by the end of June 2023.
`;

const japanese = `医療政策に関する日英対話（第6回閣僚級会合）の結果

<!-- 注意 -->
<!-- 参加者を
確認する -->

1　第6回閣僚級会合の主な成果

　両国は、感染症に関するデータの共有に対するコミットメントを再確認した。

(参考)第6回閣僚級会合 出席者

日本側：
厚生労働省
外務省
英国側：
保健・社会福祉省
`;

/** The outline, a line an entry, those within another one further in. */
function told(entries: readonly OutlineEntry[], indent = ''): string[] {
  return entries.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind}: ${name}${detail === '' ? '' : ` [${detail}]`}`,
    ...told(children, `${indent}  `),
  ]);
}

describe('the outline', () => {
  test.each([
    [
      'of an English draft',
      english,
      [
        'title: Results of the 6th Ministerial Meeting of the Japan-UK Dialogue on Health Policy',
        'commitment: welcomed the progress made.',
        'section: 1. Main results',
        '  commitment: intend to expand joint research on antimicrobial resistance.',
        '  section: (1) Data',
        '    commitment: reaffirmed their commitment to data',
        '    commitment: agreed to meet in Osaka.',
        'section: 2. Future Plans',
      ],
    ],
    [
      'of a Japanese one',
      japanese,
      [
        'title: 医療政策に関する日英対話（第6回閣僚級会合）の結果',
        'section: 1 第6回閣僚級会合の主な成果',
        '  commitment: 感染症に関するデータの共有に対するコミットメントを再確認した。',
        'section: (参考) 第6回閣僚級会合 出席者',
      ],
    ],
    ['of a text without form', 'Nothing.\n', []],
  ])('%s', (_, text, expected) => {
    expect(told(outline(read('draft.txt', text)))).toEqual(expected);
  });

  test('a long name is cut, and then its act is told beside it', () => {
    const [, section] = outline(internetEconomy[1] ?? read('x', 'x'));
    const first = section?.children[0];
    expect(first?.name).toHaveLength(90);
    expect(first?.name).toMatch(/…$/);
    expect(first?.detail).toBe('コミットメントを強調した');
  });

  test.each(internetEconomy.map((release) => [release.source, release] as const))(
    'of %s is one within the other, as the protocol wants it',
    (_, release) => {
      const check = ({ span, nameSpan, children }: OutlineEntry) => {
        expect(nameSpan.start).toBeGreaterThanOrEqual(span.start);
        expect(nameSpan.end).toBeLessThanOrEqual(span.end);
        children.forEach(check);
      };
      outline(release).forEach(check);
    },
  );
});

describe('folding', () => {
  /** The first and the last line of each fold. */
  const foldsOf = (text: string) =>
    folds(read('draft.txt', text)).map(({ span, kind }) => {
      const lines = slice(text, span).split('\n');
      return `${kind} ${lines[0] ?? ''} … ${lines.at(-1) ?? ''}`;
    });

  test.each([
    [
      'front matter and sections, in English',
      english,
      [
        'region --- … ---',
        'region 1. Main results … The two countries reaffirmed their commitment to data and agreed to meet in Osaka.',
        'region (1) Data … The two countries reaffirmed their commitment to data and agreed to meet in Osaka.',
        'region 2. Future Plans … The next Ministerial Meeting will be held in London by the end of June 2023.',
      ],
    ],
    [
      'an annex, which ends where the next heading begins',
      '1　安全\n\n　両国は、航路の開設を歓迎した。\n\n2　人材\n\n　両国は、研修について議論した。\n\n【別添】\n\n　次のとおり。\n\n1　議題\n\n　両国は、議題を確認した。\n',
      [
        'region 1　安全 … 　両国は、航路の開設を歓迎した。',
        'region 2　人材 … 　両国は、研修について議論した。',
        'region 【別添】 … 　次のとおり。',
        'region 1　議題 … 　両国は、議題を確認した。',
      ],
    ],
    [
      'participants of each side, and comments that follow one another, in Japanese',
      japanese,
      [
        'region 1　第6回閣僚級会合の主な成果 … 　両国は、感染症に関するデータの共有に対するコミットメントを再確認した。',
        'region (参考)第6回閣僚級会合 出席者 … 保健・社会福祉省',
        'region 日本側： … 外務省',
        'region 英国側： … 保健・社会福祉省',
        'comment <!-- 注意 --> … 確認する -->',
      ],
    ],
    ['nothing in one paragraph', 'The two countries agreed.\n', []],
    ['an open front matter that never ends', '---\nnumber: 6\n\nThe two countries agreed.\n', []],
  ])('%s', (_, text, expected) => {
    expect(foldsOf(text)).toEqual(expected);
  });
});

describe('selection', () => {
  test.each([
    [
      'from a name outwards',
      'They agreed.\n\nThe Ministry of Foreign Aff|airs agreed to meet. They parted.\n',
      [
        'Ministry of Foreign Affairs',
        'The Ministry of Foreign Affairs agreed to meet.',
        'The Ministry of Foreign Affairs agreed to meet. They parted.',
        'They agreed.\n\nThe Ministry of Foreign Affairs agreed to meet. They parted.\n',
      ],
    ],
    [
      'in Japanese',
      '両国は総|務省で会合を開催することで合意した。次回は東京で開催する。',
      [
        '総務省',
        '両国は総務省で会合を開催することで合意した。',
        '両国は総務省で会合を開催することで合意した。次回は東京で開催する。',
      ],
    ],
    ['between paragraphs, all', 'A.\n\n|\n\nB.', ['A.\n\n\n\nB.']],
  ])('%s', (_, marked, expected) => {
    const { text, offset } = readCaret(marked);
    const spans = selectionRanges(read('draft.txt', text), offset, snapshotOf([]));
    expect(spans.map((span) => slice(text, span))).toEqual(expected);
  });
});
