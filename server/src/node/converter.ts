import { Worker } from 'node:worker_threads';
import { type Converted, type Form, refused } from '../release/forms/converted';
import type { Localized } from '../text/localized';
import type { ConversionRequest } from './convertWorker';

/** Converts files, one after the other, in a thread of its own. */
export interface Converter {
  /** Rejects with the signal's reason when it is aborted; the conversion is then stopped at once. */
  convert(form: Form, bytes: Uint8Array, signal?: AbortSignal): Promise<Converted>;
  close(): Promise<void>;
}

/** A release of any length takes a few seconds; a file made to keep its reader busy never ends. */
const longestConversion = 60_000;
/** Far more than a release of hundreds of pages needs, far less than a machine has. In MB. */
const largestHeap = 768;

/**
 * A converter over the bundled thread (`dist/convert.js`). A file that takes longer than `timeLimit` milliseconds or
 * more memory than any release is refused, and the thread is replaced. What the libraries print goes nowhere.
 */
export function createConverter(threadFile: string | URL, timeLimit = longestConversion): Converter {
  let thread: Worker | undefined;
  const close = async () => {
    const closing = thread;
    thread = undefined;
    await closing?.terminate();
  };
  return {
    close,
    convert: async (form, bytes, signal) => {
      signal?.throwIfAborted();
      thread ??= new Worker(threadFile, {
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: largestHeap },
      });
      const answer = await answerOf(thread, { form, bytes }, timeLimit, signal);
      if (answer !== 'aborted' && 'text' in answer) return answer;
      if (answer === 'aborted' || answer === outOfBounds) await close();
      signal?.throwIfAborted();
      return answer === 'aborted' ? outOfBounds : answer;
    },
  };
}

function answerOf(
  thread: Worker,
  request: ConversionRequest,
  timeLimit: number,
  signal: AbortSignal | undefined,
): Promise<Converted | 'aborted'> {
  return new Promise((resolve) => {
    const finish = (answer: Converted | 'aborted') => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      thread.off('message', finish).off('error', giveUp).off('exit', giveUp);
      resolve(answer);
    };
    const giveUp = () => {
      finish(outOfBounds);
    };
    const abort = () => {
      finish('aborted');
    };
    const timer = setTimeout(giveUp, timeLimit);
    signal?.addEventListener('abort', abort);
    thread.on('message', finish).on('error', giveUp).on('exit', giveUp);
    thread.postMessage(request);
  });
}

const problem: Localized = {
  en: 'The file takes more time or memory to read than any release should, as files made to do harm do. Copy its text into a .txt file.',
  ja: '読み取りに報道資料としては異常な時間又はメモリーを要するため、中止しました（有害なファイルの可能性があります）。本文をコピーして .txt ファイルに保存してください。',
};
const outOfBounds = refused(problem);
