import type { Glossary } from '../../glossary/model';
import type { MeetingMention, Release, SentenceRole } from '../../release/model';
import { type Span, contains, overlaps, shift } from '../../text/span';
import type { GrammarClaim } from './claimGrammar';
import { type Maskable, type MaskedSentence, maskSentence, maskedPattern } from './maskedSentence';
import { intervalsMeet } from './meetingDates';
import { type MeetingRecord, type RecordedMeeting, findMeeting } from './meetingRecord';
import { namedMeetings } from './namedMeetings';
import { levelOf } from './series';
import { claimsOf } from './statedFacts';

/** A sentence of the draft that speaks of past meetings, and what it says of each. */
export interface SentenceClaims {
  /** Index into the draft's `sentences`. */
  readonly sentence: number;
  readonly masked: MaskedSentence;
  readonly mentions: readonly ClaimedMeeting[];
}

export interface ClaimedMeeting {
  readonly mention: MeetingMention;
  readonly level: string | undefined;
  /** The offset of the mention in the masked sentence. */
  readonly at: number;
  readonly claims: readonly GrammarClaim[];
}

const speaking: ReadonlySet<SentenceRole> = new Set(['body', 'listItem', 'participants', 'plan']);

/** The draft's number where it is sure: a fragment without a title speaks of a meeting, it is not its release. */
export function ownNumber(draft: Release): number | undefined {
  return draft.title === undefined ? undefined : draft.meeting.number?.value;
}

interface KnownClaims {
  readonly record: MeetingRecord;
  readonly glossary: Glossary;
  readonly claims: readonly SentenceClaims[];
}

const known = new WeakMap<Release, KnownClaims>();

/** What each sentence says of meetings other than the draft's own; read once for a draft. */
export function meetingClaims(
  draft: Release,
  record: MeetingRecord,
  glossary: Glossary,
): readonly SentenceClaims[] {
  const before = known.get(draft);
  if (before?.record === record && before.glossary === glossary) return before.claims;
  const claims = readClaims(draft, record, glossary);
  known.set(draft, { record, glossary, claims });
  return claims;
}

function readClaims(draft: Release, record: MeetingRecord, glossary: Glossary): readonly SentenceClaims[] {
  const own = ownNumber(draft);
  const mentioned = withReferences(draft, record, glossary, own);
  const sentences = new Set(mentioned.meetingMentions.map(({ sentence }) => sentence));
  return [...sentences].flatMap((sentence) => {
    const { role } = draft.sentences[sentence] ?? {};
    if (role === undefined || !speaking.has(role)) return [];
    const masked = maskSentence(mentioned, sentence, glossary);
    return masked === undefined ? [] : [{ sentence, masked, mentions: readMentions(draft, masked, own) }];
  });
}

function readMentions(
  draft: Release,
  masked: MaskedSentence,
  own: number | undefined,
): readonly ClaimedMeeting[] {
  return [...masked.at].flatMap(([at, one]) => {
    if (one.kind !== 'meeting' || one.mention.number === own) return [];
    const level = levelOf(draft.text.slice(one.span.start, one.span.end));
    return [{ mention: one.mention, level, at, claims: claimsOf(masked, at) }];
  });
}

const englishLevel =
  '(?:(?:Director|Deputy|Vice|General|Ministerial|Minister|Senior|Officials?|[\\w-]+-level)[ -]+)*';
const previous = new RegExp(
  `\\b(?:previous|last|preceding|most recent) ${englishLevel}(?:meeting|dialogue|round|consultations|working group)\\b|前回の?(?:\\p{Script=Han}{1,6}級)?(?:会合|対話|協議|会議|作業部会)`,
  'giu',
);
const dated = [
  maskedPattern(`(?<=«D» )${englishLevel}(?:meeting|dialogue)\\b`, 'giu'),
  maskedPattern(`(?<=(?:they|(?:the two|both) (?:countries|governments|sides|parties)) (?:last )?)met(?= (?:in «P»,? )?(?:in|on) «D»)`, 'giu'),
  maskedPattern('(?<=«D»(?:の|に(?:開催|開か|行わ)(?:され|れ)た))(?:\\p{Script=Han}{1,6}級)?(?:会合|対話)', 'gu'),
]; // prettier-ignore

/** Words without which none of the references by date stands. */
const mayRefer = /meeting|dialogue|met\b|会合|対話/i;

/** The draft with references without a number added to its mentions: "the previous meeting", "when they met in September 2020". */
function withReferences(
  draft: Release,
  record: MeetingRecord,
  glossary: Glossary,
  own: number | undefined,
): Maskable {
  const before = own === undefined ? record.at(-1) : findMeeting(record, own - 1);
  const found = draft.sentences.flatMap((sentence, index): readonly MeetingMention[] => {
    if (!speaking.has(sentence.role)) return [];
    return [
      ...(draft.title === undefined ? numberedMentions(draft, index, record) : []),
      ...(before === undefined ? [] : previousMentions(draft, index, before.number)),
      ...datedMentions(draft, index, record, glossary),
    ];
  });
  const added = found.filter(({ span }) => !draft.meetingMentions.some((one) => overlaps(one.span, span)));
  if (added.length === 0) return draft;
  const { text, sentences, series, dates } = draft;
  return {
    text,
    sentences,
    dates,
    ...(series && { series }),
    meetingMentions: [...draft.meetingMentions, ...added],
  };
}

/** Without a title the dialogue is not known, and the reader leaves numbers alone that may be another one's. */
function numberedMentions(
  draft: Release,
  sentence: number,
  record: MeetingRecord,
): readonly MeetingMention[] {
  const { start, end } = draft.sentences[sentence]?.span ?? { start: 0, end: 0 };
  const releases = record.flatMap((meeting) => meeting.releases);
  return namedMeetings(draft.text.slice(start, end), releases).map(({ number, span }) => ({
    number,
    sentence,
    span: shift(span, start),
  }));
}

function previousMentions(draft: Release, sentence: number, number: number): readonly MeetingMention[] {
  const { start, end } = draft.sentences[sentence]?.span ?? { start: 0, end: 0 };
  return Array.from(draft.text.slice(start, end).matchAll(previous), (match) => ({
    number,
    sentence,
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}

function datedMentions(
  draft: Release,
  sentence: number,
  record: MeetingRecord,
  glossary: Glossary,
): readonly MeetingMention[] {
  const within = draft.sentences[sentence]?.span;
  if (within === undefined || !mayRefer.test(draft.text.slice(within.start, within.end))) return [];
  if (!draft.dates.some(({ span }) => contains(within, span))) return [];
  const masked = maskSentence(draft, sentence, glossary);
  if (masked === undefined) return [];
  return dated.flatMap((pattern) =>
    Array.from(masked.text.matchAll(pattern)).flatMap((match) => {
      const meeting = meetingOnDate(masked, match.index, record);
      if (meeting === undefined) return [];
      const span: Span = {
        start: masked.spanOf(match.index).start,
        end: masked.spanOf(match.index + match[0].length - 1).end,
      };
      return [{ number: meeting.number, sentence, span }];
    }),
  );
}

/** The one recorded meeting that the date nearest to an offset names, by month or day. */
function meetingOnDate(
  masked: MaskedSentence,
  offset: number,
  record: MeetingRecord,
): RecordedMeeting | undefined {
  const nearest = [...masked.at]
    .filter(([, one]) => one.kind === 'date')
    .sort(([a], [b]) => Math.abs(a - offset) - Math.abs(b - offset))[0]?.[1];
  if (nearest?.kind !== 'date' || !['day', 'month'].includes(nearest.date.precision)) return undefined;
  const { interval, yearInferred } = nearest.date;
  if (yearInferred) return undefined;
  const met = record.filter(({ dates }) => dates.some(({ value }) => intervalsMeet(value, interval)));
  return met.length === 1 ? met[0] : undefined;
}
