/** The thread that converts: files from elsewhere are parsed apart from the server, where they can be stopped. */
import { parentPort } from 'node:worker_threads';
import type { ConversionRequest } from '../lsp/converter';
import { convertForm } from '../release/forms/convertForm';

parentPort?.on('message', ({ form, bytes }: ConversionRequest) => {
  void convertForm(form, bytes).then((converted) => {
    parentPort?.postMessage(converted);
  });
});
