import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerNew } from '../../server/src/cli/new';
import { runCommand } from '../support/commandLine';

let folder = '';
beforeEach(async () => {
  vi.stubEnv('LC_ALL', 'en_US.UTF-8');
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-new-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const make = (...words: string[]) =>
  runCommand(registerNew, ['new', '--archive', 'seeds', '--to', folder, ...words]);
const draft = (name: string) => readFile(path.join(folder, name), 'utf8');

describe('reaffirm new', () => {
  it('writes the drafts of the next meeting in both languages, each naming the other', async () => {
    const { code, out, err } = await make('--dates', '令和3年11月9日及び10日', '--venue', 'ワシントンD.C.');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').filter(Boolean)).toHaveLength(2);
    expect((await readdir(folder)).sort()).toEqual(['12-meeting.en.release.md', '12-meeting.ja.release.md']);
    expect(await draft('12-meeting.en.release.md')).toContain('in Washington, D.C. on November 9 and 10.');
    expect(await draft('12-meeting.ja.release.md')).toContain('counterpart: 12-meeting.en.release.md');
  });

  it('writes one language under another name, and says that a number is used', async () => {
    const { code, err } = await make('--number', '11', '--lang', 'ja', '--name', 'draft');
    expect(code).toBe(0);
    expect(err).toBe('Number 11 is used by an earlier meeting already.\n');
    expect(await readdir(folder)).toEqual(['draft.ja.release.md']);
  });

  it('says where a place is not known by name in both languages', async () => {
    expect((await make('--venue', 'Nether Wallop')).err).toMatch(/^The other language’s name of this place/);
  });

  it('overwrites nothing, and then writes nothing at all', async () => {
    await writeFile(path.join(folder, '12-meeting.ja.release.md'), 'mine');
    await expect(make()).rejects.toThrow(/12-meeting\.ja\.release\.md exists already/);
    expect(await readdir(folder)).toEqual(['12-meeting.ja.release.md']);
    expect(await draft('12-meeting.ja.release.md')).toBe('mine');
  });

  it.each([
    [['--number', 'twelve'], /--number takes a whole number/],
    [['--number', '0'], /--number takes a whole number/],
    [['--dates', 'next autumn'], /--dates: Not a date/],
    [['--dates', 'November 9'], /--dates: The year is missing/],
    [['--lang', 'fr'], /--lang takes en, ja or both/],
    [['--series', 'fisheries'], /no dialogue whose name holds these words/],
  ])('refuses %j', async (words, reason) => {
    await expect(make(...words)).rejects.toThrow(reason);
    expect(await readdir(folder)).toEqual([]);
  });

  it('asks for the dialogue where there are several', async () => {
    const run = runCommand(registerNew, ['new', '--archive', 'test/releases', '--to', folder]);
    await expect(run).rejects.toThrow(/several dialogues; name one with --series: .*Cyber/);
    const { code } = await runCommand(registerNew, [
      ...['new', '--archive', 'test/releases', '--to', folder, '--series', 'fisheries', '--lang', 'en'],
    ]);
    expect(code).toBe(0);
    expect(await readdir(folder)).toEqual(['13-meeting.en.release.md']);
  });

  it('speaks Japanese where the environment does', async () => {
    vi.stubEnv('LC_ALL', 'ja_JP.UTF-8');
    expect((await make('--lang', 'en')).out).toMatch(/を作成しました。$/m);
    await expect(make('--number', 'x')).rejects.toThrow(/1以上の整数/);
  });
});
