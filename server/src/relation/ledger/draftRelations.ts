import type { Snapshot } from '../../archive/model';
import type { Release } from '../../release/model';
import { contains } from '../../text/span';
import type { MeetingContradiction } from '../meetings/contradiction';
import { meetingContradictions } from '../meetings/meetingContradictions';
import type { MeetingRecord } from '../meetings/meetingRecord';
import type { RelatedSentence } from '../model';
import { relateDraft } from '../relateDraft';
import { committingSentences } from './commitments';
import { recalledCommitments } from './recalled';

/**
 * How the sentences of a draft stand to the archive: as the comparer finds, and where a sentence tells something of a past
 * meeting wrongly, against the very sentence that states it.
 */
export function relationsOfDraft(
  draft: Release,
  record: MeetingRecord,
  snapshot: Snapshot,
): readonly RelatedSentence[] {
  const told = meetingContradictions(draft, record, snapshot.glossary).flatMap((one) =>
    asRelated(one, draft, snapshot),
  );
  const wrong = new Map(told.map((one): [number, RelatedSentence] => [one.sentence, one]));
  const compared = relateDraft(draft, snapshot).filter(
    ({ sentence, comparison }) => !(wrong.has(sentence) && comparison.relation === 'contradicts'),
  );
  const related = new Set(compared.map(({ sentence }) => sentence));
  const others = committingSentences(draft).filter((sentence) => !related.has(sentence));
  return [...compared, ...recalledCommitments(draft, others, snapshot), ...wrong.values()];
}

function asRelated(
  { sentence, span, slot, draft: said, earlier, evidence }: MeetingContradiction,
  draft: Release,
  { archive }: Snapshot,
): readonly RelatedSentence[] {
  const release = archive.release(evidence.source);
  const earlierSentence = release?.sentences.findIndex((one) => contains(one.span, evidence.span)) ?? -1;
  if (release === undefined || earlierSentence < 0) return [];
  const differences = [{ kind: slot, draft: said, earlier, draftSpan: span }];
  return [
    {
      sentence,
      span: draft.sentences[sentence]?.span ?? span,
      comparison: { relation: 'contradicts', score: 1, differences },
      release,
      earlierSentence,
      acknowledged: false,
      others: [],
    },
  ];
}
