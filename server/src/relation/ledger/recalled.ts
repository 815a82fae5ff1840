import type { Snapshot } from '../../archive/model';
import type { Release } from '../../release/model';
import { shift, slice, trimSpan } from '../../text/span';
import { analysedSentence } from '../comparison/analysedRelease';
import { relatedClauses } from '../comparison/compare';
import { type EarlierReleases, earlierReleases } from '../earlierReleases';
import { namedMeetings } from '../meetings/namedMeetings';
import type { RelatedSentence } from '../model';
import { candidatesOf } from '../relateDraft';

/**
 * What sentences restate that name a past meeting ("Building on the 11th meeting, the two countries reaffirmed …"). The rules leave
 * them alone, because such a sentence mostly tells what was done then; in the ledger it continues the commitment all the same.
 * @param sentences those that state a commitment and stand in no relation yet.
 */
export function recalledCommitments(
  release: Release,
  sentences: readonly number[],
  snapshot: Snapshot,
): readonly RelatedSentence[] {
  const earlier = earlierReleases(release, snapshot);
  return sentences.flatMap((index) => {
    const span = release.sentences[index]?.span;
    const names = span && namedMeetings(slice(release.text, span), earlier.releases).length > 0;
    return names ? nearest(release, index, earlier) : [];
  });
}

/** The earlier sentence that says the same most nearly; of equally near ones the latest. */
function nearest(release: Release, index: number, earlier: EarlierReleases): readonly RelatedSentence[] {
  const own = release.sentences[index];
  if (own === undefined) return [];
  const sentence = analysedSentence(slice(release.text, own.span), own.language, earlier.resources);
  let best: RelatedSentence | undefined;
  for (const [other, earlierSentence] of candidatesOf(sentence, earlier)) {
    const compared = relatedClauses(
      sentence,
      earlier.analysed(other).sentence(earlierSentence),
      earlier.resources,
    );
    const found = compared.find(({ relation }) => relation === 'repeats');
    if (!found || (best && best.comparison.score > found.score)) continue;
    best = {
      sentence: index,
      span: trimSpan(release.text, shift(found.draftClause.span, own.span.start)),
      comparison: { relation: 'repeats', score: found.score, differences: [] },
      release: other,
      earlierSentence,
      acknowledged: true,
      others: [],
    };
  }
  return best ? [best] : [];
}
