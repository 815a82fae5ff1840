import { englishMeetingNoun, japaneseMeetingNoun } from '../../release/cues';
import type { Release } from '../../release/model';
import type { DateExpression } from '../../text/dates';
import type { MeetingContradiction } from './contradiction';
import { type MaskedSentence, maskOf, maskedPattern } from './maskedSentence';
import type { ClaimedMeeting } from './meetingClaims';
import { intervalsMeet, sameInterval } from './meetingDates';
import { type MeetingRecord, findMeeting } from './meetingRecord';
import { datedPlans, isDeadline } from './recordedPlans';

const announcedEnglish = maskedPattern(
  `(?:\\b(?:next|following|subsequent) (?:[\\w-]+[ -]+)*?(?:${englishMeetingNoun})\\b|«R»)[^;.]*?\\b(?:would|was|were|had been|be|being)\\b[^;.«D»]*?(«D»)`,
  'iu',
);
const announcedJapanese = maskedPattern(
  `(?:次(?:回|の)の?(?:\\p{Script=Han}{1,6}級)?(?:${japaneseMeetingNoun})|«R»)[^。]*?(«D»)[^。]*?(?:とされ|としてい|とした|としま|ことと|予定であっ|予定でし|予定だっ|発表|見込まれ|見込みで)`,
);
const stillAhead =
  /\b(?:next|following|subsequent)\b[^;.]*?\b(?:will|is|are) (?:now |to |expected |scheduled |planned )?/;
/** Between the past meeting and the one announced there: that it was said there. A meeting held after another is none. */
const saidThere = /\b(?:announc|agree|decid|plan|schedul|said|stat|confirm|indicat|expect)/i;

/** "At the 11th meeting they announced that the next would be held by …" against what that meeting's release says. */
export function announcedConflict(
  draft: Release,
  sentence: number,
  masked: MaskedSentence,
  { mention, level, at }: ClaimedMeeting,
  record: MeetingRecord,
): readonly MeetingContradiction[] {
  const meeting = findMeeting(record, mention.number, level);
  const rest = masked.text.slice(at + 1);
  const japanese = masked.language === 'ja';
  const match = (japanese ? announcedJapanese : announcedEnglish).exec(rest);
  if (meeting === undefined || match?.[1] === undefined || stillAhead.test(rest)) return [];
  const start = at + 1 + match.index;
  if (match[0].startsWith(maskOf.meeting)) {
    const planned = masked.at.get(start);
    if (planned?.kind !== 'meeting' || planned.mention.number !== mention.number + 1) return [];
    if (!japanese && !saidThere.test(masked.text)) return [];
  }
  const date = masked.at.get(start + match[0].indexOf(match[1]));
  if (date?.kind !== 'date') return [];
  const plans = datedPlans(meeting);
  const [other] = plans;
  if (other === undefined || plans.some(({ when }) => saysTheSame(date.date, when))) return [];
  const { span } = date;
  return [
    {
      sentence,
      span,
      slot: 'plan',
      meeting: meeting.number,
      draft: draft.text.slice(span.start, span.end),
      earlier: other.recorded.written,
      evidence: other.recorded.evidence,
    },
  ];
}

function saysTheSame(a: DateExpression, b: DateExpression): boolean {
  if (isDeadline(a) && isDeadline(b)) return a.interval.to === b.interval.to;
  if (a.precision === b.precision) return sameInterval(a.interval, b.interval);
  return intervalsMeet(a.interval, b.interval);
}
