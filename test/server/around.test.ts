import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  CodeLensRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver-protocol/node';
import { type TimelineData, type TimelineParams, timelineRequest } from '../../server/src/lsp/protocol';
import { type TestClient, withServer, type WorkspaceFiles } from './client';

const files = {
  'records/11.txt': readFileSync('seeds/000_8770c6c8512e06be.txt', 'utf8'),
  'records/9.txt': readFileSync('seeds/003_81d88c6097434c27.txt', 'utf8'),
};
const draftFile = 'drafts/12.release.md';
const draft = `November 16, 2021

Results of the 12th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy

1. Summary

The two countries reaffirmed their support for the OECD’s recommendations on AI.

As at the 11th meeting, they met in two parts.
`;

async function withDraft(workspace: WorkspaceFiles, test: (client: TestClient) => Promise<void>) {
  await withServer({ files, ...workspace }, async (client) => {
    await client.open(draftFile, draft);
    await test(client);
  });
}

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const documentOf = (client: TestClient, file = draftFile) => ({ textDocument: { uri: client.uri(file) } });
const hints = (client: TestClient) =>
  client.connection.sendRequest(InlayHintRequest.type, { ...documentOf(client), range: whole });
const lenses = (client: TestClient) =>
  client.connection.sendRequest(CodeLensRequest.type, documentOf(client));

describe('code lenses over the protocol', () => {
  it('say what a sentence repeats, and lead to it', async () => {
    await withDraft({}, async (client) => {
      const [title, sentence] = (await lenses(client)) ?? [];
      expect(title?.command).toMatchObject({
        title: expect.stringMatching(/^Sentences: 1 repeated/) as string,
        command: 'reaffirm.ledger.focus',
      });
      expect(sentence?.range.start).toEqual({ line: 6, character: 0 });
      expect(sentence?.command).toMatchObject({
        title: 'repeats 11th (2020-09)',
        command: 'reaffirm.peekEarlier',
        arguments: [
          client.uri(draftFile),
          { line: 6, character: 0 },
          [{ uri: client.uri('records/11.txt') }],
        ],
      });
    });
  });

  it('can be turned off', async () => {
    await withDraft({ configuration: { codeLens: false } }, async (client) => {
      expect(await lenses(client)).toEqual([]);
    });
  });

  it('are not over a file of the archive', async () => {
    await withDraft({}, async (client) => {
      await client.open('records/11.txt', files['records/11.txt'], 'plaintext');
      const params = documentOf(client, 'records/11.txt');
      expect(await client.connection.sendRequest(CodeLensRequest.type, params)).toEqual([]);
    });
  });

  it('are asked for again when the archive changes', async () => {
    const capabilities = { workspace: { codeLens: { refreshSupport: true } } };
    await withDraft({ capabilities }, async (client) => {
      const asked = client.lensRefreshes();
      await client.saveAndWait('records/10.txt', '10th Meeting\n');
      await client.until(() => client.lensRefreshes() > asked);
    });
  });
});

describe('inlay hints over the protocol', () => {
  it('are there where they are turned on, and can be taken over into the text', async () => {
    await withDraft({ configuration: { inlayHints: true } }, async (client) => {
      const at = { line: 8, character: 'As at the 11th meeting'.length };
      const newText = ' (September 17–18, 2020)';
      expect(await hints(client)).toMatchObject([
        { position: at, label: [{ value: newText }], textEdits: [{ newText }] },
      ]);
    });
  });

  it('are not there by default', async () => {
    await withDraft({}, async (client) => {
      expect(await hints(client)).toEqual([]);
    });
  });
});

describe('outline, folding and selection over the protocol', () => {
  it.each([
    ['a draft', draftFile, ['Results of the 12th', '1. Summary']],
    [
      'an open file of the archive',
      'records/9.txt',
      ['インターネットエコノミーに関する日', '1 第9回局長級会合の主な成果'],
    ],
  ])('%s', async (_, file, names) => {
    await withDraft({}, async (client) => {
      if (file !== draftFile) await client.open(file, files['records/9.txt'], 'plaintext');
      const symbols = await client.connection.sendRequest(
        DocumentSymbolRequest.type,
        documentOf(client, file),
      );
      const told = symbols?.map(({ name }) => name) ?? [];
      expect(told.slice(0, 2)).toEqual(names.map((name) => expect.stringContaining(name) as string));
      const folding = await client.connection.sendRequest(FoldingRangeRequest.type, documentOf(client, file));
      expect(folding?.length).toBeGreaterThan(0);
    });
  });

  it('a text that is no release is left to the editor', async () => {
    await withDraft({}, async (client) => {
      await client.open('notes.md', draft, 'markdown');
      const params = documentOf(client, 'notes.md');
      const positions = [{ line: 0, character: 0 }];
      expect(await client.connection.sendRequest(DocumentSymbolRequest.type, params)).toEqual([]);
      expect(await client.connection.sendRequest(FoldingRangeRequest.type, params)).toBeNull();
      expect(
        await client.connection.sendRequest(SelectionRangeRequest.type, { ...params, positions }),
      ).toBeNull();
    });
  });

  it('selection goes from a name outwards', async () => {
    await withDraft({}, async (client) => {
      const positions = [{ line: 6, character: draft.split('\n')[6]?.indexOf('OECD') ?? 0 }];
      const params = { ...documentOf(client), positions };
      const [range] = (await client.connection.sendRequest(SelectionRangeRequest.type, params)) ?? [];
      expect((range?.range.end.character ?? 0) - (range?.range.start.character ?? 0)).toBe('OECD'.length);
      expect(range?.parent?.range.start.line).toBe(6);
    });
  });
});

describe('the timeline over the protocol', () => {
  it('draws the draft after the meetings of the archive, and leads to their lines', async () => {
    await withDraft({}, async (client) => {
      const params: TimelineParams = { draft: client.uri(draftFile) };
      const data = await client.connection.sendRequest<TimelineData>(timelineRequest, params);
      expect(data.meetings.map(({ label }) => label)).toEqual(['9th', '11th', '12th']);
      const own = data.threads.flatMap(({ entries }) => entries).find(({ meeting }) => meeting === 2);
      expect(own?.place.uri).toBe(client.uri(draftFile));
      expect(own?.place.range.start.line).toBe(6);
    });
  });

  it('is of the archive alone for a file that is no draft', async () => {
    await withDraft({}, async (client) => {
      const params: TimelineParams = { draft: client.uri('notes.md') };
      const data = await client.connection.sendRequest<TimelineData>(timelineRequest, params);
      expect(data.meetings.map(({ label }) => label)).toEqual(['9th', '11th']);
    });
  });

  it('is given up where it is no longer wanted', async () => {
    await withDraft({}, async (client) => {
      const giveUp = new CancellationTokenSource();
      const params: TimelineParams = { draft: client.uri(draftFile) };
      const asked = client.connection.sendRequest(timelineRequest, params, giveUp.token);
      giveUp.cancel();
      await expect(asked).rejects.toThrow();
    });
  });
});
