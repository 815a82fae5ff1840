import { describe, expect, it } from 'vitest';
import { accuracyOf, type Answered, falseAlarmsOf, type Measure, precisionAndRecall } from './measure';
import { tableOf } from './page';

const answered: readonly Answered[] = [
  { expected: 'weakens', answer: 'weakens' },
  { expected: 'weakens', answer: 'unrelated' },
  { expected: 'unrelated', answer: 'weakens' },
  { expected: 'unrelated', answer: 'unrelated' },
  { expected: 'unrelated', answer: 'unrelated' },
];

describe('the measures of accuracy', () => {
  it('counts what was found, and what was found rightly', () => {
    expect(precisionAndRecall(answered, 'weakens')).toEqual({ precision: 0.5, recall: 0.5, cases: 2 });
    expect(accuracyOf(answered)).toBe(0.6);
    expect(falseAlarmsOf(answered)).toBeCloseTo(1 / 3);
  });

  it('takes a share of nothing for whole', () => {
    expect(precisionAndRecall([], 'repeats')).toEqual({ precision: 1, recall: 1, cases: 0 });
  });

  it('names the set once, and says which targets are missed', () => {
    const row: Measure = { set: 'Cases', what: 'right', value: 0.912, unit: 'share', cases: 57, target: 0.9 };
    const limit: Measure = { ...row, what: 'false alarms', target: 0.02, isLimit: true };
    const [, , first, second] = tableOf([row, limit]).split('\n');
    expect(first).toBe('| Cases | right | 57 | 91.2 % | ≥ 90.0 % | reached |');
    expect(second).toBe('|  | false alarms | 57 | 91.2 % | ≤ 2.0 % | **missed** |');
  });
});
