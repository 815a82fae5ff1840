import type { Glossary } from '../../glossary/model';
import type { Fact, MeetingMention, Release } from '../../release/model';
import type { DateInterval } from '../../text/dates';
import { type Span, overlaps } from '../../text/span';
import { maskSentence } from './maskedSentence';
import { addDays } from './meetingDates';
import { claimsOf, statedFacts } from './statedFacts';

/** A statement of the draft's own meeting days. */
export interface OwnDate extends Fact<DateInterval> {
  /** Whether the year stands there, or was taken from the context. */
  readonly withYear: boolean;
}

/** Every statement of the draft's own meeting days, those with a year first, else in the order of the text. */
export function ownDates(draft: Release, glossary: Glossary): readonly OwnDate[] {
  const { meeting, dates } = draft;
  const further = statedFacts(draft, glossary).dates.filter(
    ({ span }) => !meeting.dates.some((known) => overlaps(known.span, span)),
  );
  const stated = [...meeting.dates, ...further]
    .map((fact) => ({
      ...fact,
      withYear: !dates.some(({ span, yearInferred }) => yearInferred && overlaps(span, fact.span)),
    }))
    .sort((a, b) => a.span.start - b.span.start);
  return [...stated.filter(({ withYear }) => withYear), ...stated.filter(({ withYear }) => !withYear)];
}

/** Whether two intervals fall on the same days of the year, whatever the year. */
export function sameDaysOfYear(a: DateInterval, b: DateInterval): boolean {
  return a.from.slice(5) === b.from.slice(5) && a.to.slice(5) === b.to.slice(5);
}

/** A place where the draft says which meeting it reports on. */
export interface NumberStatement {
  readonly number: number;
  readonly span: Span;
  readonly where: 'title' | 'heading' | 'text';
}

const headingOfResults =
  /\b(?:achievements?|results?|outcomes?|summary|overview|outline|participants?|attendees|agenda)\b|成果|結果|概要|出席者|参加者|議題|議事/iu;
const aboutAnother =
  /\b(?:follow-?up|since|previous|next|last|future|upcoming)\b|フォローアップ|以降|前回|次回|今後|予定/iu;

/**
 * Where the draft states its own number: the title, headings on results and participants, and the sentences that say the
 * meeting was held on the draft's own days.
 */
export function numberStatements(draft: Release, glossary: Glossary): readonly NumberStatement[] {
  const days = [...ownDates(draft, glossary).map(({ value }) => value), ...leadDays(draft, glossary)];
  const told = new Set<number>();
  return draft.meetingMentions.flatMap((mention): readonly NumberStatement[] => {
    const first = !told.has(mention.sentence);
    told.add(mention.sentence);
    const where = first ? statementPlace(draft, mention, days, glossary) : undefined;
    return where === undefined ? [] : [{ number: mention.number, span: mention.span, where }];
  });
}

function statementPlace(
  draft: Release,
  mention: MeetingMention,
  days: readonly DateInterval[],
  glossary: Glossary,
): NumberStatement['where'] | undefined {
  const sentence = draft.sentences[mention.sentence];
  if (sentence === undefined) return undefined;
  const text = draft.text.slice(sentence.span.start, sentence.span.end);
  if (sentence.role === 'title') return 'title';
  if (sentence.role === 'heading') {
    return headingOfResults.test(text) && !aboutAnother.test(text) ? 'heading' : undefined;
  }
  if (sentence.role !== 'body') return undefined;
  const said = daysSaid(draft, mention, glossary);
  return said.some((one) => days.some((own) => sameDaysOfYear(own, one))) ? 'text' : undefined;
}

/** A release appears within weeks: a meeting that the first sentence puts that near is the draft's own, whatever its number. */
const weeksToRelease = 120;

function leadDays(draft: Release, glossary: Glossary): readonly DateInterval[] {
  const lead = draft.meetingMentions.find(({ sentence }) => draft.sentences[sentence]?.role === 'body');
  const { released } = draft;
  if (lead === undefined || released === undefined) return [];
  return daysSaid(draft, lead, glossary).filter(
    ({ from }) => from <= released.value && released.value <= addDays(from, weeksToRelease),
  );
}

/** The days, exact to the day, on which a sentence says that the meeting it mentions was held. */
function daysSaid(draft: Release, mention: MeetingMention, glossary: Glossary): readonly DateInterval[] {
  const masked = maskSentence(draft, mention.sentence, glossary);
  const at = [...(masked?.at ?? [])].find(
    ([, one]) => one.kind === 'meeting' && one.span.start === mention.span.start,
  )?.[0];
  if (masked === undefined || at === undefined) return [];
  return claimsOf(masked, at).flatMap((claim) => {
    const one = claim.kind === 'date' ? masked.at.get(claim.offset) : undefined;
    return one?.kind === 'date' && one.date.precision === 'day' ? [one.date.interval] : [];
  });
}
