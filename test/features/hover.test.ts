import { describe, expect, test } from 'vitest';
import { hover, renderHover } from '../../server/src/features/hover';
import type { Evidence } from '../../server/src/release/evidence';
import { slice } from '../../server/src/text/span';
import { readCaret } from '../support/caret';
import { concept } from '../support/concepts';
import { draftOf, snapshotOf } from '../support/draft';
import { nameSnapshot, releaseOf } from '../support/nameArchive';

function hoverAt(marked: string, snapshot = nameSnapshot()): { name: string; markdown: string } | undefined {
  const { text, offset } = readCaret(marked);
  const found = hover(draftOf(text, { day: '2021-09-01' }), offset, snapshot);
  const link = ({ source, span }: Evidence): string => `${source}#${span.start}`;
  return (
    found && {
      name: slice(text, found.span),
      markdown: renderHover(found, snapshot.settings.displayLanguage, link),
    }
  );
}

describe('the place', () => {
  test.each([
    ['the |OECD met', 'OECD'],
    ['the OEC|D met', 'OECD'],
    ['両国は|総務省において', '総務省'],
    ['両国は総務|省において', '総務省'],
    ["the |OECD's", 'OECD'],
    ['米国|国務省と', '国務省'],
    ['|ＯＥＣＤの勧告', 'ＯＥＣＤ'],
  ])('%s', (marked, name) => {
    expect(hoverAt(marked)?.name).toBe(name);
  });

  test.each([
    'the| OECD met',
    'the OECD| met',
    '両国|は総務省と',
    '総務省|と',
    'the SITU|ATION',
    'no name|',
    '|',
  ])('nothing at %s', (marked) => {
    expect(hoverAt(marked)).toBeUndefined();
  });
});

describe('the dossier', () => {
  test('tells names, kind, range, counts a meeting, sentences with links, and commitments', () => {
    expect(hoverAt('the |OECD met')?.markdown).toBe(
      [
        '**Organisation for Economic Co\\-operation and Development** \\(OECD\\)  ',
        '経済協力開発機構  ',
        '*International organisation*',
        '',
        'First named\\: 9th meeting, July 23, 2018\\. Last\\: 11th meeting, September 17, 2020\\.  ',
        '9th ▄ 1 · 10th ▄ 1 · 11th █ 2',
        '',
        '**History**',
        '',
        '- [11th meeting, September 17, 2020](<eleventh#101>): “The two countries reaffirmed their commitment to the \\*open\\* OECD \\[AI\\] principles\\.”',
        '- [10th meeting, October 10, 2019](<tenth#76>): “The two countries reaffirmed their commitment to work in the OECD\\.”',
        '- [9th meeting, July 23, 2018](<ninth#0>): “総務省と米国国務省は、経済協力開発機構（OECD）における協力を確認した。”',
        '',
        '**Commitments that name it**',
        '',
        '- [11th meeting, September 17, 2020](<eleventh#183>): “MIC spoke; the OECD agreed\\.”',
        '- [11th meeting, September 17, 2020](<eleventh#101>): “The two countries reaffirmed their commitment to the \\*open\\* OECD \\[AI\\] principles\\.”',
        '- [10th meeting, October 10, 2019](<tenth#76>): “The two countries reaffirmed their commitment to work in the OECD\\.”',
        '- 1 more',
      ].join('\n'),
    );
  });

  test('in Japanese', () => {
    const markdown = hoverAt('両国は|総務省と', nameSnapshot('ja'))?.markdown ?? '';
    expect(markdown).toContain('**総務省** \\(MIC\\)');
    expect(markdown).toContain('Ministry of Internal Affairs and Communications');
    expect(markdown).toContain('第9回会合（2018年7月23日）');
    expect(markdown).toContain('初出');
  });

  test('says since when a concept is silent', () => {
    expect(hoverAt('the |CBPR system')?.markdown).toContain('Not mentioned since the 9th meeting');
    expect(hoverAt('|CBPRは', nameSnapshot('ja'))?.markdown).toContain('第9回会合以降、言及がありません');
    expect(hoverAt('the |IGF met')?.markdown).not.toContain('Not mentioned');
  });

  test('says that the archive never names it', () => {
    expect(hoverAt('the |GPAI met')?.markdown).toContain('The archive never names it');
  });

  test('says what has taken its place', () => {
    const { text, offset } = readCaret('the |NISC met');
    const found = hover(draftOf(text, { day: '2026-01-01' }), offset, nameSnapshot());
    expect(found && renderHover(found, 'en', () => undefined)).toContain(
      'Superseded since July 1, 2025 by National Cybersecurity Office',
    );
  });

  test('says what is not the official name', () => {
    expect(hoverAt('|個人情報保護会が', nameSnapshot('ja'))?.markdown).toContain('正式な名称ではありません');
  });

  test('without a link the meeting stands as text', () => {
    const { text, offset } = readCaret('the |IGF met');
    const found = hover(draftOf(text), offset, nameSnapshot());
    expect(found && renderHover(found, 'en', () => undefined)).toContain(
      '- 11th meeting, September 17, 2020: “',
    );
  });

  test('text from releases cannot make HTML, links or commands', () => {
    const release = releaseOf('The XQ <img src=x> [a](command:b) `c` **d** said "e".', {
      source: 's',
      number: 1,
    });
    const { text, offset } = readCaret('the |XQ');
    const found = hover(draftOf(text), offset, snapshotOf([release], [concept('xq', ['XQ', 'X<b>Q'])]));
    const markdown = found && renderHover(found, 'en', () => 'https://x/>) <b>');
    expect(markdown).not.toMatch(/(?<!\\)<(?!https:)|(?<!\\)\[a|(?<!\\)`|[^*\\]\*\*d/);
    expect(markdown).toContain('(<https://x/%3E)%20%3Cb%3E>)');
  });

  test('contact lines are no mentions', () => {
    expect(hoverAt('the |MIC met')?.markdown).toContain('9th ▄ 1 · 10th ▄ 1 · 11th █ 2');
  });

  test('two releases of one meeting are one meeting', () => {
    const releases = [
      releaseOf('IGF met.', { source: 'en', number: 1, day: '2018-01-01' }),
      releaseOf('IGFが開催された。', { source: 'ja', number: 1, day: '2018-01-01' }),
      releaseOf('Nothing.', { source: 'other', number: 2, day: '2019-01-01' }),
    ];
    expect(hoverAt('the |IGF', nameSnapshot('en', releases))?.markdown).toContain('1st █ 2 · 2nd · 0');
  });

  test('meetings of two dialogues are two, though they have one number', () => {
    const releases = [
      releaseOf('IGF met. IGF met again.', { source: 'a1', number: 3, day: '2012-01-01' }),
      releaseOf('IGFが開催された。', { source: 'b1', number: 3, day: '2018-01-01' }),
      releaseOf('Nothing.', { source: 'b2', number: 4, day: '2019-01-01' }),
    ];
    const markdown = hoverAt('the |IGF', nameSnapshot('en', releases))?.markdown;
    expect(markdown).toContain('3rd █ 2 · 3rd ▄ 1 · 4th · 0');
    expect(markdown).toContain(
      'First named\\: 3rd meeting, January 1, 2012\\. Last\\: 3rd meeting, January 1, 2018\\.',
    );
  });

  test('meetings of two dialogues in one month are two, each with its release in the other language', () => {
    const series = (value: string) => ({ series: { value, span: { start: 0, end: 0 } } });
    const releases = [
      {
        ...releaseOf('IGF met.', { source: 'a', number: 3, day: '2018-01-08' }),
        ...series('Coral Dialogue'),
      },
      { ...releaseOf('IGF met.', { source: 'b', number: 3, day: '2018-01-20' }), ...series('Steel Forum') },
      {
        ...releaseOf('IGFが開催された。', { source: 'c', number: 3, day: '2018-01-20' }),
        ...series('鉄鋼協議'),
      },
    ];
    expect(hoverAt('the |IGF', nameSnapshot('en', releases))?.markdown).toContain('3rd ▄ 1 · 3rd █ 2');
  });

  test('of a long archive the latest meetings are drawn, and all that name it counted', () => {
    const releases = Array.from({ length: 30 }, (_, nth) =>
      releaseOf(nth < 10 ? 'IGF met.' : 'Nothing.', {
        source: `${nth}`,
        number: nth + 1,
        day: `${1990 + nth}-01-01`,
      }),
    );
    const markdown = hoverAt('the |IGF', nameSnapshot('en', releases))?.markdown;
    expect(markdown).toContain(
      'First named\\: 1st meeting, January 1, 1990\\. Last\\: 10th meeting, January 1, 1999\\.',
    );
    expect(markdown).toContain('19th · 0 · 20th · 0');
    expect(markdown).toContain('Not mentioned since the 10th meeting\\.');
    expect(markdown).toContain('- 2 more');
  });

  test('an archived release that is read as a draft does not count itself', () => {
    const { text, offset } = readCaret('the |IGF met');
    const found = hover(draftOf(text, { source: 'eleventh' }), offset, nameSnapshot());
    expect(found?.dossier.meetings.map(({ count }) => count)).toEqual([0, 0]);
  });
});
