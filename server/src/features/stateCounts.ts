import { gravest, stateOf } from '../relation/ledger/states';
import type { ThreadState } from '../relation/ledger/model';
import type { RelatedSentence } from '../relation/model';
import type { Release } from '../release/model';
import type { CheckResult } from '../rules/check';
import { droppedCommitment } from '../rules/dropped-commitment';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import { overlaps } from '../text/span';

/**
 * How many sentences of a draft are in each state, and how many of the last meeting it does not mention. Sentences are
 * counted, not commitments as in the ledger: two sentences may take up one commitment, and one sentence two.
 */
export function countStates(draft: Release, check: CheckResult): ReadonlyMap<ThreadState, number> {
  const counts = new Map<ThreadState, number>();
  const add = (state: ThreadState, count: number) => counts.set(state, (counts.get(state) ?? 0) + count);
  const states = new Map<number, ThreadState[]>();
  for (const { sentence } of draft.commitments) states.set(sentence, []);
  for (const related of check.relations) {
    const state = stateOf({ related, ...strengthIn(draft, related) });
    states.set(related.sentence, [...(states.get(related.sentence) ?? []), state]);
  }
  for (const ofSentence of states.values()) add(gravest(ofSentence), 1);
  add('dropped', droppedCount(draft, check));
  return counts;
}

/** The strongest act of the clause. */
function strengthIn({ commitments }: Release, { sentence, span }: RelatedSentence): { strength?: number } {
  const rungs = commitments
    .filter((one) => one.sentence === sentence && overlaps(one.act.span, span))
    .map(({ strength }) => strength);
  return rungs.length === 0 ? {} : { strength: Math.max(...rungs) };
}

/** The rule lists them over the title; elsewhere it speaks of participants. */
function droppedCount({ title }: Release, { findings, suppressed }: CheckResult): number {
  return [...findings, ...suppressed]
    .filter(({ rule, span }) => rule === droppedCommitment.id && span.start === title?.span.start)
    .reduce((total, { related }) => total + related.length, 0);
}

const counted: Readonly<Record<ThreadState, Localized>> = {
  new: { en: '{count} new', ja: '新規{count}文' },
  repeated: { en: '{count} repeated', ja: '同旨{count}文' },
  strengthened: { en: '{count} strengthened', ja: '強化{count}文' },
  weakened: { en: '{count} weakened', ja: '後退{count}文' },
  contradicted: { en: '{count} contradicted', ja: '相違{count}文' },
  dropped: { en: '{count} dropped', ja: '言及なし{count}文' },
};

const sum: Localized = { en: 'Sentences: {counts}', ja: '{counts}' };

/** "Sentences: 7 new · 3 repeated · 1 dropped", 「新規7文 · 同旨3文 · 言及なし1文」; what there is none of is left out. */
export function formatCounts(counts: ReadonlyMap<ThreadState, number>, language: DisplayLanguage): string {
  const states: readonly ThreadState[] = [
    'new',
    'repeated',
    'strengthened',
    'weakened',
    'contradicted',
    'dropped',
  ];
  const parts = states.flatMap((state) => {
    const count = counts.get(state) ?? 0;
    return count > 0 ? [localize(counted[state], language, { count })] : [];
  });
  return parts.length === 0 ? '' : localize(sum, language, { counts: parts.join(' · ') });
}
