import { outlineOf } from '../../archive/releaseOutline';
import { acknowledgesContinuity } from '../../release/ladder';
import type { Plan, Release, Sentence } from '../../release/model';
import type { Language } from '../../text/language';
import { shift, slice } from '../../text/span';
import { isSpeaking } from '../comparison/analysedRelease';
import { readCues } from '../comparison/cues';
import type { RelatedSentence } from '../model';
import { namedMeetings } from './namedMeetings';
import { sentenceText } from '../../release/sentenceText';

const isHeld: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:held|hold|convened?|take place|meet again|organized)\b/i,
  ja: /開催|開く|行う|実施/,
};

/**
 * Sentences of the draft that leave open when a numbered meeting is held, where the release of the meeting before it
 * gave a date: "by the end of 2021" has become "at an appropriate time".
 */
export function weakenedPlans(draft: Release, earlier: readonly Release[]): readonly RelatedSentence[] {
  return draft.sentences.flatMap((sentence, index) => {
    if (!isSpeaking(sentence)) return [];
    const text = sentenceText(draft.text, sentence);
    const [vague] = readCues(text, sentence.language, 'vagueTimes');
    if (!vague || !isHeld[sentence.language].test(text)) return [];
    const meeting = namedMeetings(text, earlier)[0]?.number;
    if (meeting === undefined) return [];
    return datedPlansOf(meeting, earlier).map((plan) => weakened(index, sentence, text, vague, plan));
  });
}

interface DatedPlan {
  readonly release: Release;
  readonly plan: Plan;
}

function weakened(
  index: number,
  sentence: Sentence,
  text: string,
  vague: ReturnType<typeof readCues>[number],
  { release, plan }: DatedPlan,
): RelatedSentence {
  return {
    sentence: index,
    span: sentence.span,
    comparison: {
      relation: 'weakens',
      score: 1,
      differences: [
        {
          kind: 'deadline',
          draft: slice(text, vague.span),
          earlier: plan.when ? slice(release.text, plan.when.span) : '',
          draftSpan: shift(vague.span, sentence.span.start),
        },
      ],
    },
    release,
    earlierSentence: plan.sentence,
    acknowledged: acknowledgesContinuity(text, sentence.language),
    others: [],
  };
}

/** The latest dated plan for a meeting: of the meeting before it as "the next", or under its number. */
function datedPlansOf(meeting: number, earlier: readonly Release[]): readonly DatedPlan[] {
  for (let place = earlier.length - 1; place >= 0; place -= 1) {
    const release = earlier[place];
    if (release === undefined || !mayPlan(meeting, release)) continue;
    const plan = release.plans.filter((one) => isDatedPlanOf(meeting, one, release)).at(-1);
    if (plan !== undefined) return [{ release, plan }];
  }
  return [];
}

/** Known without reading the release. */
function mayPlan(meeting: number, release: Release): boolean {
  const { plannedMeeting } = outlineOf(release);
  return plannedMeeting === meeting || plannedMeeting === 'several';
}

function isDatedPlanOf(meeting: number, plan: Plan, release: Release): boolean {
  if (plan.when === undefined) return false;
  return plan.meeting === 'next' ? outlineOf(release).number === meeting - 1 : plan.meeting === meeting;
}
