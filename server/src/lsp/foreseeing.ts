import { CancellationToken, type Connection } from 'vscode-languageserver';
import { guard } from './handlers/guard';
import type { Session } from './session';

interface Pause {
  readonly uri: string;
  /** Whether nothing has been typed since. */
  readonly isWanted: () => boolean;
}

/** So long, in ms, nothing must have been typed: the key that was typed has its answer, and the next is not there yet. */
const rest = 15;
/** So long, in ms, a stretch of work goes on in a pause before the next key has its turn. */
const stretch = 4;

/**
 * Uses the pauses between two keys: the draft is checked as it will be when the sentence that is being typed has ended, so
 * that what is found is at hand when it does. A key puts an end to it; what was found of earlier sentences until then stays.
 * Nothing that the officer sees depends on it but the time.
 */
export function foreseeEnds(session: Session, connection: Connection): void {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const foresee = guard(session, 'looking ahead', undefined, async ({ uri, isWanted }: Pause) => {
    const work = await session.foresee(uri);
    if (work) await inPauses(work, isWanted);
    if (isWanted()) waiting.delete(uri);
    return undefined;
  });
  session.documents.onDidChangeContent(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    if (!session.standing.isTyped(uri)) return;
    const timer = setTimeout(() => void foresee({ uri, isWanted }, CancellationToken.None), rest);
    const isWanted = () => waiting.get(uri) === timer;
    waiting.set(uri, timer);
  });
  connection.onShutdown(() => {
    for (const timer of waiting.values()) clearTimeout(timer);
    waiting.clear();
  });
}

async function inPauses(work: Generator<undefined, void>, isWanted: () => boolean): Promise<void> {
  while (isWanted()) {
    const began = performance.now();
    do if (work.next().done) return;
    while (performance.now() - began < stretch);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
