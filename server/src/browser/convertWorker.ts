/** The worker that converts: files from elsewhere are parsed apart from the server, where they can be stopped. */
import type { ConversionRequest } from '../lsp/converter';
import { convertForm } from '../release/forms/convertForm';

self.onmessage = ({ ports: [port] }) => {
  self.onmessage = null;
  if (!port) return;
  port.onmessage = ({ data }) => {
    const { form, bytes } = data as ConversionRequest;
    void convertForm(form, bytes).then((converted) => {
      port.postMessage(converted);
    });
  };
};
