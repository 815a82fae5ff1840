import { mkdtemp, readdir, readFile, rm, truncate, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { searchArchive } from '../../../server/src/archive/searchArchive';
import { groundGlossary } from '../../../server/src/archive/snapshot';
import { createGlossary } from '../../../server/src/glossary/glossary';
import { changesInThread, openInThread } from '../../../server/src/node/indexThread';
import {
  keepArchive,
  keptFolder,
  readKeptArchive,
  removeAbandoned,
} from '../../../server/src/node/indexStore';
import { changesSince } from '../../../server/src/node/keptChanges';
import { type KeptFolders, openKept } from '../../../server/src/node/keptFolders';
import { type OpenedArchive, openArchive } from '../../../server/src/node/openArchive';
import { yamlForEsbuild } from '../../../scripts/yaml-module.mjs';

let folder: string;
let store: string;
const foundation = { glossary: groundGlossary([]), lexicon: undefined, lexiconVersion: '' };
const toSource = (file: string) => pathToFileURL(file).href;
const release = (number: number, said: string) =>
  `Results of the ${number}th Japan-Kenya Policy Dialogue on Lighthouses\n\nMay ${number}, 2019\n\nThe two countries intend to ${said}.\n`;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-'));
  store = await mkdtemp(path.join(tmpdir(), 'reaffirm-'));
  await save('4.txt', release(4, 'paint the lighthouses of remote islands'));
  await save('5.txt', release(5, 'train the keepers of every harbour'));
  await save('6.txt', release(6, 'publish charts of the northern reefs'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(store, { recursive: true });
});

/** Each change is a minute after the one before: long enough ago to be trusted. */
let minutes = 0;
async function save(name: string, text: string): Promise<void> {
  const file = path.join(folder, name);
  const time = new Date(Date.UTC(2020, 0, 1, 0, (minutes += 1)));
  await writeFile(file, text);
  await utimes(file, time, time);
}

function open(basis = foundation): Promise<OpenedArchive> {
  return openArchive([folder], { foundation: basis, store, toSource });
}

/** How many files were read, and what is found for a query. */
async function openAndFind(query: string, basis = foundation) {
  const { archive, loaded, read } = await open(basis);
  const [best] = [...searchArchive(archive, query, 'en')].sort((a, b) => b.score - a.score);
  return {
    read,
    releases: archive.releases.length,
    problems: loaded.problems.length,
    best: best && path.basename(best.release.source),
  };
}

const charts = 'They intend to publish charts of northern reefs.';

describe('an archive that is opened again', () => {
  it('is not read again', async () => {
    const first = await openAndFind(charts);
    expect(first).toEqual({ read: 3, releases: 3, problems: 0, best: '6.txt' });
    expect(await openAndFind(charts)).toEqual({ ...first, read: 0 });
  });

  it('reads only the file that changed, and the one that is new', async () => {
    await open();
    await save('4.txt', release(4, 'publish charts of the northern reefs and shoals'));
    await save('7.txt', release(7, 'count seabirds'));
    await save('6.txt', release(6, 'count seals'));
    expect(await openAndFind(charts)).toEqual({ read: 3, releases: 4, problems: 0, best: '4.txt' });
    expect((await open()).read).toBe(0);
  });

  it('forgets a file that is gone', async () => {
    await open();
    await unlink(path.join(folder, '6.txt'));
    expect(await openAndFind(charts)).toMatchObject({ read: 0, releases: 2 });
  });

  it('reads a file that was changed a moment ago, for it may change again', async () => {
    await open();
    await writeFile(path.join(folder, '5.txt'), release(5, 'count seabirds'));
    expect([(await open()).read, (await open()).read]).toEqual([1, 1]);
  });

  it('tells of a bad file every time', async () => {
    await save('8.txt', '');
    await open();
    expect(await openAndFind(charts)).toMatchObject({ read: 1, problems: 1 });
  });

  it('reads all where the glossary is another', async () => {
    await open();
    const glossary = createGlossary([...foundation.glossary.concepts.values()].slice(0, 3));
    expect((await open({ ...foundation, glossary })).read).toBe(3);
  });
});

describe('an archive that was kept', () => {
  const openAtOnce = () => openKept([folder], store, foundation, toSource);
  const changesOf = (opened: KeptFolders | undefined) => changesSince(opened?.kept ?? '', [folder]);

  it('is there before its files are looked at, and none has changed', async () => {
    await open();
    const kept = await openAtOnce();
    expect(kept?.releases.map(({ text }) => text)).toEqual(
      (await open()).archive.releases.map(({ text }) => text),
    );
    expect(kept?.byFile.of(path.join(folder, '5.txt'))?.text).toMatch(/keepers of every harbour/);
    expect(await changesOf(kept)).toEqual([]);
  });

  it('tells later which files are new, changed or gone', async () => {
    await open();
    await save('5.txt', release(5, 'count seabirds'));
    await save('7.txt', release(7, 'count seals'));
    await unlink(path.join(folder, '6.txt'));
    const kept = await openAtOnce();
    const changes = await changesOf(kept);
    const files = typeof changes === 'object' ? changes.map((file) => path.basename(file)) : changes;
    expect(files).toEqual(expect.arrayContaining(['5.txt', '6.txt', '7.txt']));
    expect(files).toHaveLength(3);
  });

  it('tells its doubts again', async () => {
    await save('8.txt', release(8, 'count whales').replace('2019', '2219'));
    const { loaded } = await open();
    expect(loaded.problems).not.toEqual([]);
    expect((await openAtOnce())?.problems).toEqual(loaded.problems);
    expect(await open()).toMatchObject({ read: 0, loaded: { problems: loaded.problems } });
  });

  it('is to be opened anew where a text of it is damaged', async () => {
    await open();
    const kept = path.join(store, (await readFile(path.join(store, 'current'), 'utf8')).trim());
    const file = path.join(kept, '0.bodies.u8');
    const bytes = await readFile(file);
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    await writeFile(file, bytes);
    expect(await changesOf(await openAtOnce())).toBe('many');
  });

  it('is not there where nothing was kept, or with another glossary', async () => {
    expect(await openAtOnce()).toBeUndefined();
    await open();
    const glossary = createGlossary([...foundation.glossary.concepts.values()].slice(0, 3));
    expect(await openKept([folder], store, { ...foundation, glossary }, toSource)).toBeUndefined();
  });
});

const damages: [string, (kept: string) => Promise<unknown>][] = [
  ['cut short', (kept) => truncate(path.join(kept, '0.postings.u32'), 4)],
  ['emptied', (kept) => truncate(path.join(kept, '0.bodies.u8'), 0)],
  ['gone', (kept) => unlink(path.join(kept, '0.rows.u32'))],
  ['without its list', (kept) => unlink(path.join(kept, 'contents.json'))],
  ['with a list of something else', (kept) => writeFile(path.join(kept, 'contents.json'), '{"arrays":7}')],
  [
    'changed in one byte',
    async (kept) => {
      const file = path.join(kept, '0.bodies.u8');
      const bytes = await readFile(file);
      bytes.writeUInt8(bytes.readUInt8(9) ^ 1, 9);
      await writeFile(file, bytes);
    },
  ],
  ['named by nobody', () => unlink(path.join(store, 'current'))],
  ['named outside of its folder', () => writeFile(path.join(store, 'current'), '../elsewhere')],
];

describe('what was kept and is damaged', () => {
  it.each(damages)('is read anew, and kept anew: %s', async (_, damage) => {
    await open();
    await damage(path.join(store, (await readFile(path.join(store, 'current'), 'utf8')).trim()));
    const after = await openAndFind(charts);
    expect([after, (await open()).read]).toEqual([{ read: 3, releases: 3, problems: 0, best: '6.txt' }, 0]);
  });
});

describe('a store', () => {
  it('gives back what it keeps, and leaves nothing half-written beside it', async () => {
    const arrays = [
      { name: 'manifest', data: new Uint8Array([1, 2, 3]) },
      { name: '0.rows', data: new Uint32Array([4, 5]) },
      { name: '0.starts', data: new Float64Array([0.5]) },
      { name: '0.empty', data: new Uint32Array() },
    ];
    const stamps = [{ file: '/a.txt', size: 4, changed: 5.5 }];
    const told = { listed: [], doubted: [], problems: [] };
    await keepArchive(store, { arrays, stamps, told });
    expect(await readKeptArchive(store)).toEqual({ arrays, stamps, told });
    expect(await readdir(store)).toHaveLength(2);
  });

  it('goes when nobody has opened it for three months, and no other does', async () => {
    const stores = ['own', 'lately', 'abandoned'].map((name) => path.join(store, name));
    const [own = '', lately = '', abandoned = ''] = stores;
    for (const one of stores) await openArchive([folder], { foundation, store: one, toSource });
    const long = new Date(Date.now() - 100 * 24 * 3_600_000);
    for (const one of stores) await utimes(path.join(one, 'current'), long, long);
    await readKeptArchive(lately);
    await removeAbandoned(own);
    expect((await readdir(store)).sort()).toEqual(['lately', 'own']);
    expect(await readKeptArchive(abandoned)).toBeUndefined();
  });

  it('holds nothing at first', async () => {
    expect(await readKeptArchive(path.join(store, 'none'))).toBeUndefined();
  });
});

describe('the thread', () => {
  it('gives the archive that is read here', async () => {
    const threadFile = path.join(store, 'index.mjs');
    await build({
      entryPoints: ['server/src/node/indexWorker.ts'],
      outfile: threadFile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      plugins: [yamlForEsbuild],
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    await save('8.txt', '');
    const request = { folders: [folder], store, concepts: [], lexicon: undefined, lexiconVersion: '' };
    const read = await openInThread(threadFile, request, foundation, toSource);
    const { loaded } = await open();
    expect(read.releases.map(({ text }) => text)).toEqual(loaded.releases.map(({ text }) => text));
    expect(read.problems).toEqual(loaded.problems);
    expect(read.byFile.of(path.join(folder, '5.txt'))).toBe(read.releases[1]);
    const kept = (await keptFolder(store)) ?? '';
    await save('5.txt', release(5, 'count seabirds'));
    const changed = await changesInThread(threadFile, { kept, folders: [folder] });
    expect(changed).toEqual(['5.txt', '8.txt'].map((name) => path.join(folder, name)));
    expect(await changesInThread('none.mjs', { kept, folders: [folder] })).toEqual(changed);
  });

  it('says that it cannot be started', async () => {
    const request = { folders: [folder], store, concepts: [], lexicon: undefined, lexiconVersion: '' };
    await expect(openInThread(path.join(store, 'none.mjs'), request, foundation, toSource)).rejects.toThrow(
      /none/,
    );
  });
});
