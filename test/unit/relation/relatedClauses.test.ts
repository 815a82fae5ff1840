import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/relation/comparison/analyse';
import { isSpeaking } from '../../../server/src/relation/comparison/analysedRelease';
import {
  type ClauseComparison,
  compareClauses,
  relatedClauses,
} from '../../../server/src/relation/comparison/compare';
import { slice } from '../../../server/src/text/span';
import { shippedLexicon } from '../../support/lexicon';
import { internetEconomy } from '../../support/meetings';

const resources = { lexicon: shippedLexicon() };
const sentences = internetEconomy.flatMap(({ text, sentences: all }) =>
  all.filter(isSpeaking).map(({ span, language }) => analyse(slice(text, span), language, resources)),
);

/** Each with each would take seconds. */
const drafts = sentences.filter((_, index) => index % 4 === 0);

test.each([false, true])('what is not judged stands in no relation (recounted: %s)', (recounted) => {
  const pairs = drafts.flatMap((draft) => sentences.map((earlier) => [draft, earlier] as const));
  const wanted = pairs.map(([draft, earlier]) =>
    compareClauses(draft, earlier, resources, recounted).filter(({ relation }) => relation !== 'unrelated'),
  );
  const found = pairs.map(([draft, earlier]) => relatedClauses(draft, earlier, resources, recounted));
  const outline = (all: readonly (readonly ClauseComparison[])[]) =>
    JSON.stringify(all.map((ones) => ones.map(outlineOf)));
  expect(outline(found)).toBe(outline(wanted));
  expect(wanted.flat().length).toBeGreaterThan(0);
});

function outlineOf({ relation, score, differences, draftClause, earlierClause }: ClauseComparison) {
  return [relation, score, differences, draftClause.span, earlierClause.span];
}
