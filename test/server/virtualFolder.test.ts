import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ProtocolConnection, ShutdownRequest } from 'vscode-languageserver-protocol/node';
import {
  type ImportPreview,
  prepareImportRequest,
  type RefusedFile,
  writeImportRequest,
} from '../../server/src/lsp/protocol';
import { convertForm } from '../../server/src/release/forms/convertForm';
import { answerForFiles, EditorFiles } from './browserClient';
import { connect, startClient, type TestClient } from './client';

const sentence = 'The two sides intend to publish charts of the northern reefs.';
const release = `Results of the 5th Japan-Kenya Policy Dialogue on Lighthouses\n\nMay 5, 2019\n\n${sentence}\n`;
const draft = `Results of the 6th Japan-Kenya Policy Dialogue on Lighthouses\n\n${sentence}\n`;
const page = '<h1>Results of the 4th Japan-Kenya Policy Dialogue on Lighthouses</h1><p>May 4, 2018</p>';

describe('a desktop editor on a folder that is on no disk', () => {
  let connection: ProtocolConnection;
  let client: TestClient;
  let files: EditorFiles;
  beforeEach(async () => {
    files = new EditorFiles();
    await files.put('records/5th.txt', release);
    await files.put('inbox/4th (final).html', page);
    connection = connect({ convert: convertForm, close: () => Promise.resolve() });
    answerForFiles(connection, files);
    client = await startClient(connection, files, {});
  });
  afterEach(async () => {
    await connection.sendRequest(ShutdownRequest.type);
    connection.dispose();
  });

  it('checks a draft against the releases there', async () => {
    await client.open('6th.release.md', draft);
    expect((await client.pull('6th.release.md')).map(({ code }) => code)).toContain('repeated-commitment');
  });

  it('imports into it, and overwrites nothing', async () => {
    const params = { files: [client.uri('inbox/4th (final).html')], progressToken: 't' };
    const prepare = () => connection.sendRequest<ImportPreview[]>(prepareImportRequest, params);
    const prepared = (await prepare()).filter((one) => 'target' in one);
    expect(prepared.map(({ target }) => target)).toEqual([client.uri('records/4th (final).md')]);
    const write = () => connection.sendRequest<RefusedFile[]>(writeImportRequest, { files: prepared });
    expect(await write()).toEqual([]);
    expect(files.texts.get(client.uri('records/4th (final).md'))).toContain('# Results of the 4th');
    expect(await write()).toEqual([
      expect.objectContaining({ problem: expect.stringContaining('there already') as string }),
    ]);
    expect(await prepare()).toEqual([
      expect.objectContaining({ problem: expect.stringContaining('there already') as string }),
    ]);
  });
});
