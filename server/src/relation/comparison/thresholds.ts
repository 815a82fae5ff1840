import type { Coverage } from './coverage';

/** Both sides must be about the same thing before they can differ. Measured on the labelled cases of `test/accuracy`. */
export const thresholds = {
  /** The least weight in common: one word of the content proper. */
  shared: 1,
  /** Of events the nearest things are compared one by one. */
  event: 0.5,
  /** Beyond them, two events that are not said to be one must share this much. */
  eventMean: 0.35,
  repeats: { ofDraft: 0.56, ofEarlier: 0.5, mean: 0.6 },
  /** The whole of the earlier clause, among other things. */
  within: { ofDraft: 0.45, ofEarlier: 0.9, mean: 0.7, shared: 2.2 },
  /** A clause that differs may have shed or gained words with the difference. */
  differs: { ofDraft: 0.55, ofEarlier: 0.36, mean: 0.5 },
  /** A clause that is wholly about a part of the earlier one. */
  part: { ofDraft: 0.85, ofEarlier: 0.25, mean: 0.45 },
  /** What the draft tells of a past meeting is a part of what that meeting's release says. */
  recounted: { ofDraft: 0.6, ofEarlier: 0.15, mean: 0.35 },
  /** A sentence with an explicit limit speaks of a part only. */
  limited: { ofDraft: 0.75, ofEarlier: 0.15, mean: 0.35 },
};
interface Threshold {
  readonly ofDraft: number;
  readonly ofEarlier: number;
  readonly mean: number;
  readonly shared?: number;
}

/** Whether two sides speak of the same thing, so that a difference between them counts. */
export function isAbout(coverage: Coverage, recounted: boolean): boolean {
  const accepted = recounted ? [thresholds.recounted] : [thresholds.differs, thresholds.part];
  return accepted.some((threshold) => reaches(coverage, threshold));
}

/** Whether a coverage is at the threshold or above it in every measure. */
export function reaches(coverage: Coverage, threshold: Threshold): boolean {
  return (
    coverage.shared >= (threshold.shared ?? thresholds.shared) &&
    coverage.ofDraft >= threshold.ofDraft &&
    coverage.ofEarlier >= threshold.ofEarlier &&
    meanOf(coverage) >= threshold.mean
  );
}

/** The mean of how much of either side the other covers. */
export function meanOf(coverage: Coverage): number {
  return Math.sqrt(coverage.ofDraft * coverage.ofEarlier);
}
