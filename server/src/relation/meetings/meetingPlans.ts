import type { Glossary } from '../../glossary/model';
import type { Fact, Plan, Release, Venue } from '../../release/model';
import type { DateExpression } from '../../text/dates';
import type { Span } from '../../text/span';
import { type Place, placeNamed, placesAgree } from '../places';
import { announcedConflict } from './announcedPlans';
import type { MeetingContradiction } from './contradiction';
import { type MaskedSentence, maskedPattern } from './maskedSentence';
import { type ClaimedMeeting, meetingClaims } from './meetingClaims';
import { type MeetingRecord, type Recorded, findMeeting } from './meetingRecord';
import { datedPlans, isDeadline, plansForNext } from './recordedPlans';

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
  const read = draft.plans
    .filter((plan) => !planned.some(({ sentence }) => sentence === plan.sentence))
    .map((plan) => ({ ...plan, where: placeOf(plan.venue) }));
  const ahead = [...read, ...planned].flatMap((plan) => changed(draft, plan, record, own));
  return [
    ...announced,
    ...ahead.filter((one) => !announced.some(({ sentence }) => sentence === one.sentence)),
  ];
}

/** A plan of the draft, with the place it names where the gazetteer knows it. */
interface StatedPlan extends Pick<Plan, 'sentence' | 'meeting' | 'when'> {
  readonly where?: Fact<Place> | undefined;
}

function placeOf(venue: Fact<Venue> | undefined): Fact<Place> | undefined {
  if (venue?.value.kind !== 'place') return undefined;
  const value = placeNamed(venue.value.name);
  return value && { value, span: venue.span };
}

const aheadEnglish = maskedPattern(
  `^[^;.]{0,60}?\\b(?:will|scheduled|planned|expected|to be|to take place|to host)\\b[^;.]{0,100}`,
);
const pastEnglish = /\b(?:was|were|had been)\b/;
const aheadJapanese = maskedPattern(
  `^(?:については|に関しては|は|を|の(?:開催)?(?:時期|日程)は|の開催(?:地|都市)は)、?[^。]{0,60}?(?:開催する|開催される|実施する|行う|予定|見込み|見込まれ|目処|目途|めど|調整)`,
);
const pastJapanese = /(?:開催|実施)(?:され|し)(?:た|まし)|とされてい|行われた/u;

/** A plan for a meeting by its number, as the sentence around the mention words it. */
function planOf(
  sentence: number,
  masked: MaskedSentence,
  { mention, at }: ClaimedMeeting,
): readonly StatedPlan[] {
  const japanese = masked.language === 'ja';
  const ahead = (japanese ? aheadJapanese : aheadEnglish).exec(masked.text.slice(at + 1))?.[0];
  if (ahead === undefined || (japanese ? pastJapanese : pastEnglish).test(ahead)) return [];
  const things = [...masked.at].filter(([offset]) => offset > at && offset <= at + ahead.length);
  const date = things.map(([, one]) => one).find((one) => one.kind === 'date');
  const place = things.find(([offset, one]) => one.kind === 'place' && isVenue(masked, offset))?.[1];
  return [
    {
      sentence,
      meeting: mention.number,
      ...(date?.kind === 'date' && { when: date.date }),
      ...(place?.kind === 'place' && { where: { value: place.place, span: place.span } }),
    },
  ];
}

function isVenue({ text, language }: MaskedSentence, offset: number): boolean {
  return language === 'ja'
    ? /^(?:市|都|県|州)?(?:内)?(?:にて|において|で|に(?=て|お|開))/u.test(text.slice(offset + 1))
    : /\b(?:in|at) (?:the city of )?$/.test(text.slice(0, offset));
}

/** A meeting by its number, planned for later or for another place than the release of the meeting before it announced. */
function changed(
  draft: Release,
  { meeting: number, when, where, sentence }: StatedPlan,
  record: MeetingRecord,
  own: number | undefined,
): readonly MeetingContradiction[] {
  if (number === 'next' || number === own) return [];
  if (record.some((meeting) => meeting.number >= number)) return [];
  const before = findMeeting(record, number - 1);
  if (before === undefined) return [];
  const describe = (span: Span, earlier: string, { evidence }: Recorded<Plan>): MeetingContradiction => ({
    sentence,
    span,
    slot: 'plan',
    meeting: before.number,
    draft: draft.text.slice(span.start, span.end),
    earlier,
    evidence,
  });
  const missed = when && datedPlans(before).find(({ when: planned }) => isLater(when, planned));
  const moved = where && movedPlan(where.value, plansForNext(before));
  return [
    ...(missed ? [describe(when.span, missed.recorded.written, missed.recorded)] : []),
    ...(moved ? [describe(where.span, moved.written, moved.recorded)] : []),
  ];
}

/** The plan whose place the draft's is not, where no release of the meeting announced that place. */
function movedPlan(
  place: Place,
  plans: readonly Recorded<Plan>[],
): { readonly written: string; readonly recorded: Recorded<Plan> } | undefined {
  const placed = plans.flatMap((recorded) => {
    const known = placeOf(recorded.value.venue);
    const venue = recorded.value.venue?.value;
    return known && venue?.kind === 'place' ? [{ place: known.value, written: venue.name, recorded }] : [];
  });
  return placed.some((one) => placesAgree(one.place, place)) ? undefined : placed[0];
}

/** Whether a date lies wholly after what was planned; a deadline counts by its last day. */
function isLater(date: DateExpression, planned: DateExpression): boolean {
  const begins = isDeadline(date) ? date.interval.to : date.interval.from;
  return begins > planned.interval.to;
}
