import { CodeLensRequest } from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { type TestClient, withServer } from './client';

const archived = [
  'September 25, 2020',
  '',
  'Results of the 11th Meeting of the Coral Dialogue',
  '',
  'The two countries will build a joint observatory of coral reefs in Okinawa.',
  'The two countries intend to train forty divers every year.',
].join('\n');
const promise = 'The two countries will build a joint observatory of coral reefs in Okinawa.';
const draft = `November 16, 2021\n\nResults of the 12th Meeting of the Coral Dialogue\n\n${promise}\n`;
const draftFile = 'drafts/12.release.md';
const line = 4;

function withDraft(run: (client: TestClient) => Promise<void>): Promise<void> {
  const capabilities = { workspace: { codeLens: { refreshSupport: true } } };
  return withServer({ files: { 'records/11.txt': archived }, capabilities }, async (client) => {
    await client.open(draftFile, draft);
    await run(client);
  });
}

async function shown(client: TestClient) {
  const diagnostics = await client.pull(draftFile);
  const textDocument = { uri: client.uri(draftFile) };
  const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
  return {
    findings: diagnostics.filter(({ range }) => range.start.line === line).map(({ code }) => code),
    lenses: lenses?.filter(({ range }) => range.start.line === line).map(({ command }) => command?.title),
    dropped: diagnostics.find(({ code }) => code === 'dropped-commitment')?.message,
  };
}

function at(character: number) {
  return { start: { line, character }, end: { line, character } };
}

describe('a sentence that is being typed', () => {
  it('keeps what stood beside it, so that nothing flickers, and shows no finding', async () => {
    await withDraft(async (client) => {
      const before = await shown(client);
      expect(before.findings).toEqual(['repeated-commitment']);
      for (const [nth, key] of Array.from('no lon').entries()) {
        await client.change(draftFile, at('The two countries '.length + nth), key);
        expect(await shown(client)).toEqual({ ...before, findings: [] });
      }
    });
  });

  it('waits also while the next word has not been begun', async () => {
    await withDraft(async (client) => {
      const half = 'The two countries will not build a joint observatory of coral reefs in Okinawa';
      const whole = { start: { line, character: 0 }, end: { line, character: promise.length } };
      const before = await shown(client);
      await client.change(draftFile, whole, half);
      expect(await shown(client)).toEqual({ ...before, findings: [] });
      await client.change(draftFile, at(half.length), ' ');
      await client.caret(draftFile, line, half.length + 1);
      expect(await shown(client)).toEqual({ ...before, findings: [] });
      await client.change(draftFile, at(half.length), '.');
      expect((await shown(client)).findings).toEqual(['contradicted-commitment']);
    });
  });

  it('is compared anew once it has ended', async () => {
    await withDraft(async (client) => {
      await client.pull(draftFile);
      await client.change(draftFile, at(promise.length - 1), ' and Kagoshima');
      expect((await shown(client)).findings).toEqual([]);
      const whole = { start: { line, character: 0 }, end: { line, character: promise.length + 14 } };
      await client.change(
        draftFile,
        whole,
        'The two countries will not build an observatory of coral reefs in Okinawa.',
      );
      expect((await shown(client)).findings).toEqual(['contradicted-commitment']);
    });
  });

  it('is compared anew when the caret leaves it, and the client is told to ask again', async () => {
    await withDraft(async (client) => {
      await client.pull(draftFile);
      await client.change(
        draftFile,
        { start: { line, character: 18 }, end: { line, character: 22 } },
        'will consider whether to',
      );
      expect((await shown(client)).findings).toEqual([]);
      const asked = [client.refreshes(), client.lensRefreshes()] as const;
      await client.caret(draftFile, 0, 0);
      await client.until(() => client.refreshes() > asked[0] && client.lensRefreshes() > asked[1]);
      const after = await shown(client);
      expect(after.findings).toEqual(['weakened-commitment']);
      expect(after.lenses?.[0]).toMatch(/weaker/);
    });
  });
});
