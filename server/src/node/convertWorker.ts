/** The thread that converts: files from elsewhere are parsed apart from the server, where they can be stopped. */
import { parentPort } from 'node:worker_threads';
import type { Form } from '../release/forms/converted';
import { convertForm } from './convertForm';

/** What is asked of the thread; it answers with a `Converted`. */
export interface ConversionRequest {
  readonly form: Form;
  readonly bytes: Uint8Array;
}

parentPort?.on('message', ({ form, bytes }: ConversionRequest) => {
  void convertForm(form, bytes).then((converted) => {
    parentPort?.postMessage(converted);
  });
});
