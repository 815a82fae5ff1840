import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
} from 'vscode-languageserver-protocol/node';
import { statusNotification, type StatusParams } from '../../server/src/lsp/protocol';
import { type TestClient, withServer } from './client';

const sentence =
  'The two countries reaffirmed their commitment to the safety of lighthouses on remote islands.';
const release = (number: number, said = sentence) =>
  `Results of the ${number}th Japan-Kenya Policy Dialogue on Lighthouses\n\nSeptember ${number}, 2019\n\n${said}\n`;
const draft = `Results of the 30th Japan-Kenya Policy Dialogue on Lighthouses\n\nThe parties met.\n\n${sentence}\n`;

/** Counts what the status bar is told of the archive. */
function watchStatus({ connection }: TestClient) {
  const ready: StatusParams[] = [];
  connection.onNotification(statusNotification, (status: StatusParams) => {
    if (!status.busy) ready.push(status);
  });
  return ready;
}

async function repeats(client: TestClient): Promise<boolean> {
  const found = await client.pull('draft.release.md');
  return found.some(({ code }) => code === 'repeated-commitment');
}

describe('the archive on disk', () => {
  it('counts in the editor when a file is new, changed, gone', async () => {
    await withServer(
      { files: { 'records/1.txt': release(4, 'The parties met in Nairobi.') } },
      async (client) => {
        await client.open('draft.release.md', draft);
        const before = await repeats(client);
        await client.saveAndWait('records/2.txt', release(5));
        const added = await repeats(client);
        await client.saveAndWait('records/2.txt', release(5, 'The parties met in Osaka.'));
        const changed = await repeats(client);
        await client.saveAndWait('records/1.txt', release(4));
        expect([before, added, changed, await repeats(client)]).toEqual([false, true, false, true]);
      },
    );
  });

  it('is read anew when a whole folder is gone, which the editor tells in one event', async () => {
    const files = { 'records/1.txt': release(4, 'The parties met.'), 'records/old/2.txt': release(5) };
    await withServer({ files }, async (client) => {
      const ready = watchStatus(client);
      const gone = client.uri('records/old');
      await rm(fileURLToPath(gone), { recursive: true });
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: gone, type: FileChangeType.Deleted }],
      });
      await client.until(() => ready.length > 0);
      expect(ready.at(-1)?.releases).toBe(1);
    });
  });

  it('reads a burst of changes together, and answers meanwhile', async () => {
    await withServer({ files: { 'records/1.txt': release(4) } }, async (client) => {
      const ready = watchStatus(client);
      const asked = client.refreshes();
      const numbers = Array.from({ length: 120 }, (_, index) => index);
      await Promise.all(numbers.map((number) => client.save(`records/more/${number}.txt`, release(number))));
      await client.open('draft.release.md', draft);
      await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: client.uri('draft.release.md') },
        position: { line: 0, character: 0 },
      });
      const answeredBefore = ready.at(-1)?.releases !== 121;
      await client.until(() => ready.at(-1)?.releases === 121);
      expect(answeredBefore).toBe(true);
      expect(client.refreshes() - asked).toBeLessThan(20);
    });
  });
});
