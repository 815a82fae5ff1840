import type { ConversionThread } from '../lsp/converter';
import type { Converted } from '../release/forms/converted';

/**
 * Starts the bundled worker that converts (`dist/web/convert.js`). A browser starts no worker from another place than its
 * page, and an extension's files are often served from one: a worker of two words fetches it. They talk over a channel of
 * their own, because pdf.js takes that of the worker it is loaded in for its own.
 */
export function startWorker(script: string): ConversionThread {
  const words = new Blob([`importScripts(${JSON.stringify(script)})`], { type: 'text/javascript' });
  const url = URL.createObjectURL(words);
  const worker = new Worker(url);
  const { port1: port, port2 } = new MessageChannel() as unknown as Record<'port1' | 'port2', WorkerPort>;
  worker.postMessage('talk here', [port2]);
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        port.onmessage = ({ data }) => {
          resolve(data as Converted);
        };
        worker.onerror = () => {
          reject(new Error('The worker broke down.'));
        };
        port.postMessage(request);
      }),
    stop: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
      return Promise.resolve();
    },
  };
}
