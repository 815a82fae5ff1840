import type { Snapshot } from '../../archive/model';
import type { Release } from '../../release/model';
import { isClearlyWeaker } from '../comparison/differences';
import { droppedCommitments } from '../dropped';
import type { MeetingRecord } from '../meetings/meetingRecord';
import type { RelatedSentence } from '../model';
import type { LedgerEntry, ThreadState } from './model';
import type { OpenThread, ThreadBook } from './threadBook';

export type States = ReadonlyMap<OpenThread, ThreadState>;

/** How each thread stands in the draft; those that it takes up, and those of the last meeting that it does not. */
export function statesIn(
  book: ThreadBook,
  draft: Release,
  record: MeetingRecord,
  relations: readonly RelatedSentence[],
  snapshot: Snapshot,
): States {
  const dropped = new Set(
    droppedCommitments(draft, record, relations, snapshot).map(({ release, sentence }) =>
      book.threadAt(release, sentence),
    ),
  );
  return new Map(
    book.threads.flatMap((thread): [OpenThread, ThreadState][] => {
      const own = thread.entries.filter(({ release }) => release === draft);
      if (own.length > 0) return [[thread, gravest(own.map((entry) => stateOf(entry)))]];
      return dropped.has(thread) ? [[thread, 'dropped']] : [];
    }),
  );
}

const gravity: readonly ThreadState[] = ['contradicted', 'weakened', 'strengthened', 'repeated', 'new'];

/** The state of what the draft takes up in several sentences or clauses. */
export function gravest(states: readonly ThreadState[]): ThreadState {
  return gravity.find((state) => states.includes(state)) ?? 'new';
}

/** How one sentence of the draft stands to the earlier one that it takes up; one that takes up none is new. */
export function stateOf({
  related,
  strength,
}: Pick<LedgerEntry, 'related' | 'strength'>): Exclude<ThreadState, 'dropped'> {
  if (related === undefined) return 'new';
  switch (related.comparison.relation) {
    case 'contradicts':
      return 'contradicted';
    case 'weakens':
      return 'weakened';
    case 'repeats': {
      const before = strengthAt(related.release, related.earlierSentence);
      const isStronger = strength !== undefined && before !== undefined && isClearlyWeaker(before, strength);
      return isStronger ? 'strengthened' : 'repeated';
    }
  }
}

/** The strongest act of a sentence; undefined for a plain statement. */
function strengthAt({ commitments }: Release, sentence: number): number | undefined {
  const rungs = commitments.filter((one) => one.sentence === sentence).map(({ strength }) => strength);
  return rungs.length === 0 ? undefined : Math.max(...rungs);
}
