import type { Relation } from '../relation/model';
import type { Release } from '../release/model';
import type { CheckResult } from '../rules/check';
import { droppedCommitment } from '../rules/dropped-commitment';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';

/** What may have become of a commitment in a draft. */
export type DraftState = 'new' | 'repeated' | 'weakened' | 'contradicted' | 'dropped';

const stateOf: Readonly<Record<Relation, DraftState>> = {
  repeats: 'repeated',
  weakens: 'weakened',
  contradicts: 'contradicted',
};

/** The graver state wins where a sentence has clauses of several. */
const byGravity: readonly Relation[] = ['contradicts', 'weakens', 'repeats'];

/** How many sentences of a draft are in each state, and how many of the last meeting it does not mention. */
export function countStates(draft: Release, check: CheckResult): ReadonlyMap<DraftState, number> {
  const counts = new Map<DraftState, number>();
  const add = (state: DraftState, count: number) => counts.set(state, (counts.get(state) ?? 0) + count);
  const related = new Map<number, Relation>();
  for (const { sentence, comparison } of check.relations) {
    const known = related.get(sentence);
    if (!known || byGravity.indexOf(comparison.relation) < byGravity.indexOf(known)) {
      related.set(sentence, comparison.relation);
    }
  }
  for (const relation of related.values()) add(stateOf[relation], 1);
  const stating = new Set(draft.commitments.map(({ sentence }) => sentence));
  add('new', [...stating].filter((sentence) => !related.has(sentence)).length);
  add('dropped', droppedCount(draft, check));
  return counts;
}

/** The rule lists them over the title; elsewhere it speaks of participants. */
function droppedCount({ title }: Release, { findings, suppressed }: CheckResult): number {
  return [...findings, ...suppressed]
    .filter(({ rule, span }) => rule === droppedCommitment.id && span.start === title?.span.start)
    .reduce((total, { related }) => total + related.length, 0);
}

const counted: Readonly<Record<DraftState, Localized>> = {
  new: { en: '{count} new', ja: '新規{count}件' },
  repeated: { en: '{count} repeated', ja: '同旨{count}件' },
  weakened: { en: '{count} weakened', ja: '後退{count}件' },
  contradicted: { en: '{count} contradicted', ja: '相違{count}件' },
  dropped: { en: '{count} dropped', ja: '言及なし{count}件' },
};

/** "7 new · 3 repeated · 1 dropped", 「新規7件 · 同旨3件 · 言及なし1件」; what there is none of is left out. */
export function formatCounts(counts: ReadonlyMap<DraftState, number>, language: DisplayLanguage): string {
  const states: readonly DraftState[] = ['new', 'repeated', 'weakened', 'contradicted', 'dropped'];
  return states
    .flatMap((state) => {
      const count = counts.get(state) ?? 0;
      return count > 0 ? [localize(counted[state], language, { count })] : [];
    })
    .join(' · ');
}
