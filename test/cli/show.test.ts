import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerShow } from '../../server/src/cli/show';
import type { Release } from '../../server/src/release/model';
import { runCommand } from '../support/commandLine';

const english = 'seeds/000_8770c6c8512e06be.txt';
const japanese = 'seeds/003_81d88c6097434c27.txt';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('reaffirm show', () => {
  it('prints each fact with its place and its words', async () => {
    const { code, out } = await show([english, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}meeting number +11 +1:\d+ +11th/m);
    expect(out).toMatch(
      /^ {2}commitment +reaffirmed their support \(strength \d+\) +\d+:\d+ +The two countries also reaffirmed/m,
    );
  });

  it('speaks the display language', async () => {
    const { out } = await show([japanese, '--lang', 'ja']);
    expect(out).toMatch(/^ {2}言語 +日本語$/m);
    expect(out).toMatch(/^ {2}回数 +9 +\d+:\d+/m);
  });

  it('gives the data with offsets that slice back to the words', async () => {
    const { out } = await show([english, japanese, '--format', 'json', '--lang', 'en']);
    const { files } = JSON.parse(out) as { files: { path: string; release: Release }[] };
    expect(files.map((one) => one.path)).toEqual([english, japanese]);
    for (const { release } of files) {
      const { number } = release.meeting;
      expect(release.text.slice(number?.span.start, number?.span.end)).toContain(String(number?.value));
    }
  });

  it('says why a file cannot be read, and shows the others', async () => {
    const picture = path.join(folder, 'picture.txt');
    await writeFile(picture, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    const { code, out, err } = await show([picture, path.join(folder, 'none.txt'), english, '--lang', 'en']);
    expect(code).toBe(2);
    expect(err.split('\n')[0]).toBe(
      `${picture}: This is not a text file. Save the release as plain text (.txt) or Markdown (.md), or use "reaffirm import" for a Word, PDF or HTML file.`,
    );
    expect(err).toContain('none.txt: There is no such file.');
    expect(out).toContain('000_8770c6c8512e06be.txt');
  });
});

const show = (args: readonly string[]) => runCommand(registerShow, ['show', ...args]);
