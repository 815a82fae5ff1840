import { describe, expect, it } from 'vitest';
import { HoverRequest, type MarkupContent } from 'vscode-languageserver-protocol/node';
import { type TestClient, withServer } from './client';

const draftFile = 'drafts/12.release.md';
const draft = (sentence: string) => `November 16, 2021\n\n${sentence}\n`;

const zebra = '- id: zebra\n  kind: agency\n  en: Zebra Agency\n  ja: 縞馬庁\n';

async function hoverOn(client: TestClient, sentence: string, word: string): Promise<string | undefined> {
  await client.open(draftFile, draft(sentence));
  const hover = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: client.uri(draftFile) },
    position: { line: 2, character: sentence.indexOf(word) + 1 },
  });
  return (hover?.contents as MarkupContent | undefined)?.value;
}

describe('the workspace’s own glossary', () => {
  it.each([
    ['glossary.yaml', 'They met the Zebra Agency.', 'Zebra', /縞馬庁/],
    ['names/animals.glossary.yaml', '両国は、縞馬庁と議論した。', '縞馬庁', /Zebra Agency/],
    ['records/glossary.yaml', 'They met the Zebra Agency.', 'Zebra', /縞馬庁/],
  ])('is read from %s and shown on hover', async (file, sentence, word, shown) => {
    await withServer({ files: { [file]: zebra } }, async (client) => {
      expect(await hoverOn(client, sentence, word)).toMatch(shown);
    });
  });

  it.each(['myglossary.yaml', 'node_modules/a/glossary.yaml', '.hidden/glossary.yaml', 'zebra.yaml'])(
    'is not read from %s',
    async (file) => {
      await withServer({ files: { [file]: zebra } }, async (client) => {
        expect(await hoverOn(client, 'They met the Zebra Agency.', 'Zebra')).toBeUndefined();
      });
    },
  );

  it('overrides a built-in entry of the same id; the file nearer the top has the last word', async () => {
    const files = {
      'glossary.yaml': '- id: oecd\n  kind: forum\n  en: [{ text: OECD, form: acronym }, Our Own Body]\n',
      'names/glossary.yaml': '- id: oecd\n  kind: forum\n  en: [{ text: OECD, form: acronym }, Their Body]\n',
    };
    await withServer({ files }, async (client) => {
      const shown = await hoverOn(client, 'They met at the OECD.', 'OECD');
      expect(shown).toMatch(/Our Own Body/);
      expect(shown).not.toContain('Their Body');
    });
  });

  it.each([
    ['en', /"kind" of entry bad cannot be read/],
    ['ja', /エントリー「bad」の「kind」が読み取れない/],
  ] as const)(
    'has a bad entry reported at its line, and the others stand (%s)',
    async (language, message) => {
      const files = { 'glossary.yaml': `- id: bad\n  kind: club\n  en: Bad\n${zebra}` };
      await withServer({ files, displayLanguage: language }, async (client) => {
        const [problem, ...others] = client.pushed.get(client.uri('glossary.yaml')) ?? [];
        expect(others).toEqual([]);
        expect(problem?.range.start.line).toBe(1);
        expect(problem?.message).toMatch(message);
        expect(client.log.some((line) => line.includes('glossary.yaml'))).toBe(true);
        expect(await hoverOn(client, 'They met the Zebra Agency.', 'Zebra')).toMatch(/縞馬庁/);
        await client.saveAndWait('glossary.yaml', zebra);
        expect(client.pushed.get(client.uri('glossary.yaml'))).toEqual([]);
      });
    },
  );

  it('is followed without a restart: a new file, a change, an edit that is not saved', async () => {
    await withServer({}, async (client) => {
      const sentence = 'They met the Zebra Agency and the Gnu Agency.';
      expect(await hoverOn(client, sentence, 'Zebra')).toBeUndefined();
      await client.saveAndWait('glossary.yaml', zebra);
      expect(await hoverOn(client, sentence, 'Zebra')).toMatch(/縞馬庁/);
      const asked = client.refreshes();
      await client.open('glossary.yaml', zebra.replaceAll('Zebra', 'Gnu'), 'yaml');
      await client.until(() => client.refreshes() > asked);
      expect(await hoverOn(client, sentence, 'Gnu')).toMatch(/縞馬庁/);
      expect(await hoverOn(client, sentence, 'Zebra')).toBeUndefined();
    });
  });

  it('quiets a rule: an acronym that it calls well known', async () => {
    await withServer({}, async (client) => {
      await client.open(draftFile, draft('They welcomed the work of the XQZ.'));
      const codes = async () => (await client.pull(draftFile)).map(({ code }) => code);
      expect(await codes()).toEqual(['undefined-acronym']);
      await client.saveAndWait(
        'glossary.yaml',
        '- { id: xqz, kind: forum, wellKnown: true, en: [{ text: XQZ, form: acronym }] }\n',
      );
      expect(await codes()).toEqual([]);
    });
  });
});
