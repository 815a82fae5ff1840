import { type Converted, type Form, refused } from '../release/forms/converted';
import type { Localized } from '../text/localized';

/** Converts files, one after the other, in a thread of its own. */
export interface Converter {
  /** Rejects with the signal's reason when it is aborted; the conversion is then stopped at once. */
  convert(form: Form, bytes: Uint8Array, signal?: AbortSignal): Promise<Converted>;
  close(): Promise<void>;
}

/** What is asked of the thread that converts; it answers with a `Converted`. */
export interface ConversionRequest {
  readonly form: Form;
  readonly bytes: Uint8Array;
}

/** A thread that converts, of a machine or of a browser. */
export interface ConversionThread {
  /** Rejects when the thread breaks down. */
  ask(request: ConversionRequest): Promise<Converted>;
  /** Ends it at once, whatever it is doing. */
  stop(): Promise<void>;
}

/** A release of any length takes a few seconds; a file made to keep its reader busy never ends. */
const longestConversion = 60_000;

/**
 * A converter over threads, of which it starts one at its first file. A file that takes longer than `timeLimit`
 * milliseconds, or that its thread breaks down over, is refused, and the thread is replaced.
 */
export function converterOver(start: () => ConversionThread, timeLimit = longestConversion): Converter {
  let thread: ConversionThread | undefined;
  const close = async () => {
    const closing = thread;
    thread = undefined;
    await closing?.stop();
  };
  return {
    close,
    convert: async (form, bytes, signal) => {
      signal?.throwIfAborted();
      thread ??= start();
      const answer = await answerOf(thread, { form, bytes }, timeLimit, signal);
      if (answer !== undefined) return answer;
      await close();
      signal?.throwIfAborted();
      return outOfBounds;
    },
  };
}

/** Undefined where the thread broke down, took too long, or is no longer wanted. */
function answerOf(
  thread: ConversionThread,
  request: ConversionRequest,
  timeLimit: number,
  signal: AbortSignal | undefined,
): Promise<Converted | undefined> {
  return new Promise((resolve) => {
    const finish = (answer?: Converted) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      resolve(answer);
    };
    const giveUp = () => {
      finish();
    };
    const timer = setTimeout(giveUp, timeLimit);
    signal?.addEventListener('abort', giveUp);
    thread.ask(request).then(finish, giveUp);
  });
}

const problem: Localized = {
  en: 'The file takes more time or memory to read than any release should, as files made to do harm do. Copy its text into a .txt file.',
  ja: '読み取りに報道資料としては異常な時間又はメモリーを要するため、中止しました（有害なファイルの可能性があります）。本文をコピーして .txt ファイルに保存してください。',
};
const outOfBounds = refused(problem);
