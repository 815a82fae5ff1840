/** The command line as a script meets it: what is printed, where, and the status it ends with. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerCheck } from '../../server/src/cli/check';
import { runCommand } from '../support/commandLine';

const clean = 'November 16, 2021\n\nJapan described its plans for deep-sea ports.\n';
const twice = `${clean}\nThey will inspect all cranes every year. They will also inspect all cranes every year.\n`;
/** To the letter: what a fix may delete unasked. */
const same = twice.replace(' also', '');

let folder = '';
const file = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-check-'));
  await writeFile(file('clean.txt'), clean);
  await writeFile(file('twice.txt'), twice);
  await writeFile(file('same.txt'), same);
});
afterEach(() => rm(folder, { recursive: true }));

function check(...words: string[]) {
  return runCommand(registerCheck, ['check', '--lang', 'en', ...words]);
}

interface JsonReport {
  files: { path: string; findings: { rule: string; severity: string; range: { start: object } }[] }[];
}

describe('reaffirm check', () => {
  it('ends with 0 and says so where there is nothing', async () => {
    expect(await check(file('clean.txt'))).toMatchObject({ code: 0, out: 'Nothing found.\n', err: '' });
  });

  it('ends with 1 where there is a warning, and prints it with line and column from 1', async () => {
    const { code, out } = await check(file('twice.txt'));
    expect(code).toBe(1);
    expect(out).toContain(`${file('twice.txt')}:5:1: warning: `);
    expect(out).toMatch(/\nFindings: 2\. Files checked: 1\.\n$/);
  });

  it('prints JSON with lines and characters from 0', async () => {
    const { out } = await check('--format', 'json', file('clean.txt'), file('twice.txt'));
    const { files } = JSON.parse(out) as JsonReport;
    expect(files.map(({ path: name }) => name)).toEqual([file('clean.txt'), file('twice.txt')]);
    expect(files[0]?.findings).toEqual([]);
    expect(files[1]?.findings[0]).toMatchObject({
      rule: 'duplicate-sentence',
      severity: 'warning',
      range: { start: { line: 4, character: 0 } },
    });
  });

  it.each([
    ['sarif', '"ruleId": "duplicate-sentence"'],
    ['junit', '<failure type="warning"'],
    ['github', '::warning file='],
  ])('prints %s', async (format, expected) => {
    expect((await check('--format', format, file('twice.txt'))).out).toContain(expected);
  });

  it('applies safe fixes to the file, and nothing else', async () => {
    expect((await check('--fix', file('same.txt'))).code).toBe(0);
    const fixed = await readFile(file('same.txt'), 'utf8');
    expect(fixed).toBe(`${clean}\nThey will inspect all cranes every year.\n`);
  });

  it('keeps a byte order mark, and does not fix a file that is not UTF-8', async () => {
    await writeFile(file('same.txt'), `\uFEFF${same}`);
    await check('--fix', file('same.txt'));
    expect(await readFile(file('same.txt'), 'utf8')).toMatch(/^\uFEFFNovember/);
    const other = Buffer.from(same.replace('They will', '“They” will'), 'utf16le');
    await writeFile(file('same.txt'), Buffer.concat([Buffer.from([0xff, 0xfe]), other]));
    await expect(check('--fix', file('same.txt'))).rejects.toThrow(/UTF-8/);
    expect((await readFile(file('same.txt'))).subarray(2)).toEqual(other);
  });

  it('leaves out what a baseline accepts, by its words and not its line', async () => {
    const baseline = ['--baseline', file('baseline.yaml')];
    await check(...baseline, '--update-baseline', file('twice.txt'));
    await writeFile(file('twice.txt'), twice.replace('\n\n', '\n\nA new paragraph stands here.\n\n'));
    expect((await check(...baseline, file('twice.txt'))).code).toBe(0);
    await writeFile(file('twice.txt'), twice.replaceAll('cranes', 'docks'));
    expect((await check(...baseline, file('twice.txt'))).code).toBe(1);
  });

  it('leaves out what was dismissed, and says which entries it cannot read', async () => {
    const said = 'They will also inspect all cranes every year.';
    const other = 'They will inspect all cranes every year.';
    const entry = (sentence: string, earlier: string) =>
      `- rule: duplicate-sentence\n  sentence: ${sentence}\n  earlier: ${earlier}\n  reason: agreed\n`;
    await writeFile(file('dismissals.yaml'), entry(said, other) + entry(other, said));
    const words = ['--dismissals', file('dismissals.yaml'), file('twice.txt')];
    expect(await check(...words)).toMatchObject({ code: 0, out: 'Nothing found.\n', err: '' });
    await writeFile(file('dismissals.yaml'), `${entry(said, other)}- rule: duplicate-sentence\n`);
    const { code, err } = await check(...words);
    expect(code).toBe(1);
    expect(err).toContain(`${file('dismissals.yaml')}:5: `);
  });

  it('says of a dismissal that it is no longer needed', async () => {
    const entry =
      '- rule: meeting-date\n  sentence: They will inspect all cranes every year.\n  reason: old\n';
    await writeFile(file('dismissals.yaml'), entry);
    const { out } = await check('--dismissals', file('dismissals.yaml'), file('twice.txt'));
    expect(out).toContain(
      'twice.txt:5:1: information: This sentence was dismissed for “meeting-date” (“old”)',
    );
  });

  it.each([
    ['a draft that is not there', ['gone.txt'], /gone\.txt: There is no such file/],
    [
      'a file of dismissals that is not there',
      ['--dismissals', 'gone.yaml', 'clean.txt'],
      /gone\.yaml: There is no/,
    ],
    ['a baseline that is not there', ['--baseline', 'gone.yaml', 'clean.txt'], /--update-baseline/],
    ['an archive that is not there', ['--archive', 'gone', 'clean.txt'], /gone is not a folder/],
  ])('cannot run with %s, and says why', async (_, words, why) => {
    const paths = words.map((word) => (word.startsWith('--') ? word : file(word)));
    await expect(check(...paths)).rejects.toThrow(why);
  });
});
