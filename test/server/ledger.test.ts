/** The ledger over the real protocol: the tree, its states, the continuation of what was dropped, and the export. */
import { describe, expect, it } from 'vitest';
import {
  continuationRequest,
  type ContinuationResult,
  type ExportFormat,
  exportLedgerRequest,
  type ExportLedgerResult,
  type LedgerParams,
  ledgerRequest,
  type LedgerTree,
  type StateFilter,
} from '../../server/src/lsp/protocolLedger';
import { type TestClient, withServer } from './client';

const fourth = `May 20, 2021

Results of the 4th Japan-UK Dialogue on Ports

The two governments held the 4th meeting in London on May 12, 2021.

1. Cranes

The two countries intend to inspect all cranes of the container terminals. The two countries agreed to train 40 pilots in Kobe.
`;
const draft = `June 15, 2022

Results of the 5th Japan-UK Dialogue on Ports

The two governments held the 5th meeting in Osaka on June 8, 2022.

1. Cranes

The two countries will consider inspecting all cranes of the container terminals.
`;
const japaneseDraft = `令和4年6月15日

港湾に関する日英対話（第5回会合）の結果

　6月8日、両国は、大阪において第5回会合を開催しました。

1　荷役機械

　両国は、無人運搬車の試験を名古屋港で行うことで一致しました。
`;
const dropped = 'agreed to train 40 pilots in Kobe';

const name = 'draft.release.md';
const files = { 'records/4.txt': fourth };

function paramsOf(client: TestClient, states: readonly StateFilter[] = []): LedgerParams {
  return { uri: client.uri(name), grouping: 'state', states };
}

async function treeOf(client: TestClient, states: readonly StateFilter[] = []): Promise<LedgerTree> {
  return client.connection.sendRequest<LedgerTree>(ledgerRequest, paramsOf(client, states));
}

/** The key of the thread of a sentence. */
async function threadOf(client: TestClient, sentence: string): Promise<string> {
  const { items } = await treeOf(client);
  const [key] =
    Object.entries(items).find(([, { entries }]) =>
      entries.some(({ citation }) => citation.includes(sentence)),
    ) ?? [];
  return key ?? 'none';
}

async function continuation(client: TestClient, thread: string): Promise<ContinuationResult> {
  return client.connection.sendRequest(continuationRequest, { uri: client.uri(name), thread });
}

async function exported(client: TestClient, format: ExportFormat, withDraft = true): Promise<string> {
  const { uri, ...rest } = paramsOf(client);
  const params = { ...rest, format, ...(withDraft && { uri }) };
  const { content } = await client.connection.sendRequest<ExportLedgerResult>(exportLedgerRequest, params);
  return content ?? 'nothing';
}

describe('the ledger in the server', () => {
  it('gives each commitment its state and its way to the draft', async () => {
    await withServer({ files }, async (client) => {
      await client.open(name, draft);
      const tree = await treeOf(client);
      expect(tree).toMatchObject({ ofDraft: true, releases: 1 });
      expect(tree.groups.map(({ id, threads }) => [id, threads.length])).toEqual([
        ['weakened', 1],
        ['dropped', 1],
      ]);
      const [weakened] = Object.values(tree.items).filter(({ state }) => state === 'weakened');
      expect(weakened?.entries.map(({ uri }) => uri)).toEqual([
        client.uri('records/4.txt'),
        client.uri(name),
      ]);
      expect(weakened).toMatchObject({ canContinue: false, description: /^4th 2021 → draft/ });
    });
  });

  it('shows the chosen states alone, and says how many there are', async () => {
    await withServer({ files }, async (client) => {
      await client.open(name, draft);
      const tree = await treeOf(client, ['dropped']);
      expect(Object.values(tree.items).map(({ state, canContinue }) => [state, canContinue])).toEqual([
        ['dropped', true],
      ]);
      expect(tree.threads).toBe(2);
    });
  });

  it('is that of the archive alone where no draft is open', async () => {
    await withServer({ files }, async (client) => {
      await client.open(name, draft);
      const params: LedgerParams = { grouping: 'state', states: [] };
      const tree = await client.connection.sendRequest<LedgerTree>(ledgerRequest, params);
      expect(tree.ofDraft).toBe(false);
      expect(Object.values(tree.items).map(({ state }) => state)).toEqual(['earlier', 'earlier']);
    });
  });

  it('continues a dropped commitment at its section', async () => {
    await withServer({ files }, async (client) => {
      await client.open(name, draft);
      const answer = await continuation(client, await threadOf(client, dropped));
      const place = { line: 8, character: 81 };
      expect(answer).toEqual({
        edit: {
          range: { start: place, end: place },
          newText: ' As at the 4th meeting, the two countries agreed to train 40 pilots in Kobe.',
        },
      });
    });
  });

  it('refuses to continue what the draft takes up, what is not there, and what it would have to translate', async () => {
    await withServer({ files }, async (client) => {
      await client.open(name, draft);
      const takenUp = await threadOf(client, 'inspect all cranes');
      const already = { refusal: expect.stringContaining('takes this commitment up already') as string };
      expect(await continuation(client, takenUp)).toEqual(already);
      expect(await continuation(client, 'no such thread')).toEqual(already);
    });
    await withServer({ files, displayLanguage: 'ja' }, async (client) => {
      await client.open(name, japaneseDraft);
      const thread = await threadOf(client, dropped);
      expect((await treeOf(client)).items[thread]).toMatchObject({ state: 'dropped', canContinue: false });
      expect(await continuation(client, thread)).toEqual({
        refusal: expect.stringContaining('他方の言語') as string,
      });
    });
  });
});

describe('the export of the ledger in the server', () => {
  it.each<[ExportFormat, string]>([
    ['md', dropped],
    ['csv', dropped],
    ['json', '"weakened"'],
    ['html', '<!doctype html>'],
  ])('writes %s', async (format, part) => {
    await withServer({ files }, async (client) => {
      await client.open(name, draft);
      expect((await exported(client, format)).toLowerCase()).toContain(part.toLowerCase());
    });
  });

  it('has no clearance sheet without a draft', async () => {
    await withServer({ files }, async (client) => {
      await client.open(name, draft);
      expect(await exported(client, 'html', false)).toBe('nothing');
    });
  });
});

it('exports the whole archive where no draft is open, not only the releases that the view shows', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 42 }, (_, nth) => [
      `records/${nth + 1}.txt`,
      `May 20, ${nth + 1975}\n\nResults of Meeting ${nth + 1} of the Dialogue on Ports\n\nThe two countries agreed to train ${nth + 11} pilots in Kobe.\n`,
    ]),
  );
  await withServer({ files: many }, async (client) => {
    expect(await exported(client, 'csv', false)).toContain('train 11 pilots');
  });
});
