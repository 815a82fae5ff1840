import { expect } from 'vitest';
import type { Glossary } from '../../server/src/glossary/model';
import type { Rule } from '../../server/src/rules/rule';
import { slice } from '../../server/src/text/span';
import { type DraftFacts, contextOf, draftOf, snapshotOf } from './draft';
import { readMarked } from './marked';

/**
 * Checks that a rule reports exactly the `⟦…⟧` marked places of a draft, in any order, and that the first fix of each,
 * where it has one, gives `fixed`. Every message is made in both display languages.
 */
export function checkRule(
  rule: Rule,
  glossary: Glossary,
  marked: string,
  { fixed, ...facts }: DraftFacts & { readonly fixed?: string | undefined } = {},
): void {
  const { text, spans } = readMarked(marked);
  const draft = draftOf(text, facts);
  const reports = [...rule.check(contextOf(draft, snapshotOf([], glossary, 'en')))];
  expect(reports.map(({ span }) => slice(text, span)).sort()).toEqual(
    spans.map((span) => slice(text, span)).sort(),
  );
  const inJapanese = [...rule.check(contextOf(draft, snapshotOf([], glossary, 'ja')))];
  for (const { message } of inJapanese) expect(message).toMatch(/[ぁ-ん]/u);
  if (fixed === undefined) return;
  const edits = reports
    .flatMap(({ fixes = [] }) => fixes[0]?.edits ?? [])
    .sort((a, b) => b.span.start - a.span.start);
  const result = edits.reduce(
    (changed, { span, newText }) => changed.slice(0, span.start) + newText + changed.slice(span.end),
    text,
  );
  expect(result).toBe(fixed);
}
