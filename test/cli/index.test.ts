import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerIndex } from '../../server/src/cli/indexArchive';
import { runCommand } from '../support/commandLine';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-index-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const index = (...words: string[]) =>
  runCommand(registerIndex, ['index', '--archive', 'seeds', '--out', folder, ...words]);

describe('reaffirm index', () => {
  it('says what it built, and where; the next time it takes over what has not changed', async () => {
    const first = await index('--lang', 'en');
    const again = await index('--lang', 'ja');
    expect(first).toMatchObject({ err: '', code: 0 });
    expect(first.out).toMatch(/^Indexed: 2 releases, \d+ sentences \(2 files read, .+ MB in \S+\n$/);
    expect(again.out).toMatch(/報道資料2件.*うち0件を読み込み/);
    expect(await readdir(folder)).toContain('current');
  });

  it('refuses a folder that is not there', async () => {
    await expect(
      runCommand(registerIndex, ['index', '--archive', path.join(folder, 'none'), '--out', folder]),
    ).rejects.toThrow(/not a folder/);
  });
});
