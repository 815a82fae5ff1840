import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';

/**
 * Runs work that pauses, and answers whatever has come in between two pauses.
 * @throws ResponseError when the request was cancelled: what was done by then is kept by whoever did it.
 */
export async function inSteps<T>(work: Generator<undefined, T>, token: CancellationToken): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
    if (token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    }
  }
}
