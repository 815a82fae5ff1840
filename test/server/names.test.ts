import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CompletionRequest,
  type CompletionList,
  HoverRequest,
  type MarkupContent,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { type TestClient, withServer } from './client';

const files = {
  'records/11.txt': readFileSync('seeds/000_8770c6c8512e06be.txt', 'utf8'),
  'records/9.txt': readFileSync('seeds/003_81d88c6097434c27.txt', 'utf8'),
};
const draftFile = 'drafts/12.release.md';

/** Opens the marked text as a draft and gives the parameters of a request at the mark `|`. */
async function openAt(client: TestClient, marked: string) {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  await client.open(draftFile, marked.replace('|', ''));
  const position = { line: before.length - 1, character: (before.at(-1) ?? '').length };
  return { textDocument: { uri: client.uri(draftFile) }, position };
}

const english = (sentence: string) => `November 16, 2021\n\n${sentence}\n`;
const japanese = (sentence: string) => `令和3年11月16日\n\n${sentence}\n`;

describe('hover over the protocol', () => {
  it.each([
    ['the OECD in English', english('The two countries discussed it at the O|ECD.'), /経済協力開発機構/, 4],
    [
      '総務省 in unspaced Japanese',
      japanese('両国は、総|務省の取組を歓迎した。'),
      /Internal Affairs and Communications/,
      3,
    ],
    [
      '個人情報保護委員会',
      japanese('両国は、個人情報保護委|員会と議論した。'),
      /Personal Information Protection Commission/,
      9,
    ],
  ])(
    'shows the dossier of %s, on exactly its characters, with links to the archive',
    async (_, text, name, length) => {
      await withServer({ files }, async (client) => {
        const hover = await client.connection.sendRequest(HoverRequest.type, await openAt(client, text));
        const { start, end } = hover?.range ?? { start: { character: 0 }, end: { character: 0 } };
        expect(end.character - start.character).toBe(length);
        const { value } = hover?.contents as MarkupContent;
        expect(value).toMatch(name);
        expect(value).toMatch(/records\/(11|9)\.txt#L\d+,\d+/);
      });
    },
  );

  it.each([
    ['an ordinary word', english('The two |countries discussed it at the OECD.')],
    ['a longer word that holds an acronym', english('The SITU|ATION is under review.')],
  ])('is silent on %s', async (_, text) => {
    await withServer({ files }, async (client) => {
      expect(await client.connection.sendRequest(HoverRequest.type, await openAt(client, text))).toBeNull();
    });
  });
});

describe('completion over the protocol', () => {
  it.each([
    [
      'an agency by the beginning of its name',
      english('Participants included the Federal Comm|'),
      'Federal Communications Commission',
    ],
    ['a ministry right after a Japanese character', japanese('両国は総|'), '総務省'],
    ['a ministry by its reading in romaji', japanese('両国は、soum|'), '総務省'],
  ])('offers %s', async (_, text, expected) => {
    await withServer({ files }, async (client) => {
      const list = await client.connection.sendRequest(CompletionRequest.type, await openAt(client, text));
      const inserted = (list as CompletionList).items.map(({ textEdit }) => textEdit?.newText ?? '');
      expect(
        inserted.some((one) => one.startsWith(expected)),
        inserted.slice(0, 9).join(' | '),
      ).toBe(true);
    });
  });
});

describe('semantic tokens over the protocol', () => {
  it('mark each name', async () => {
    await withServer({ files }, async (client) => {
      const { textDocument } = await openAt(client, english('The OECD and the WTO met.|'));
      const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
      expect(tokens?.data).toHaveLength(10);
    });
  });
});
