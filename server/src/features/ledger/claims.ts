import type { Ledger, LedgerEntry, Thread, ThreadState } from '../../relation/ledger/model';
import { gravest, stateOf } from '../../relation/ledger/states';

/** A sentence of the draft that states something, with the earlier sentences that it stands to. */
export interface Claim {
  /** Index into the draft's `sentences`. */
  readonly sentence: number;
  readonly entries: readonly LedgerEntry[];
  readonly state: ThreadState;
  /** The threads it belongs to; several where its clauses take up different commitments. */
  readonly threads: readonly Thread[];
}

/** Every claim of the ledger's draft, in the order of its text; none without a draft. */
export function claimsOf({ threads, draft }: Ledger): readonly Claim[] {
  const bySentence = new Map<number, { entries: LedgerEntry[]; threads: Thread[] }>();
  for (const thread of threads) {
    for (const entry of thread.entries) {
      if (entry.release !== draft) continue;
      const known = bySentence.get(entry.sentence) ?? { entries: [], threads: [] };
      known.entries.push(entry);
      known.threads.push(thread);
      bySentence.set(entry.sentence, known);
    }
  }
  return [...bySentence]
    .map(([sentence, claim]) => ({ sentence, ...claim, state: gravest(claim.entries.map(stateOf)) }))
    .sort((a, b) => a.sentence - b.sentence);
}

/** The threads of the last meeting that the draft does not take up. */
export function droppedThreads({ threads }: Ledger): readonly Thread[] {
  return threads.filter(({ state }) => state === 'dropped');
}
