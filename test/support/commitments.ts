import { expect } from 'vitest';
import type { Report, Rule } from '../../server/src/rules/rule';
import { plainRelease } from './plainRelease';
import { reportsOf, snapshotOf } from './snapshot';

/** Keeps a draft that says nothing else than an earlier release from being taken for that release. */
const attendance = 'Officials of both sides attended.';

/** What a rule reports of a draft of one sentence, after releases that consist of one sentence each. */
export function reportsAfter(
  rule: Rule,
  earlier: readonly string[],
  sentence: string,
  displayLanguage: 'en' | 'ja' = 'en',
): readonly Report[] {
  const releases = earlier.map((one, index) => plainRelease(`${index}.txt`, `2023-0${index + 1}-09`, [one]));
  const draft = plainRelease('draft.txt', '2024-04-11', [sentence, attendance]);
  return reportsOf(rule, draft, snapshotOf(releases, displayLanguage));
}

/** Checks that a rule reports the sentence once, after the earlier one; its messages hold `words` in English. */
export function checkReported(rule: Rule, earlier: string, sentence: string, words: readonly string[]): void {
  const [report, ...others] = reportsAfter(rule, [earlier], sentence);
  expect(others).toEqual([]);
  for (const word of words) expect(report?.message).toContain(word);
  const [inJapanese] = reportsAfter(rule, [earlier], sentence, 'ja');
  expect(inJapanese?.message).toMatch(/[ぁ-ん]/u);
}
