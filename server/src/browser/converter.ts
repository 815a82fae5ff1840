import type { ConversionThread } from '../lsp/converter';
import type { Converted } from '../release/forms/converted';

/**
 * Starts the bundled worker that converts (`dist/web/convert.js`). A browser starts no worker from another place than its
 * page, and an extension's files are often served from one: a worker of two words fetches it.
 */
export function startWorker(script: string): ConversionThread {
  const words = new Blob([`importScripts(${JSON.stringify(script)})`], { type: 'text/javascript' });
  const url = URL.createObjectURL(words);
  const worker = new Worker(url);
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => {
          resolve(data as Converted);
        };
        worker.onerror = () => {
          reject(new Error('The worker broke down.'));
        };
        worker.postMessage(request);
      }),
    stop: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
      return Promise.resolve();
    },
  };
}
