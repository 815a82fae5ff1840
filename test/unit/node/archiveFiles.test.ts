import { mkdir, mkdtemp, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import Encoding from 'encoding-japanese';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoadedArchive } from '../../../server/src/archive/readFolders';
import { loadArchive, reloadArchive } from '../../../server/src/node/archiveFiles';
import { listReleaseFiles } from '../../../server/src/node/listFiles';
import { readBytes } from '../../../server/src/node/readFile';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const english = (number: number) =>
  `May 4, 2020\n\nResults of the ${number}th Director General-level Meeting of the Blue Ocean Policy Dialogue\n\nThe two sides met in Lisbon.\n`;
const japanese = (number: number) =>
  `令和2年5月4日\n\n海洋に関する日葡政策対話(第${number}回局長級会合)の結果\n\n　両国は、リスボンで会合を開催しました。\n`;

async function save(files: Record<string, string | Uint8Array>) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

const options = { toSource: (file: string) => path.relative(folder, file).replaceAll(path.sep, '/') };

describe('listReleaseFiles', () => {
  it('finds texts at any depth, and leaves out what is no release', async () => {
    await save({
      'b.txt': 'b',
      'a/deep/er/c.MD': 'c',
      'README.md': '',
      'a/README.ja.md': '',
      LICENSE: '',
      'a/LICENSE.txt': '',
      'a/.hidden.txt': '',
      '.git/x.txt': '',
      'a/notes.rtf': '',
      'licensed-spectrum.txt': 'a release',
    });
    await checkListed(['a/deep/er/c.MD', 'b.txt', 'licensed-spectrum.txt']);
  });

  it('enters a linked folder once and survives a loop of links', async () => {
    await save({ 'a/one.txt': '1' });
    await symlink(folder, path.join(folder, 'a', 'loop'));
    await symlink(path.join(folder, 'a', 'one.txt'), path.join(folder, 'again.txt'));
    await symlink(path.join(folder, 'nowhere'), path.join(folder, 'broken.txt'));
    await checkListed(['a/one.txt']);
  });

  it('lists a file once when one folder lies in another', async () => {
    await save({ 'a/one.txt': '1' });
    await checkListed(['a/one.txt'], [folder, path.join(folder, 'a')]);
  });

  it('tells of a missing folder and of a form that was not imported', async () => {
    await save({ 'x.pdf': '', 'y.docx': '', 'y.md': 'imported', 'z.html': '' });
    const { problems } = await listReleaseFiles([folder, path.join(folder, 'none')]);
    const told = problems.map(({ file, severity, message }) => [path.basename(file), severity, message.en]);
    expect(told).toEqual([
      ['none', 'error', expect.stringMatching(/no such folder/)],
      ['x.pdf', 'warning', expect.stringMatching(/reaffirm import/)],
      ['z.html', 'warning', expect.stringMatching(/reaffirm import/)],
    ]);
  });
});

describe('loadArchive', () => {
  it('reads every encoding, and tells of bad files without losing the good ones', async () => {
    await save({
      'en.txt': english(4),
      'ja-sjis.txt': Uint8Array.from(
        Encoding.convert(Encoding.stringToCode(japanese(4)), { to: 'SJIS', from: 'UNICODE', type: 'array' }),
      ),
      'bad/empty.txt': '',
      'bad/binary.md': Uint8Array.from([0, 1, 2, 3, 0, 0, 7]),
    });
    const loaded = await loadArchive([folder], options);
    expect(sources(loaded)).toEqual(['en.txt', 'ja-sjis.txt']);
    expect(loaded.releases[1]?.text).toBe(japanese(4));
    expect(told(loaded)).toEqual(['bad/binary.md: error', 'bad/empty.txt: error']);
  });

  it('tells of two files that are the same release, and keeps both', async () => {
    await save({
      'a.txt': english(4),
      'b.txt': `${english(4)}Revised.\n`,
      'c.txt': japanese(4),
      'd.txt': english(5),
    });
    const loaded = await loadArchive([folder], options);
    expect(loaded.releases).toHaveLength(4);
    expect(told(loaded)).toEqual(['b.txt: warning']);
    expect(loaded.problems[0]?.message.en).toMatch(/same release as a\.txt.*meeting 4/);
    expect(loaded.problems[0]?.message.ja).toMatch(/a\.txt と同じ報道資料.*第4回/);
  });

  it('counts up to the number of files', async () => {
    await save(Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`${at}.txt`, english(at + 1)])));
    const steps: [number, number][] = [];
    await loadArchive([folder], { ...options, onProgress: (done, total) => steps.push([done, total]) });
    expect(steps.map(([done]) => done)).toEqual(Array.from({ length: 70 }, (_, at) => at + 1));
    expect(new Set(steps.map(([, total]) => total))).toEqual(new Set([70]));
  });

  it('stops when it is cancelled', async () => {
    await save({ 'a.txt': english(4), 'b.txt': english(5) });
    const control = new AbortController();
    const loading = loadArchive([folder], {
      ...options,
      signal: control.signal,
      onProgress: () => {
        control.abort();
      },
    });
    await expect(loading).rejects.toThrow(/abort/i);
  });
});

describe('reloadArchive', () => {
  it('reads only what changed: a file changed, one new, one gone, a folder gone', async () => {
    await save({ 'a.txt': english(4), 'b.txt': english(5), 'c.txt': english(6), 'sub/d.txt': english(7) });
    const before = await loadArchive([folder], options);
    await save({ 'b.txt': english(8), 'e.txt': english(9) });
    await unlink(path.join(folder, 'c.txt'));
    await rm(path.join(folder, 'sub'), { recursive: true });
    const steps: number[] = [];
    const changed = ['b.txt', 'c.txt', 'e.txt', 'sub'].map((name) => path.join(folder, name));
    const after = await reloadArchive(before, changed, {
      ...options,
      onProgress: (done) => steps.push(done),
    });
    expect(sources(after)).toEqual(['a.txt', 'b.txt', 'e.txt']);
    expect(after.releases[0]).toBe(before.releases[0]);
    expect(after.releases[1]?.text).toBe(english(8));
    expect(steps).toEqual([1, 2]);
  });

  it('forgets the problem of a file that was mended', async () => {
    await save({ 'a.txt': '' });
    const before = await loadArchive([folder], options);
    await save({ 'a.txt': english(4) });
    const after = await reloadArchive(before, [path.join(folder, 'a.txt')], options);
    expect([told(before), told(after)]).toEqual([['a.txt: error'], []]);
  });
});

describe('readBytes', () => {
  const cases: [string, () => string, RegExp][] = [
    ['a missing file', () => path.join(folder, 'none.txt'), /no such file/],
    ['a folder', () => folder, /not a file/],
    [
      'a file that is too large',
      () => path.join(folder, 'large.txt'),
      /too large \(0\.0 MB; the limit is 0 MB\)/,
    ],
  ];
  it.each(cases)('says what is wrong with %s', async (_, file, english) => {
    await save({ 'large.txt': 'x'.repeat(11) });
    expect(await readBytes(file(), 10)).toMatchObject({
      problem: {
        en: expect.stringMatching(english) as string,
        ja: expect.stringMatching(/ください/) as string,
      },
    });
  });
});

async function checkListed(expected: string[], folders = [folder]) {
  const { files, problems } = await listReleaseFiles(folders);
  expect(files.map(options.toSource)).toEqual(expected);
  expect(problems).toEqual([]);
}

const sources = (loaded: LoadedArchive) => loaded.releases.map(({ source }) => source);
const told = (loaded: LoadedArchive) =>
  loaded.problems.map(({ source, severity }) => `${source}: ${severity}`);
