import type { Glossary } from '../../glossary/model';
import type { Plan, Release } from '../../release/model';
import type { DateExpression } from '../../text/dates';
import { type MaskedSentence, maskedPattern } from './maskedSentence';
import { type ClaimedMeeting, meetingClaims } from './meetingClaims';
import type { MeetingContradiction } from './contradiction';
import { intervalsMeet, sameInterval } from './meetingDates';
import { type MeetingRecord, type Recorded, type RecordedMeeting, findMeeting } from './meetingRecord';

/** A recorded plan that gives a date. */
export interface DatedPlan {
  readonly when: DateExpression;
  readonly recorded: Recorded<Plan>;
}

/** What the releases of a meeting say of when the next is to be held. */
export function datedPlans(meeting: RecordedMeeting | undefined): readonly DatedPlan[] {
  return (meeting?.plans ?? []).flatMap((recorded) => {
    const { when, meeting: planned } = recorded.value;
    const isNext = planned === 'next' || planned === (meeting?.number ?? 0) + 1;
    return when !== undefined && isNext ? [{ when, recorded }] : [];
  });
}

/** Plans in the draft against those of the record: for a meeting by its number, or as it is said to have been announced. */
export function planConflicts(
  draft: Release,
  record: MeetingRecord,
  glossary: Glossary,
  own: number | undefined,
): readonly MeetingContradiction[] {
  const claims = meetingClaims(draft, record, glossary);
  const announced = claims.flatMap(({ sentence, masked, mentions }) =>
    mentions.flatMap((mention) => announcedConflict(draft, sentence, masked, mention, record)),
  );
  const planned = claims.flatMap(({ sentence, masked, mentions }) =>
    mentions.flatMap((mention) => planOf(sentence, masked, mention)),
  );
  const read = draft.plans.filter((plan) => !planned.some(({ sentence }) => sentence === plan.sentence));
  const ahead = [...read, ...planned].flatMap((plan) => postponed(draft, plan, record, own));
  return [
    ...announced,
    ...ahead.filter((one) => !announced.some(({ sentence }) => sentence === one.sentence)),
  ];
}

const aheadEnglish = maskedPattern(
  `^[^;.«D»]{0,60}?\\b(?:will be|scheduled|planned|expected|to be|to take place|will take place)\\b[^;.«D»]{0,60}?(«D»)`,
);
const aheadJapanese = maskedPattern(
  `^(?:については|に関しては|は|を|の(?:開催)?(?:時期|日程)は)、?[^。«D»]{0,20}?(«D»)[^。]{0,40}?(?:開催する|開催される|実施する|予定|見込み|見込まれ|目処|目途|めど)`,
);

/** A plan for a meeting by its number, as the sentence around the mention words it. */
function planOf(
  sentence: number,
  masked: MaskedSentence,
  { mention, at }: ClaimedMeeting,
): readonly Pick<Plan, 'sentence' | 'meeting' | 'when'>[] {
  const rest = masked.text.slice(at + 1);
  const match = (masked.language === 'ja' ? aheadJapanese : aheadEnglish).exec(rest);
  if (match?.[1] === undefined) return [];
  const date = masked.at.get(at + 1 + rest.indexOf(match[1], match.index));
  return date?.kind === 'date' ? [{ sentence, meeting: mention.number, when: date.date }] : [];
}

/** A meeting by its number, planned for later than the release of the meeting before it announced. */
function postponed(
  draft: Release,
  plan: Pick<Plan, 'sentence' | 'meeting' | 'when'>,
  record: MeetingRecord,
  own: number | undefined,
): readonly MeetingContradiction[] {
  const { meeting: number, when, sentence } = plan;
  if (number === 'next' || when === undefined || number === own) return [];
  if (record.some((meeting) => meeting.number >= number)) return [];
  const before = findMeeting(record, number - 1);
  const missed = datedPlans(before).find(({ when: planned }) => isLater(when, planned));
  if (before === undefined || missed === undefined) return [];
  return [conflict(draft, sentence, when, missed, before)];
}

const announcedEnglish = maskedPattern(
  `\\b(?:next|following|subsequent) (?:[\\w-]+[ -]+)*?(?:meeting|dialogue|round)\\b[^;.]*?\\b(?:would|was|were|had been|be|being)\\b[^;.«D»]*?(«D»)`,
  'iu',
);
const announcedJapanese = maskedPattern(
  `次(?:回|の)の?(?:\\p{Script=Han}{1,6}級)?(?:会合|対話|協議|会議)[^。]*?(«D»)[^。]*?(?:とされ|としてい|とした|としま|ことと|予定であっ|予定でし|予定だっ|発表|見込まれ|見込みで)`,
);
const stillAhead =
  /\b(?:next|following|subsequent)\b[^;.]*?\b(?:will|is|are) (?:now |to |expected |scheduled |planned )?/;

/** "At the 11th meeting they announced that the next would be held by …" against what that meeting's release says. */
function announcedConflict(
  draft: Release,
  sentence: number,
  masked: MaskedSentence,
  { mention, level, at }: ClaimedMeeting,
  record: MeetingRecord,
): readonly MeetingContradiction[] {
  const meeting = findMeeting(record, mention.number, level);
  const rest = masked.text.slice(at + 1);
  const pattern = masked.language === 'ja' ? announcedJapanese : announcedEnglish;
  const match = pattern.exec(rest);
  if (meeting === undefined || match?.[1] === undefined || stillAhead.test(rest)) return [];
  const date = masked.at.get(at + 1 + match.index + match[0].indexOf(match[1]));
  if (date?.kind !== 'date') return [];
  const plans = datedPlans(meeting);
  const [other] = plans;
  if (other === undefined || plans.some(({ when }) => saysTheSame(date.date, when))) return [];
  return [conflict(draft, sentence, date.date, other, meeting)];
}

function conflict(
  draft: Release,
  sentence: number,
  when: DateExpression,
  { recorded }: DatedPlan,
  meeting: RecordedMeeting,
): MeetingContradiction {
  return {
    sentence,
    span: when.span,
    slot: 'plan',
    meeting: meeting.number,
    draft: draft.text.slice(when.span.start, when.span.end),
    earlier: recorded.written,
    evidence: recorded.evidence,
  };
}

/** Whether a date lies wholly after what was planned; a deadline counts by its last day. */
export function isLater(date: DateExpression, planned: DateExpression): boolean {
  const begins = isDeadline(date) ? date.interval.to : date.interval.from;
  return begins > planned.interval.to;
}

function saysTheSame(a: DateExpression, b: DateExpression): boolean {
  if (isDeadline(a) && isDeadline(b)) return a.interval.to === b.interval.to;
  if (a.precision === b.precision) return sameInterval(a.interval, b.interval);
  return intervalsMeet(a.interval, b.interval);
}

function isDeadline({ bound }: DateExpression): boolean {
  return bound === 'by' || bound === 'until';
}
