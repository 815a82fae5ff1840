import type { Snapshot } from '../../archive/model';
import type { Release } from '../../release/model';
import { slice, type Span, shift, trimSpan } from '../../text/span';
import { AnalysedRelease } from '../comparison/analysedRelease';
import { compareClauses } from '../comparison/compare';
import { isOwnRelease } from '../meetings/ownRelease';
import { namedMeetings } from '../meetings/namedMeetings';
import type { RelatedSentence } from '../model';
import { analysedRelease, candidatesOf, resourcesOf } from '../relateDraft';

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
  const naming = sentences.filter((index) => {
    const { span, language } = release.sentences[index] ?? nothing;
    return namedMeetings(slice(release.text, span), language).length > 0;
  });
  if (naming.length === 0) return [];
  const resources = resourcesOf(snapshot);
  const earlier = new Map(
    snapshot.archive.releases
      .filter((one) => !isOwnRelease(release, one))
      .map((one) => [one, analysedRelease(one, snapshot, resources)]),
  );
  const own = new AnalysedRelease(release, resources);
  return naming.flatMap((index) => nearest(own, index, earlier, snapshot));
}

const nothing = { span: { start: 0, end: 0 }, language: 'en' } as const;

/** The earlier sentence that says the same most nearly; of equally near ones the latest. */
function nearest(
  own: AnalysedRelease,
  index: number,
  earlier: ReadonlyMap<Release, AnalysedRelease>,
  snapshot: Snapshot,
): readonly RelatedSentence[] {
  const sentence = own.sentence(index);
  let best: RelatedSentence | undefined;
  for (const [release, earlierSentence] of candidatesOf(sentence, earlier, snapshot, own.release)) {
    const other = earlier.get(release)?.sentence(earlierSentence);
    const found = other && compareClauses(sentence, other, resourcesOf(snapshot)).find(isRepeat);
    if (!found || (best && best.comparison.score > found.score)) continue;
    best = {
      sentence: index,
      span: spanOf(own.release, index, found.draftClause.span),
      comparison: { relation: 'repeats', score: found.score, differences: [] },
      release,
      earlierSentence,
      acknowledged: true,
      others: [],
    };
  }
  return best ? [best] : [];
}

function isRepeat({ relation }: { readonly relation: string }): boolean {
  return relation === 'repeats';
}

function spanOf(release: Release, index: number, clause: Span): Span {
  return trimSpan(release.text, shift(clause, release.sentences[index]?.span.start ?? 0));
}
