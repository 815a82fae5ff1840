import { slice, type Span } from '../text/span';
import type { Commitment, Release } from '../release/model';

/** Of so many releases, the latest of an archive, the commitments are asked for all together: phrases in use are taken from them. */
export const latestReleases = 400;

/**
 * The commitments of some releases by their place in a part, one release behind the other: the place, how many there are,
 * and seven numbers for each. Of all other releases they are read from the sentences when they are asked for.
 */
export type StoredCommitments = Int32Array;

const headNumbers = 2;
const commitmentNumbers = 7;

/** @param isLatest which of the releases are stored. */
export function packCommitments(
  releases: readonly Release[],
  isLatest: (release: Release) => boolean,
): StoredCommitments {
  const numbers: number[] = [];
  releases.forEach((release, place) => {
    if (!isLatest(release)) return;
    numbers.push(place, release.commitments.length);
    for (const { sentence, span, act, strength, negated } of release.commitments) {
      numbers.push(sentence, span.start, span.end, act.span.start, act.span.end, strength, Number(negated));
    }
  });
  return Int32Array.from(numbers);
}

const known = new WeakMap<StoredCommitments, ReadonlyMap<number, Int32Array>>();

/** The numbers of the release at a place, for `commitmentsFrom`; undefined where its commitments were not stored. */
export function commitmentsAt(stored: StoredCommitments, place: number): Int32Array | undefined {
  return numbersByPlace(stored).get(place);
}

/** The commitments of a release from its numbers. */
export function commitmentsFrom(numbers: Int32Array, text: string): readonly Commitment[] {
  return Array.from({ length: numbers.length / commitmentNumbers }, (_, nth) =>
    commitmentFrom(numbers.subarray(nth * commitmentNumbers), text),
  );
}

function numbersByPlace(stored: StoredCommitments): ReadonlyMap<number, Int32Array> {
  const before = known.get(stored);
  if (before !== undefined) return before;
  const byPlace = new Map<number, Int32Array>();
  for (let at = 0; at < stored.length;) {
    const start = at + headNumbers;
    const end = start + (stored[at + 1] ?? 0) * commitmentNumbers;
    byPlace.set(stored[at] ?? 0, stored.subarray(start, end));
    at = end;
  }
  known.set(stored, byPlace);
  return byPlace;
}

function commitmentFrom(numbers: Int32Array, text: string): Commitment {
  const [sentence = 0, start = 0, end = 0, from = 0, to = 0, strength = 0, negated] = numbers;
  const verb: Span = { start: from, end: to };
  return {
    sentence,
    span: { start, end },
    act: { value: slice(text, verb), span: verb },
    strength,
    negated: negated === 1,
  };
}
