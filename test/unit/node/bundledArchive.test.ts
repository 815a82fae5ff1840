import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildArchive } from '../../../server/src/archive/archive';
import { learntFrom } from '../../../server/src/archive/learntConcepts';
import { mentionsIn } from '../../../server/src/archive/mentions';
import type { Archive } from '../../../server/src/archive/model';
import { searchArchive } from '../../../server/src/archive/searchArchive';
import { groundGlossary } from '../../../server/src/archive/snapshot';
import { builtinConcepts } from '../../../server/src/glossary/builtin';
import { createGlossary } from '../../../server/src/glossary/glossary';
import { loadArchive } from '../../../server/src/node/archiveFiles';
import { openBundled, packBundledArchive } from '../../../server/src/node/bundledArchive';
import type { Release } from '../../../server/src/release/model';
import { shippedLexicon } from '../../support/lexicon';

const foundation = {
  glossary: groundGlossary([]),
  lexicon: shippedLexicon(),
  lexiconVersion: '1',
};
const toSource = (file: string) => pathToFileURL(file).href;
const seed = '000_8770c6c8512e06be.txt';
let root = '';
let moved = '';
let index = '';

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'reaffirm-'));
  index = path.join(root, 'seeds.index');
  await packBundledArchive(path.resolve('seeds'), index, foundation);
  moved = path.join(root, 'elsewhere');
  await cp('seeds', moved, { recursive: true });
});

afterAll(() => rm(root, { recursive: true }));

const open = (used = foundation) => openBundled(moved, index, used, toSource);

/** Every property of a release, whether it is at hand or read from bytes. */
function plain(release: Release) {
  const { source, text, language, title, series, released, meeting, participants, sections } = release;
  const { sentences, commitments, plans, meetingMentions, dates, counterpart } = release;
  const facts = { source, language, title, series, released, meeting, participants, sections, counterpart };
  return { ...facts, text, sentences, commitments, plans, meetingMentions, dates };
}

/** What is asked of an archive. */
function answersOf(archive: Archive) {
  const hits = (['en', 'ja'] as const).flatMap((language) =>
    ['They reaffirmed the importance of the OECD.', '両国は、CBPRの重要性を再確認した。'].flatMap((query) =>
      searchArchive(archive, query, language).map(({ release, ...hit }) => ({
        ...hit,
        source: release.source,
      })),
    ),
  );
  const mentions = mentionsIn(archive, foundation.glossary);
  const named = builtinConcepts().flatMap(({ id }) =>
    mentions.of(id).map(({ release, ...mention }) => ({ ...mention, source: release.source })),
  );
  return {
    releases: JSON.stringify(archive.releases.map(plain)),
    found: archive.releases.map(({ source }) => archive.release(source) !== undefined),
    learnt: learntFrom(archive, foundation.glossary),
    hits,
    named,
  };
}

describe('the bundled archive', () => {
  it('answers as if its files had been read where they are', async () => {
    const opened = await open();
    const { releases, problems } = await loadArchive([moved], { toSource });
    expect(opened?.problems).toEqual(problems);
    const read = buildArchive(releases, problems, { lexicon: foundation.lexicon });
    expect(opened && answersOf(opened.indexed)).toEqual(answersOf(read));
    expect(await opened?.changes).toEqual([]);
  });

  it('tells of files that are another, gone or new', async () => {
    const [first, second, third] = [seed, '003_81d88c6097434c27.txt', 'new.txt'].map((file) =>
      path.join(moved, file),
    );
    try {
      await writeFile(first ?? '', 'November 16, 2021\n');
      await rm(second ?? '');
      await writeFile(third ?? '', 'November 17, 2021\n');
      const opened = await open();
      expect(opened?.releases).toHaveLength(2);
      expect(new Set(await opened?.changes)).toEqual(new Set([first, second, third]));
    } finally {
      await rm(third ?? '');
      await cp('seeds', moved, { recursive: true });
    }
  });

  it.each([
    ['another glossary', { ...foundation, glossary: createGlossary(builtinConcepts().slice(1)) }],
    ['another lexicon', { ...foundation, lexiconVersion: '2' }],
  ])('counts for nothing with %s', async (_, other) => {
    expect(await open(other)).toBeUndefined();
  });

  it.each([
    ['is missing', undefined],
    ['is empty', new Uint8Array()],
    ['is another file', new TextEncoder().encode('This is no index of an archive.')],
  ])('counts for nothing where its index %s', async (_, bytes) => {
    const file = path.join(root, 'other.index');
    if (bytes) await writeFile(file, bytes);
    expect(await openBundled(moved, file, foundation, toSource)).toBeUndefined();
  });
});
