import type { Glossary } from '../../glossary/model';
import type { Release } from '../../release/model';
import type { DateExpression } from '../../text/dates';
import type { Span } from '../../text/span';
import { attendanceConflicts } from './attendance';
import { statementConflicts } from './jointStatements';
import type { GrammarClaim } from './claimGrammar';
import type { MaskedSentence } from './maskedSentence';
import { type ClaimedMeeting, type SentenceClaims, meetingClaims, ownNumber } from './meetingClaims';
import { dateConflict, dateFits, isVirtual } from './meetingDates';
import { type MeetingRecord, type Recorded, type RecordedMeeting, findMeeting } from './meetingRecord';
import { partyConflict } from './meetingParties';
import { planConflicts } from './meetingPlans';
import type { SlotKind } from '../model';
import type { MeetingContradiction } from './contradiction';
import { findPlaces, placesAgree } from '../places';
import { rivalNames } from './rivalNames';

/** Every contradiction between the draft and what the archive records of its dialogue's meetings, in the order of the text. */
export function meetingContradictions(
  draft: Release,
  record: MeetingRecord,
  glossary: Glossary,
): readonly MeetingContradiction[] {
  const own = ownNumber(draft);
  const ofSentences = meetingClaims(draft, record, glossary).flatMap((claims) => [
    ...claims.mentions.flatMap((mention) => mentionConflicts(draft, claims, mention, record, glossary)),
    ...statementConflicts(draft, claims, record, glossary),
    ...rivalNames(draft, claims, record),
    ...attendanceConflicts(draft, claims, record, glossary),
  ]);
  return [...ofSentences, ...planConflicts(draft, record, glossary, own)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function mentionConflicts(
  draft: Release,
  { sentence, masked }: SentenceClaims,
  { mention, level, claims }: ClaimedMeeting,
  record: MeetingRecord,
  glossary: Glossary,
): readonly MeetingContradiction[] {
  const meeting = findMeeting(record, mention.number, level);
  if (meeting === undefined) return wrongNumber(draft, sentence, masked, { mention, claims }, record);
  const single = claims.flatMap((claim) => {
    const conflict = claimConflict(masked, claim, meeting);
    if (conflict === undefined) return [];
    return [describe(draft, sentence, claimSpan(masked, claim), conflict, meeting)];
  });
  const party = partyConflict(draft, masked, claims, meeting, glossary);
  return party === undefined ? single : [...single, describe(draft, sentence, party.span, party, meeting)];
}

function isExact({ precision }: DateExpression): boolean {
  return precision === 'day' || precision === 'month';
}

interface Conflict {
  readonly slot: SlotKind;
  readonly recorded: Recorded<unknown>;
}

function describe(
  draft: Release,
  sentence: number,
  span: Span,
  { slot, recorded }: Conflict,
  meeting: RecordedMeeting,
): MeetingContradiction {
  return {
    sentence,
    span,
    slot,
    meeting: meeting.number,
    draft: draft.text.slice(span.start, span.end),
    earlier: recorded.written,
    evidence: recorded.evidence,
  };
}

function claimSpan(masked: MaskedSentence, claim: GrammarClaim): Span {
  if (claim.kind === 'parties') return masked.spanOf(claim.offsets[0] ?? 0);
  if (claim.kind !== 'virtual') return masked.spanOf(claim.offset);
  const last = masked.spanOf(claim.offset + claim.length - 1);
  return { start: masked.spanOf(claim.offset).start, end: last.end };
}

function claimConflict(
  masked: MaskedSentence,
  claim: GrammarClaim,
  meeting: RecordedMeeting,
): Conflict | undefined {
  switch (claim.kind) {
    case 'date': {
      const one = masked.at.get(claim.offset);
      if (one?.kind !== 'date' || (claim.exact === true && !isExact(one.date))) return undefined;
      const recorded = dateConflict(one.date, meeting);
      return recorded && { slot: 'date', recorded };
    }
    case 'venue':
    case 'virtual': {
      const recorded = venueConflict(masked, claim, meeting);
      return recorded && { slot: 'place', recorded };
    }
    case 'host': {
      const recorded = hostConflict(masked, claim.offset, meeting);
      return recorded && { slot: 'party', recorded };
    }
    case 'parties':
      return undefined;
  }
}

function venueConflict(
  masked: MaskedSentence,
  claim: { readonly kind: 'venue' | 'virtual'; readonly offset: number },
  { venues }: RecordedMeeting,
): Recorded<unknown> | undefined {
  if (claim.kind === 'virtual') {
    return venues.some(({ value }) => value === 'virtual') ? undefined : venues[0];
  }
  const one = masked.at.get(claim.offset);
  if (one?.kind !== 'place') return undefined;
  const agrees = venues.some(({ value }) => value !== 'virtual' && placesAgree(value, one.place));
  return agrees ? undefined : venues[0];
}

/** A host country is contradicted by the recorded one (ministries that held the meeting are none); where none is recorded, by a venue in another country. */
function hostConflict(
  masked: MaskedSentence,
  offset: number,
  { hosts, venues }: RecordedMeeting,
): Recorded<unknown> | undefined {
  const one = masked.at.get(offset);
  if (one?.kind !== 'place') return undefined;
  const { country } = one.place;
  const [hosting] = hosts.flatMap((recorded) => {
    const [place] = findPlaces(recorded.value);
    const whole = place?.span.start === 0 && place.span.end === recorded.value.length;
    return whole ? [{ recorded, country: place.place.country }] : [];
  });
  if (hosting !== undefined) return hosting.country === country ? undefined : hosting.recorded;
  const places = venues.filter(({ value }) => value !== 'virtual');
  const abroad = places.every(({ value }) => value !== 'virtual' && value.country !== country);
  return abroad ? places[0] : undefined;
}

/** A number that the archive does not hold, said of the date of a meeting that it holds under another number. */
function wrongNumber(
  draft: Release,
  sentence: number,
  masked: MaskedSentence,
  { mention, claims }: Pick<ClaimedMeeting, 'mention' | 'claims'>,
  record: MeetingRecord,
): readonly MeetingContradiction[] {
  for (const claim of claims) {
    const one = claim.kind === 'date' ? masked.at.get(claim.offset) : undefined;
    if (one?.kind !== 'date' || one.date.yearInferred) continue;
    if (!isExact(one.date)) continue;
    for (const meeting of record) {
      const held = meeting.dates.find(({ value }) => dateFits(one.date, value, isVirtual(meeting)));
      if (held === undefined) continue;
      return [describe(draft, sentence, mention.span, { slot: 'ordinal', recorded: held }, meeting)];
    }
  }
  return [];
}
