/** The language server in a browser's worker. The first message says where the extension's files are; the others are LSP. */
import '../lsp/readDataOnce';
import bundledReleases from 'reaffirm:seeds';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientFiles } from '../lsp/clientFiles';
import { converterOver } from '../lsp/converter';
import type { WorkerStart } from '../lsp/protocolFiles';
import { startServer } from '../lsp/server';
import { startWorker } from './converter';
import { browserHost } from './host';
import { shippedFiles } from './shippedFiles';

self.onmessage = ({ data }) => {
  const { extension } = data as WorkerStart;
  const shipped = shippedFiles(extension);
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(self),
    new BrowserMessageWriter(self),
  );
  const releases = bundledReleases.map((name) => `${shipped.archive}/${encodeURIComponent(name)}`);
  const files = clientFiles(connection, new Map([[shipped.archive, releases]]));
  startServer(
    connection,
    browserHost(files, shipped, () => converterOver(() => startWorker(shipped.converter))),
  );
};
