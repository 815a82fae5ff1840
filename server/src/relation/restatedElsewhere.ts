import type { EarlierSentence, RelatedSentence } from './model';

/** A sentence that covers the earlier one less than this may be about something beside it. */
const clearlyAbout = 0.8;

/**
 * The relations without those that call a sentence weaker than an earlier one that another sentence of the draft states in
 * full: the position stands, and the weaker sentence adds to it, unless it is clearly about the very same.
 */
export function withoutRestated(relations: readonly RelatedSentence[]): readonly RelatedSentence[] {
  const restated = relations.filter(({ comparison }) => comparison.relation === 'repeats');
  return relations.filter(
    (one) =>
      !isInStrength(one) ||
      one.comparison.score >= clearlyAbout ||
      !restated.some((other) => other.sentence !== one.sentence && holds(other, one)),
  );
}

function isInStrength({ comparison: { relation, differences } }: RelatedSentence): boolean {
  return relation === 'weakens' && differences.every(({ kind }) => kind === 'act');
}

/** Whether a restatement is one of the earlier sentence, in whatever release that is shown from. */
function holds(restatement: RelatedSentence, { release, earlierSentence }: RelatedSentence): boolean {
  const places: readonly EarlierSentence[] = [
    { release: restatement.release, sentence: restatement.earlierSentence },
    ...restatement.others,
  ];
  return places.some((place) => place.release === release && place.sentence === earlierSentence);
}
