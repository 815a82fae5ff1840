import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver-protocol/node';
import {
  type ImportableFile,
  type ImportPreview,
  type ImportProgress,
  type NewFile,
  prepareImportRequest,
  type RefusedFile,
  statusNotification,
  type StatusParams,
  writeImportRequest,
} from '../../server/src/lsp/protocol';
import { convertForm } from '../../server/src/release/forms/convertForm';
import type { Converter } from '../../server/src/lsp/converter';
import { docxOf } from '../support/docx';
import { column, pdfOf } from '../support/pdf';
import { type TestClient, withServer, type WorkspaceFiles } from './client';

const inProcess: Converter = { convert: convertForm, close: () => Promise.resolve() };
const withImports = (workspace: WorkspaceFiles, test: (client: TestClient) => Promise<void>) =>
  withServer({ converter: inProcess, ...workspace }, test);

const english = docxOf([
  { text: 'Results of the 5th Meeting of the Blue Ocean Policy Dialogue', style: 'Title' },
  'April 7, 2023',
  'Japan and Portugal held the 5th Meeting of the Blue Ocean Policy Dialogue in Lisbon on April 4 and 5, 2023.',
]);
const japanese =
  '<h1>海洋に関する日葡政策対話（第5回会合）の結果</h1><p>令和5年4月7日</p>' +
  '<p>　4月4日及び5日、両国は、オンラインにて会合を開催しました。</p>';
const notes = pdfOf([column(['Notes on the coral reefs of Okinawa', '', 'The two sides met.'])]);
const inbox = { 'inbox/en.docx': english, 'inbox/ja.html': japanese, 'inbox/notes.pdf': notes };

describe('the preview of an import', () => {
  it.each([
    ['en', 'Meeting 5 · 2023-04-04 – 2023-04-05 · Lisbon · English · no participants', 'no meeting number'],
    ['ja', '第5回 · 2023-04-04 – 2023-04-05 · Lisbon · 英語 · 出席者の記載なし', '回数の記載なし'],
  ] as const)('shows in %s what was read, and what was not', async (displayLanguage, first, missing) => {
    await withImports({ files: inbox, displayLanguage }, async (client) => {
      const [en, ja, pdf] = importable(await prepare(client, Object.keys(inbox)));
      expect(en).toMatchObject({
        file: client.uri('inbox/en.docx'),
        target: client.uri('records/en.md'),
        title: 'Results of the 5th Meeting of the Blue Ocean Policy Dialogue',
        summary: first,
        warnings: [],
      });
      expect(ja?.title).toBe('海洋に関する日葡政策対話（第5回会合）の結果');
      expect(pdf?.summary).toContain(missing);
      expect(existsSync(fileURLToPath(client.uri('records')))).toBe(false);
    });
  });

  it('warns of a release whose day is still to come', async () => {
    const files = { 'inbox/a.html': '<h1>Results of the 9th Meeting</h1><p>April 7, 2098</p>' };
    await withImports({ files }, async (client) => {
      const [one] = importable(await prepare(client, ['inbox/a.html']));
      expect(one?.warnings).toEqual([expect.stringContaining('2098-04-07')]);
    });
  });

  it('names a bad file with its reason beside the good ones, in their order', async () => {
    const files = { ...inbox, 'inbox/scan.pdf': pdfOf([[], []]), 'records/ja.md': 'mine' };
    await withImports({ files }, async (client) => {
      const previews = await prepare(client, ['inbox/scan.pdf', 'inbox/none.pdf', ...Object.keys(inbox)]);
      expect(previews.map((one) => ('problem' in one ? one.problem : one.target))).toEqual([
        expect.stringContaining('pictures of pages'),
        expect.stringContaining('no such file'),
        client.uri('records/en.md'),
        expect.stringContaining('never overwritten'),
        client.uri('records/notes.md'),
      ]);
    });
  });

  it('refuses what is on no disk', async () => {
    await withImports({}, async ({ connection }) => {
      const params = { files: ['untitled:a.html'], progressToken: 't' };
      const previews = await connection.sendRequest<ImportPreview[]>(prepareImportRequest, params);
      expect(previews).toEqual([{ file: 'untitled:a.html', problem: expect.any(String) as string }]);
    });
  });

  it('goes to the first archive folder that the settings name', async () => {
    const configuration = { archive: ['過去の報道資料', 'others'] };
    await withImports({ files: inbox, configuration }, async (client) => {
      const [one] = importable(await prepare(client, ['inbox/en.docx']));
      expect(one?.target).toBe(client.uri('過去の報道資料/en.md'));
    });
  });

  it('tells how far it is', async () => {
    await withImports({ files: inbox }, async (client) => {
      const told: ImportProgress[] = [];
      client.connection.onProgress(new ProgressType<ImportProgress>(), 'token', (one) => {
        told.push(one);
      });
      await prepare(client, ['inbox/en.docx', 'inbox/ja.html']);
      expect(told).toEqual([
        { done: 0, file: client.uri('inbox/en.docx') },
        { done: 1, file: client.uri('inbox/ja.html') },
      ]);
    });
  });

  it('ends the conversion when it is cancelled', async () => {
    const cancel = new CancellationTokenSource();
    let ended = 0;
    const endless: Converter = {
      convert: (_form, _bytes, signal) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
          cancel.cancel();
        }),
      close: () => {
        ended += 1;
        return Promise.resolve();
      },
    };
    await withImports({ files: inbox, converter: endless }, async (client) => {
      const files = Object.keys(inbox).map((file) => client.uri(file));
      const params = { files, progressToken: 'token' };
      await expect(client.connection.sendRequest(prepareImportRequest, params, cancel.token)).rejects.toThrow(
        'cancelled',
      );
      expect(ended).toBe(1);
    });
  });
});

describe('the writing of an import', () => {
  it('writes what was chosen into a folder it makes, and the archive has it at once', async () => {
    await withImports({ files: inbox }, async (client) => {
      const releases: number[] = [];
      client.connection.onNotification(statusNotification, (status: StatusParams) => {
        if (!status.busy) releases.push(status.releases);
      });
      const [en] = importable(await prepare(client, Object.keys(inbox)));
      expect(await write(client, [en])).toEqual([]);
      expect(contentOf(client, 'records')).toEqual(['en.md']);
      expect(readFileSync(fileURLToPath(client.uri('records/en.md')), 'utf8')).toBe(en?.content);
      await client.until(() => releases.length > 0);
      expect(releases).toEqual([1]);
    });
  });

  it('never overwrites a file that came to exist meanwhile, and writes the others', async () => {
    await withImports({ files: inbox }, async (client) => {
      const [en, ja] = importable(await prepare(client, Object.keys(inbox)));
      await client.save('records/en.md', 'mine');
      expect(await write(client, [en, ja])).toEqual([
        {
          file: client.uri('records/en.md'),
          problem: expect.stringContaining('never overwritten') as string,
        },
      ]);
      expect(readFileSync(fileURLToPath(client.uri('records/en.md')), 'utf8')).toBe('mine');
      expect(contentOf(client, 'records')).toEqual(['en.md', 'ja.md']);
    });
  });
});

function prepare(client: TestClient, names: readonly string[]): Promise<ImportPreview[]> {
  const params = { files: names.map((name) => client.uri(name)), progressToken: 'token' };
  return client.connection.sendRequest<ImportPreview[]>(prepareImportRequest, params);
}

function write(client: TestClient, files: readonly (NewFile | undefined)[]): Promise<RefusedFile[]> {
  return client.connection.sendRequest<RefusedFile[]>(writeImportRequest, { files });
}

const importable = (previews: readonly ImportPreview[]): ImportableFile[] =>
  previews.filter((one) => 'target' in one);

const contentOf = (client: TestClient, folder: string) => readdirSync(fileURLToPath(client.uri(folder)));
