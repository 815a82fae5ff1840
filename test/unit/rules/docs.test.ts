/** The pages of the rules: what they show as wrong is reported, what they show as right is not. */
import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../server/src/archive/snapshot';
import { readRelease } from '../../../server/src/release/read';
import type { Release } from '../../../server/src/release/model';
import { checkDraft } from '../../../server/src/rules/check';
import { rules } from '../../../server/src/rules/registry';
import type { Finding } from '../../../server/src/rules/rule';
import { shippedLexicon } from '../../support/lexicon';
import { type RulePage, pageLanguages, readRulePage } from '../../support/rulePages';

function read(source: string, text: string): Release {
  const { release } = readRelease(source, text);
  if (release === undefined) throw new Error(`${source} is blank`);
  return release;
}

/** What the whole check says of an example, with the page's earlier releases as the archive. */
function findingsOf({ earlier, counterpart }: RulePage, text: string): readonly Finding[] {
  const snapshot = buildSnapshot({
    releases: earlier.map((one, index) => read(`earlier-${index}.txt`, one)),
    problems: [],
    settings: { displayLanguage: 'en', severity: {} },
    lexicon: shippedLexicon(),
  });
  const other = counterpart === undefined ? undefined : read('counterpart.txt', counterpart);
  const { findings, failures } = checkDraft(read('draft.txt', text), snapshot, { counterpart: other });
  expect(failures).toEqual([]);
  return findings;
}

function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, severity, message }) => `${rule} (${severity}): ${message}`);
}

describe.each(pageLanguages)('$folder', (language) => {
  it.each(rules)('$id', ({ id, severity }) => {
    const page = readRulePage(id, language);
    expect(page.severity).toBe(severity);
    expect(page.wrong).not.toEqual([]);
    expect(page.right).toHaveLength(page.wrong.length);
    for (const text of page.wrong) {
      const findings = findingsOf(page, text);
      expect(findings.filter(({ rule }) => rule === id).map((one) => one.severity)).toContain(severity);
      expect(told(findings.filter((one) => one.rule !== id && one.severity === 'warning'))).toEqual([]);
    }
    for (const text of page.right) {
      const findings = findingsOf(page, text);
      expect(told(findings.filter((one) => one.rule === id && one.severity === severity))).toEqual([]);
      expect(told(findings.filter((one) => one.severity === 'warning'))).toEqual([]);
    }
  });
});
