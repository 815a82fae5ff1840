import type { Plan, Release } from '../release/model';
import { acknowledgesContinuity } from '../release/ladder';
import { slice } from '../text/span';
import { readCues } from './cues';
import type { RelatedSentence } from './model';

/**
 * Plans of the draft that leave open when a meeting is held, where the release of the meeting before it gave a date:
 * "by the end of 2021" has become "at an appropriate time".
 */
export function weakenedPlans(draft: Release, earlier: readonly Release[]): readonly RelatedSentence[] {
  return draft.plans.flatMap((plan) => {
    const sentence = draft.sentences[plan.sentence];
    if (!sentence || plan.when || plan.meeting === 'next') return [];
    const [vague] = readCues(slice(draft.text, sentence.span), sentence.language, 'vagueTimes');
    if (!vague) return [];
    const span = { start: sentence.span.start + vague.span.start, end: sentence.span.start + vague.span.end };
    return datedPlansOf(plan.meeting, earlier).map(({ release, dated }) => ({
      sentence: plan.sentence,
      span: sentence.span,
      comparison: {
        relation: 'weakens' as const,
        score: 1,
        differences: [
          {
            kind: 'deadline' as const,
            draft: vague.text,
            earlier: dated.when ? slice(release.text, dated.when.span) : '',
            draftSpan: span,
          },
        ],
      },
      release,
      earlierSentence: dated.sentence,
      acknowledged: acknowledgesContinuity(slice(draft.text, sentence.span), sentence.language),
    }));
  });
}

/** The dated plans for a meeting: of the meeting before it as "the next", or under its number. */
function datedPlansOf(
  meeting: number,
  earlier: readonly Release[],
): readonly { release: Release; dated: Plan }[] {
  return earlier.flatMap((release) =>
    release.plans
      .filter((plan) => plan.when !== undefined)
      .filter((plan) =>
        plan.meeting === 'next' ? release.meeting.number?.value === meeting - 1 : plan.meeting === meeting,
      )
      .map((dated) => ({ release, dated })),
  );
}
