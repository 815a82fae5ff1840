import type { Relation } from '../../server/src/relation/model';

/** One figure of the table: what was measured on which set, and what it should be. */
export interface Measure {
  readonly set: string;
  readonly what: string;
  /** 0..1, or a count for each draft. */
  readonly value: number;
  readonly unit: 'share' | 'each';
  /** How many cases it is taken over. */
  readonly cases: number;
  readonly target?: number;
  /** Whether the value should not be above the target, rather than not below it. */
  readonly isLimit?: boolean;
}

/** A case with its label and what was said of it. */
export interface Answered {
  readonly expected: Relation | 'unrelated';
  readonly answer: Relation | 'unrelated';
}

export interface PrecisionAndRecall {
  readonly precision: number;
  readonly recall: number;
  /** How many there are to find. */
  readonly cases: number;
}

/** How many of the answers of one relation are right, and how many of its cases were found. An empty share is 1. */
export function precisionAndRecall(
  answered: readonly Answered[],
  relation: Relation | 'unrelated',
): PrecisionAndRecall {
  const said = answered.filter(({ answer }) => answer === relation);
  const all = answered.filter(({ expected }) => expected === relation);
  const right = said.filter(({ expected }) => expected === relation).length;
  return {
    precision: said.length === 0 ? 1 : right / said.length,
    recall: all.length === 0 ? 1 : right / all.length,
    cases: all.length,
  };
}

/** The share of the answers that are right. */
export function accuracyOf(answered: readonly Answered[]): number {
  const right = answered.filter(({ expected, answer }) => expected === answer).length;
  return answered.length === 0 ? 1 : right / answered.length;
}

/** The share of the unrelated cases on which something was said. */
export function falseAlarmsOf(answered: readonly Answered[]): number {
  return 1 - precisionAndRecall(answered, 'unrelated').recall;
}

/** Whether a measure reaches its target; undefined where it has none. */
export function reachesTarget({ value, target, isLimit }: Measure): boolean | undefined {
  if (target === undefined) return undefined;
  return isLimit === true ? value <= target : value >= target;
}
