import { setImmediate } from 'node:timers/promises';

/** Runs work that can pause, and lets other work have its turn at each pause. */
export async function inPieces<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
