import { Worker } from 'node:worker_threads';
import { type ConversionThread, type Converter, converterOver } from '../lsp/converter';
import type { Converted } from '../release/forms/converted';

/** Far more than a release of hundreds of pages needs, far less than a machine has. In MB. */
const largestHeap = 768;

/**
 * A converter over the bundled thread (`dist/convert.js`). A file that takes longer than `timeLimit` milliseconds or
 * more memory than any release is refused. What the libraries print goes nowhere.
 */
export function createConverter(threadFile: string | URL, timeLimit?: number): Converter {
  return converterOver(() => startThread(threadFile), timeLimit);
}

function startThread(file: string | URL): ConversionThread {
  const worker = new Worker(file, {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: largestHeap },
  });
  return {
    ask: (request) => {
      return new Promise<Converted>((resolve, reject) => {
        const answered = (answer: Converted) => {
          worker.off('message', answered).off('error', fail).off('exit', fail);
          resolve(answer);
        };
        const fail = () => {
          reject(new Error('The thread broke down.'));
        };
        worker.on('message', answered).on('error', fail).on('exit', fail);
        worker.postMessage(request);
      });
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
