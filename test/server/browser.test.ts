import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CodeLensRequest, CompletionRequest, HoverRequest } from 'vscode-languageserver-protocol/node';
import {
  type DismissParams,
  dismissRequest,
  statusNotification,
  type StatusParams,
} from '../../server/src/lsp/protocol';
import { type BrowserServer, bundleForBrowser, startBrowserServer } from './browserClient';
import type { TestClient } from './client';

const sentence =
  'The two countries reaffirmed their commitment to the safety of lighthouses on remote islands.';
const release = (number: number, said = sentence) =>
  `Results of the ${number}th Japan-Kenya Policy Dialogue on Lighthouses\n\nSeptember ${number}, 2019\n\n${said}\n`;
const draft = `Results of the 30th Japan-Kenya Policy Dialogue on Lighthouses\n\nThe parties met at the OECD.\n\n${sentence}\n`;
const file = '30th.en.release.md';

const glossary = `- id: lantern-keepers
  kind: agency
  en: [{ text: Lantern Keepers Association }]
  ja: [{ text: 灯火管理協会 }]
  source: the association's own site
`;

async function repeats(client: TestClient) {
  return (await client.pull(file)).filter(({ code }) => code === 'repeated-commitment');
}

async function hover(client: TestClient, line: number, character: number): Promise<string> {
  const shown = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: client.uri(file) },
    position: { line, character },
  });
  return JSON.stringify(shown?.contents);
}

describe('the server in a browser, on files that only the editor can read', () => {
  let server: BrowserServer;
  let client: TestClient;
  beforeAll(async () => {
    server = await startBrowserServer({
      files: {
        'records/海洋/5th (final).txt': release(5),
        'records/minutes.docx': 'PK',
        'records/large.txt': 'a'.repeat(11 * 1024 * 1024),
        'records/empty.md': '',
        'glossary.yaml': glossary,
      },
      configuration: { archive: ['records', '/ministry/secret'] },
    });
    ({ client } = server);
    await client.open(file, draft);
  });
  afterAll(() => server.stop());

  it('finds what an earlier release says, at its place', async () => {
    const [repeated] = await repeats(client);
    expect(repeated?.relatedInformation?.map(({ location }) => location.uri)).toEqual([
      client.uri('records/海洋/5th (final).txt'),
    ]);
  });

  it('tells what names are, those of the own glossary too, and completes them', async () => {
    expect(await hover(client, 2, 24)).toMatch(/経済協力開発機構/);
    const start = { line: 0, character: 0 };
    await client.change(file, { start, end: start }, 'Lantern');
    const textDocument = { uri: client.uri(file) };
    const position = { line: 0, character: 7 };
    const completed = await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    await client.change(file, { start, end: position }, '');
    expect(JSON.stringify(completed)).toContain('Lantern Keepers Association');
  });

  it('says above the text how it stands to the archive', async () => {
    const textDocument = { uri: client.uri(file) };
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    expect(lenses?.map(({ command }) => command?.title)).toContain('repeats 5th (2019-09)');
  });

  it.each([
    ['records/minutes.docx', 'Import'],
    ['records/large.txt', 'too large'],
    ['records/empty.md', 'empty'],
    ['../../ministry/secret', 'no such folder'],
  ])('says on %s what it cannot read', (name, said) => {
    const uri = new URL(name, `${client.uri('')}/`).href;
    expect(client.pushed.get(uri)?.map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
  });

  it('follows the files as they change and go', async () => {
    const told: StatusParams[] = [];
    client.connection.onNotification(statusNotification, (status: StatusParams) => {
      if (!status.busy) told.push(status);
    });
    const related = async () => (await repeats(client))[0]?.relatedInformation?.[0]?.location.uri;
    await client.saveAndWait('records/6.txt', release(6));
    expect(await related()).toBe(client.uri('records/6.txt'));
    server.files.texts.delete(client.uri('records/6.txt'));
    await client.saveAndWait('records/4.txt', release(4, 'They met in Nairobi.'));
    expect(told.at(-1)?.releases).toBe(2);
  });

  it('keeps a dismissal with its reason', async () => {
    const key = { rule: 'repeated-commitment', sentence, earlier: [sentence] };
    const params: DismissParams = { uri: client.uri(file), ...key, reason: 'On purpose' };
    expect(await client.connection.sendRequest(dismissRequest, params)).toEqual({});
    expect(server.files.texts.get(client.uri('.reaffirm/dismissals.yaml'))).toContain('On purpose');
    expect(await repeats(client)).toEqual([]);
  });
});

it('has the releases that ship with it, and the lexicon, in a browser too', async () => {
  const server = await startBrowserServer({});
  const { client } = server;
  await client.open(file, '第13回インターネットエコノミーに関する日米政策協力対話（局長級会合）の結果\n');
  expect(await hover(client, 0, 8)).toMatch(/extensions\.example\/reaffirm\/seeds\//);
  expect(client.log).toEqual([]);
  await server.stop();
});

it.each([
  ['extension.cjs', ['vscode']],
  ['server.js', []],
  ['convert.js', []],
])('has in dist/web/%s nothing of Node', async (name, needed) => {
  const { metafile } = await bundleForBrowser(`dist/web/${name}`);
  const [output] = Object.values(metafile.outputs);
  const outside = output?.imports.filter(({ external }) => external).map(({ path }) => path);
  expect([...new Set(outside)]).toEqual(needed);
});
