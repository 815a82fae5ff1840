/** `reaffirm ledger` as a script meets it: what is printed in each form, in both languages, and how bad input ends. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerLedger } from '../../server/src/cli/ledger';
import { runCommand } from '../support/commandLine';

const fourth = `May 20, 2021

Results of the 4th Ministerial Meeting of the Japan-UK Dialogue on Health Policy

The two governments held the 4th Ministerial Meeting in London on May 12, 2021.

1. Vaccines

The two countries intend to expand joint research on vaccines. The two countries agreed to share samples of <b>influenza</b> & measles.
`;
const fourthJapanese = `令和3年5月20日

医療政策に関する日英対話（第4回閣僚級会合）の結果

　5月12日、両国は、ロンドンにおいて第4回閣僚級会合を開催しました。

1　予防接種

　両国は、ワクチンに関する共同研究を拡大する意向である。
`;
const draft = `June 15, 2022

Results of the 5th Ministerial Meeting of the Japan-UK Dialogue on Health Policy

The two governments held the 5th Ministerial Meeting in Osaka on June 8, 2022.

1. Vaccines

The two countries will consider expanding joint research on vaccines. =HYPERLINK("x") was agreed by the two countries, "<script>alert(1)</script>" included.
`;

let folder = '';
const file = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-ledger-'));
  await mkdir(file('records'));
  await writeFile(file('records/4.en.txt'), fourth);
  await writeFile(file('records/4.ja.txt'), fourthJapanese);
  await writeFile(file('draft.md'), draft);
  await writeFile(file('empty.md'), '');
  await mkdir(file('nothing'));
});
afterAll(() => rm(folder, { recursive: true }));

function ledger(...words: string[]) {
  return runCommand(registerLedger, ['ledger', '--lang', 'en', '--archive', file('records'), ...words]);
}

describe('reaffirm ledger', () => {
  it('prints how each commitment stands in the draft', async () => {
    const { code, out } = await ledger('--group', 'state', file('draft.md'));
    expect(code).toBe(0);
    expect(out).toMatch(
      /^weakened\n {2}weakened {2,}4th 2021 → draft {2,}considered 3\/8 {2}The two countries will/m,
    );
    expect(out).toMatch(/^ {2}dropped +4th 2021 +committed 8\/8 +The two countries agreed to share/m);
    expect(out).toMatch(/^ {2}new /m);
  });

  it('prints the earlier releases alone without a draft, and no states', async () => {
    const { out } = await ledger('--group', 'meeting');
    expect(out).toContain('4th meeting, May 12, 2021');
    expect(out).not.toMatch(/new|dropped|earlier {2}/);
  });

  it('aligns columns also with full-width characters', async () => {
    const { out } = await ledger('--lang', 'ja', file('draft.md'));
    const starts = out
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => stringWidth(line.slice(0, line.search(/意図|検討|約束/u))));
    expect(starts.length).toBeGreaterThan(2);
    expect(new Set(starts).size).toBe(1);
  });

  it.each([
    ['topic', 'Vaccines\n'],
    ['agency', 'No agency or forum named\n'],
    ['state', 'dropped\n'],
    ['meeting', 'Draft: 5th meeting, June 8, 2022\n'],
  ])('groups by %s', async (group, heading) => {
    expect((await ledger('--group', group, file('draft.md'))).out).toContain(heading);
  });

  it('prints only the states that are asked for', async () => {
    const { out } = await ledger('--state', 'weakened', '--state', 'new', file('draft.md'));
    expect(out).toMatch(/weakened/);
    expect(out).not.toMatch(/dropped/);
  });

  it('says so where there is nothing', async () => {
    const { out } = await runCommand(registerLedger, [
      'ledger',
      '--lang',
      'ja',
      '--archive',
      file('nothing'),
    ]);
    expect(out).toBe('該当するコミットメントはありません。\n');
  });
});

describe('reaffirm ledger --format', () => {
  it('csv has a row for each sentence, quoted by RFC 4180, without formulas', async () => {
    const { out } = await ledger('--format', 'csv', file('draft.md'));
    const lines = out.split('\r\n');
    expect(lines[0]).toBe(
      'Thread,Group,State,Meeting,Date,Language,Act,Strength (1–8),Sentence,Agencies and forums,File,Line',
    );
    expect(lines.at(-1)).toBe('');
    expect(out).toContain(`"'=HYPERLINK(""x"") was agreed`);
    expect(out).not.toMatch(/[^\r]\n/);
  });

  it('csv begins with a byte order mark where Excel needs one', async () => {
    expect((await ledger('--format', 'csv', '--bom')).out.startsWith('\uFEFFThread,')).toBe(true);
    expect((await ledger('--format', 'csv')).out.startsWith('Thread,')).toBe(true);
  });

  it('json counts lines from 0 and is the same in every language', async () => {
    const { out } = await ledger('--format', 'json', file('draft.md'));
    const { threads } = JSON.parse(out) as { threads: { state?: string; entries: object[] }[] };
    const weakened = threads.find(({ state }) => state === 'weakened');
    expect(weakened?.entries.at(-1)).toMatchObject({
      path: file('draft.md'),
      range: { start: { line: 8, character: 0 } },
      act: 'will consider',
      strength: 3,
      relation: 'weakens',
      differences: [{ kind: 'act', draft: 'will consider', earlier: 'intend' }],
    });
    expect((await ledger('--format', 'json', '--lang', 'ja', file('draft.md'))).out).toBe(out);
  });

  it('md escapes what Markdown would read as form', async () => {
    const { out } = await ledger('--format', 'md', file('draft.md'));
    expect(out).toContain('# Commitment ledger\n\n## Vaccines\n');
    expect(out).toContain('influenza\\</b\\>');
  });

  it('html is a clearance sheet with the earlier source of every claim, and no text of it is read as HTML', async () => {
    const { out } = await ledger('--format', 'html', file('draft.md'));
    expect(out).toContain('4th meeting, May 12, 2021; 4.en.txt, line 9');
    expect(out).toContain('Nothing earlier found');
    expect(out).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
    expect(out).toContain('&#60;b&#62;influenza&#60;/b&#62; &#38; measles');
    expect(out).not.toMatch(/<script|<b>influenza|https?:|src=|@import|url\(/i);
    expect(out).toContain(`default-src 'none'`);
  });

  it('html is in the display language', async () => {
    const { out } = await ledger('--lang', 'ja', '--format', 'html', file('draft.md'));
    expect(out).toContain('<html lang="ja">');
    expect(out).toContain('<h1>確認票</h1>');
    expect(out).toContain('第4回会合（2021年5月12日）、4.en.txt、9行目');
  });

  it('goes to a file', async () => {
    const { out } = await ledger('--format', 'json', '--out', file('ledger.json'), file('draft.md'));
    expect(out).toBe('');
    expect(JSON.parse(await readFile(file('ledger.json'), 'utf8'))).toHaveProperty('threads');
  });
});

describe('reaffirm ledger refuses', () => {
  it.each([
    ['a clearance sheet without a draft', ['--format', 'html'], /needs a draft/],
    ['states without a draft', ['--state', 'new'], /needs a draft/],
    ['an unknown state', ['--state', 'lost', 'draft.md'], /Allowed choices are contradicted/],
    ['an unknown grouping', ['--group', 'colour'], /Allowed choices are topic/],
    ['an unknown form', ['--format', 'xls'], /Allowed choices are text/],
    ['a draft that is not there', ['no-such.md'], /no-such\.md/],
    [
      'a folder that cannot be written to',
      ['--format', 'md', '--out', 'no-such/ledger.md'],
      /cannot be written/,
    ],
  ])('%s', async (_, words, reason) => {
    await expect(ledger(...words)).rejects.toThrow(reason);
  });

  it('an empty draft, in the display language', async () => {
    await expect(ledger('--lang', 'ja', file('empty.md'))).rejects.toThrow(/[ぁ-ん]/u);
  });
});
