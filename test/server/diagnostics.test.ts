import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withServer } from './client';

const englishSeed = readFileSync('seeds/000_8770c6c8512e06be.txt', 'utf8');
const records = { 'records/09.txt': readFileSync('seeds/003_81d88c6097434c27.txt', 'utf8') };
const draftFile = 'drafts/12.release.md';
const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const twice = [
  'November 16, 2021',
  '',
  'The two countries further reaffirmed their commitment to the safety of deep-sea mining vessels.',
  'The two countries also reaffirmed their commitment to the safety of deep-sea mining vessels.',
].join('\n');

describe('diagnostics over the protocol', () => {
  it('declares that findings depend on other files', async () => {
    await withServer({}, ({ capabilities }) => {
      expect(capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
      expect(capabilities.textDocumentSync).toBe(2);
      return Promise.resolve();
    });
  });

  it("reports the seed's OECD pair, each sentence pointing at the other", async () => {
    await withServer({ files: records }, async (client) => {
      await client.open(draftFile, englishSeed);
      const pair = (await client.pull(draftFile)).filter(({ code }) => code === 'duplicate-sentence');
      expect(pair.length).toBeGreaterThan(0);
      const [first] = pair;
      const related = first?.relatedInformation?.[0]?.location;
      expect(related?.uri).toBe(client.uri(draftFile));
      expect(related?.range).not.toEqual(first?.range);
    });
  });

  it('follows incremental changes', async () => {
    await withServer({ files: records }, async (client) => {
      await client.open(draftFile, twice);
      const before = await client.pull(draftFile);
      expect(before.some(({ code }) => code === 'duplicate-sentence')).toBe(true);
      await client.change(
        draftFile,
        { start: { line: 3, character: 0 }, end: { line: 3, character: 200 } },
        '',
      );
      await client.caret(draftFile, 0, 0);
      const after = await client.pull(draftFile);
      expect(after.some(({ code }) => code === 'duplicate-sentence')).toBe(false);
    });
  });

  it('holds back findings on the sentence being typed until the caret leaves it', async () => {
    await withServer({ files: records }, async (client) => {
      await client.open(draftFile, twice.replace(/s\.$/, '.'));
      const end = { line: 3, character: (twice.split('\n')[3] ?? '').length - 2 };
      await client.change(draftFile, { start: end, end }, 's');
      const typing = await client.pull(draftFile);
      expect(typing.filter(({ range }) => range.start.line === 3)).toEqual([]);
      const asked = client.refreshes();
      await client.caret(draftFile, 0, 0);
      await client.until(() => client.refreshes() > asked);
      const left = await client.pull(draftFile);
      expect(left.some(({ code }) => code === 'duplicate-sentence')).toBe(true);
    });
  });

  it('sees a change in the archive without a restart', async () => {
    await withServer({ files: records }, async (client) => {
      const draft = `November 16, 2021\n\nThe two countries will build a joint observatory of coral reefs in Okinawa.\n`;
      await client.open(draftFile, draft);
      expect(await client.pull(draftFile)).toEqual([]);
      const asked = client.refreshes();
      await client.save(
        'records/11.txt',
        'September 25, 2020\n\nResults of the 11th Meeting of the Coral Dialogue\n\nThe two countries will build a joint observatory of coral reefs in Okinawa.\n',
      );
      await client.until(() => client.refreshes() > asked);
      const [finding] = (await client.pull(draftFile)).filter(({ code }) => code === 'repeated-commitment');
      expect(finding?.relatedInformation?.[0]?.location.uri).toBe(client.uri('records/11.txt'));
    });
  });

  it('says on an archive file why it cannot be read, and reads the others', async () => {
    const files = {
      ...records,
      'records/bad.txt': new Uint8Array([0, 1, 2, 255, 0, 7]),
      'records/empty.txt': '',
    };
    await withServer({ files }, async (client) => {
      for (const bad of ['records/bad.txt', 'records/empty.txt']) {
        expect(client.pushed.get(client.uri(bad))?.[0]?.message).toMatch(/\w/);
        expect(client.log.some((line) => line.includes(bad))).toBe(true);
      }
      const asked = client.refreshes();
      await client.save('records/bad.txt', records['records/09.txt'].replaceAll('第9回', '第8回'));
      await client.until(() => client.refreshes() > asked);
      expect(
        client.pushed.get(client.uri('records/bad.txt'))?.filter(({ severity }) => severity === 1),
      ).toEqual([]);
    });
  });

  it.each([
    ['a Markdown file that no setting names', 'notes.md', 'markdown', {}],
    ['a file of the archive that is merely opened', 'records/09.txt', 'plaintext', { drafts: ['**/*.txt'] }],
  ])('is silent on %s', async (_, file, languageId, configuration) => {
    await withServer({ files: records, configuration }, async (client) => {
      await client.open(file, file.startsWith('records/') ? records['records/09.txt'] : twice, languageId);
      expect(await client.pull(file)).toEqual([]);
    });
  });

  it('takes a Markdown file for a draft that the setting names, and a rule for off that is switched off', async () => {
    const drafts = ['drafts/*.md'];
    await withServer({ configuration: { drafts } }, async (client) => {
      await client.open('drafts/a.md', twice, 'markdown');
      expect((await client.pull('drafts/a.md')).map(({ code }) => code)).toContain('duplicate-sentence');
    });
    await withServer(
      { configuration: { drafts, severity: { 'duplicate-sentence': 'off' } } },
      async (client) => {
        await client.open('drafts/a.md', twice, 'markdown');
        expect((await client.pull('drafts/a.md')).map(({ code }) => code)).not.toContain(
          'duplicate-sentence',
        );
      },
    );
  });

  it('speaks Japanese where the editor does', async () => {
    await withServer({ displayLanguage: 'ja' }, async (client) => {
      await client.open(draftFile, twice);
      const [finding] = await client.pull(draftFile);
      expect(finding?.message).toMatch(/[ぁ-ん]/);
    });
  });

  it.each([
    ['an empty file', ''],
    ['blanks', '\n\n  \n'],
    ['control characters', 'a\u0000b\u0007'],
  ])('lives through %s', async (_, text) => {
    await withServer({}, async (client) => {
      await client.open(draftFile, text);
      await client.pull(draftFile);
      expect(await client.actions(draftFile, nowhere)).toEqual([]);
    });
  });
});

describe('quick fixes over the protocol', () => {
  it('offers to delete a duplicate sentence', async () => {
    await withServer({ files: records }, async (client) => {
      await client.open(draftFile, twice);
      const duplicate = (await client.pull(draftFile)).find(({ code }) => code === 'duplicate-sentence');
      const actions = await client.actions(draftFile, duplicate?.range ?? nowhere);
      expect(actions.some(({ edit }) => edit?.changes?.[client.uri(draftFile)]?.[0]?.newText === '')).toBe(
        true,
      );
    });
  });
});
