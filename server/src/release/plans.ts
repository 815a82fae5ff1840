import type { DateExpression } from '../text/dates';
import { rememberText } from '../text/remember';
import { cues, englishMeetingNoun, japaneseMeetingNoun } from './cues';
import { datesIn } from './datesIn';
import { mayBelongTo, numberedMeetings } from './meetingNames';
import type { Plan, Sentence } from './model';
import { readVenue } from './venue';
import { sentenceText } from './sentenceText';

const next = new RegExp(
  `\\b(?:next|following|upcoming|subsequent)\\s+(?:[\\p{L}.'’-]+\\s+){0,5}?(?:${englishMeetingNoun})\\b|\\b(?:meet|convene|hold (?:a|the|their|another) [^.]{0,40}(?:meeting|dialogue|session|round))\\s+(?:again|next)\\b|次回[^。]{0,30}?(?:${japaneseMeetingNoun})|次(?:の|期)(?:${japaneseMeetingNoun})|次回(?=は|の開催|について)`,
  'iu',
);

/** What the sentences say of a meeting of this dialogue that is still to come. */
export function readPlans(
  text: string,
  sentences: readonly Sentence[],
  dates: readonly DateExpression[],
  context: { readonly title: string; readonly number: number | undefined },
): readonly Plan[] {
  return sentences.flatMap((sentence, index): Plan[] => {
    if (sentence.role !== 'body' && sentence.role !== 'listItem') return [];
    const written = sentenceText(text, sentence);
    const future = futureIn(written);
    if (future === null) return [];
    const meeting = plannedMeeting(written, context);
    if (meeting === undefined) return [];
    const inside = datesIn(dates, sentence.span);
    const when = inside.find((date) => !date.yearInferred) ?? inside[0];
    const venue = readVenue(text, sentence.span, sentence.span.start + future);
    return [
      { sentence: index, span: sentence.span, meeting, ...(when && { when }), ...(venue && { venue }) },
    ];
  });
}

/** Where a sentence that may announce a meeting speaks of the future; null where it asks, or announces none. */
const futureIn = rememberText((sentence): number | null => {
  if (/[?？]$|か[。]?$/u.test(sentence) || !cues.holding.test(sentence)) return null;
  return cues.future.exec(sentence)?.index ?? null;
});

function plannedMeeting(
  sentence: string,
  { title, number }: { readonly title: string; readonly number: number | undefined },
): Plan['meeting'] | undefined {
  const later = numberedMeetings(sentence).find(
    (meeting) => number !== undefined && meeting.number > number && mayBelongTo(meeting, title),
  );
  if (later) return later.number;
  return next.test(sentence) ? 'next' : undefined;
}
