import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../../server/src/release/model';
import { readRelease } from '../../../server/src/release/read';
import { inOneLine, slice, type Span } from '../../../server/src/text/span';
import { anyCharacters } from '../../support/anyCharacters';

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
      expect(inOneLine(slice(release.text, name.span))).toBe(name.value);
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
  anyCharacters(200),
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

  it.each([
    ['出席者　総務省は、2023年3月7日に第13回会合を開催しました。', '出席者 総務省'],
    ['The Ministry of\n  Forests held the 3rd Meeting in Oslo on 7 March 2023.', 'The Ministry of Forests'],
  ])('gives the name of a host in one line, however it is broken: %j', (text, host) => {
    const hosts = readRelease('any', text).release?.meeting.hosts.map(({ value }) => value);
    expect(hosts?.map((name) => name.replace(/^the /i, ''))).toEqual([host.replace(/^the /i, '')]);
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

/** The problems of a text, by the beginning of what they say. */
function problemsOf(text: string): string[] {
  return readRelease('any', text).problems.map(({ message }) => message.en.slice(0, 32));
}

describe('what is doubtful in a release', () => {
  const title = 'Results of the 5th Meeting of the Japan-Peru Dialogue on Ports\n\n';
  it.each([
    [`${title}The two sides agreed to go on.`, ['No date of release or of a meetin']],
    [
      '第5回港湾に関する日秘政策対話の結果\n\n両国は継続することで一致した。',
      ['No date of release or of a meetin'],
    ],
    [
      `${title}The two sides held the 5th Meeting on May 3, 2020.\n\nThe 5th Meeting was held on June 9, 2020.`,
      ['The text gives two dates for the '],
    ],
    [`April 2, 2020\n\n${title}The 5th Meeting took place on May 3.`, []],
    [
      `April 2, 2020\n\n${title}The 5th Meeting took place on May 3, 2020.`,
      ['The meeting (2020-05-03) is later'],
    ],
    [
      '令和2年4月2日\n\n第5回港湾に関する日秘政策対話の結果\n\n2020年5月3日、両国は第5回対話を開催した。',
      ['The meeting (2020-05-03) is later'],
    ],
    [`April 2, 2020\n\n${title}The dialogue was held on April 20.`, []],
    [
      'March 2, 2020\n\nСовместное заявление сторон о сотрудничестве в области портов и морского транспорта.',
      ['The text is in neither English no'],
    ],
    [
      '2020年3月2日\n\n双方就加强港口领域合作交换了意见，一致同意继续推进务实合作，扩大人员往来，并就下一次会议的时间和地点达成共识，决定成立联合工作组，研究海运安全问题，加强信息共享，推动绿色港口建设。',
      ['The text is in neither English no'],
    ],
    [`April 2, 2020\n\n${title}The two sides held the 5th Meeting on April 1, 2020.`, []],
    ['令和2年4月2日\n\n第5回港湾に関する日秘政策対話の結果\n\n4月1日、両国は第5回対話を開催した。', []],
  ])('%j', (text, expected) => {
    expect(problemsOf(text).map((start) => start.slice(0, 32))).toEqual(
      expected.map((start) => start.slice(0, 32)),
    );
  });
});

describe('what is left out of the analysis', () => {
  /** Checks the role of each line of a release; lines are separated by blank ones. */
  function checkRoles(rows: readonly (readonly [line: string, role: string])[]): void {
    const text = rows.map(([line]) => line).join('\n\n');
    const { release } = readRelease('any', text);
    const found = release?.sentences.map(({ span, role }) => [slice(text, span), role]);
    expect(found).toEqual(rows.filter(([, role]) => role !== 'none'));
  }

  it('knows the furniture of a saved page in English', () => {
    checkRoles([
      ['Skip to main content', 'furniture'],
      ['Home > News > Press releases', 'furniture'],
      ['PRESS RELEASE', 'furniture'],
      ['May 3, 2020', 'dateline'],
      ['Results of the 5th Meeting of the Japan-Peru Dialogue on Ports', 'title'],
      ['The 5th Meeting was held in Lima on May 1, 2020.', 'body'],
      ['<!-- reaffirm-disable-next-line meeting-date: checked -->', 'none'],
      ['They agreed to share data.', 'body'],
      ['#reaffirm disable-next-line', 'none'],
      ['The next Meeting will be held in Tokyo.', 'plan'],
      ['Media contact', 'heading'],
      ['Ports Division', 'contact'],
      ['Tel: 000-000', 'contact'],
      ['Share this page', 'furniture'],
      ['Back to top', 'furniture'],
    ]);
  });

  it('knows the furniture of a saved page in Japanese', () => {
    checkRoles([
      ['国土交通省トップ > 報道・広報 > 報道発表資料', 'furniture'],
      ['本文へ移動', 'furniture'],
      ['令和2年5月3日', 'dateline'],
      ['第5回日秘港湾対話の結果について', 'title'],
      ['港湾局', 'furniture'],
      ['5月1日、リマにおいて、第5回日秘港湾対話が開催されました。', 'body'],
      ['<!-- 確認済み -->', 'none'],
      ['両国は、データの共有で一致した。', 'body'],
      ['次回対話は、東京で開催する予定です。', 'plan'],
      ['【お問い合わせ先】', 'heading'],
      ['港湾局 産業港湾課', 'contact'],
      ['電話：03-0000-0000', 'contact'],
      ['ページの先頭へ戻る', 'furniture'],
    ]);
  });
});
