import type { Release } from '../../release/model';

/** The sentences of a release that state a commitment, in its order. */
export function committingSentences({ commitments }: Release): readonly number[] {
  return [...new Set(commitments.map(({ sentence }) => sentence))].sort((a, b) => a - b);
}
