import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';

/** So long, in ms, the work goes on before others have their turn: short enough that nobody waits, long enough to get on. */
const longestStretch = 15;

/**
 * Runs work that can pause after every step, and answers whatever has come in meanwhile.
 * @throws ResponseError when the request was cancelled: what was done by then is kept by whoever did it.
 */
export async function inSteps<T>(work: Generator<undefined, T>, token: CancellationToken): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < longestStretch) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    }
    began = performance.now();
  }
}
