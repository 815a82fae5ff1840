import { readFileSync } from 'node:fs';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  HoverRequest,
} from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { type TestClient, withServer } from './client';

const files = { 'records/09.txt': readFileSync('seeds/003_81d88c6097434c27.txt', 'utf8') };
const draftFile = 'drafts/12.release.md';
const places = ['Kobe', 'Nagoya', 'Sendai', 'Fukuoka', 'Sapporo', 'Naha', 'Matsuyama', 'Akita'];
/** Long enough that its check is no matter of a moment. */
const draft = [
  'Results of the 12th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy',
  ...Array.from(
    { length: 24 },
    (_, nth) =>
      `The two countries reaffirmed their commitment to cooperation on cybersecurity and data flows with ${nth + 2} cities such as ${places[nth % places.length] ?? ''}.`,
  ),
].join('\n\n');

const documentOf = (client: TestClient, file: string) => ({ textDocument: { uri: client.uri(file) } });

describe('the first check of a long draft', () => {
  it('lets other requests have their turn', async () => {
    await withServer({ files }, async (client) => {
      await client.open(draftFile, draft);
      const answered: string[] = [];
      const checked = client.pull(draftFile).then(() => answered.push('check'));
      const position = { line: 0, character: 0 };
      const params = { ...documentOf(client, 'other.txt'), position };
      const hovered = client.connection
        .sendRequest(HoverRequest.type, params)
        .then(() => answered.push('hover'));
      await Promise.all([checked, hovered]);
      expect(answered).toEqual(['hover', 'check']);
    });
  });

  it('is given up when it is cancelled, and can be asked for again', async () => {
    await withServer({ files }, async (client) => {
      await client.open(draftFile, draft);
      const cancelling = new CancellationTokenSource();
      const cancelled = client.connection.sendRequest(
        DocumentDiagnosticRequest.type,
        documentOf(client, draftFile),
        cancelling.token,
      );
      cancelling.cancel();
      await expect(cancelled).rejects.toThrow(/cancel/i);
      expect(client.log.filter((line) => line.includes('diagnostics:'))).toEqual([]);
      expect((await client.pull(draftFile)).length).toBeGreaterThan(0);
    });
  });

  it('is of the text as it stands when the check is done', async () => {
    await withServer({ files }, async (client) => {
      await client.open(draftFile, draft);
      const pulled = client.pull(draftFile);
      await client.change(
        draftFile,
        { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } },
        'The venue is TBD.',
      );
      expect((await pulled).map(({ code, range }) => [code, range.start.line])).toEqual([
        ['unresolved-placeholder', 0],
      ]);
    });
  });
});
