import type { Glossary } from '../glossary/model';
import type { Fact, MeetingMention, Release } from '../release/model';
import type { DateInterval } from '../text/dates';
import { type Span, contains, overlaps } from '../text/span';
import { statedFacts } from './statedFacts';

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
export function numberStatements(draft: Release, own: readonly OwnDate[]): readonly NumberStatement[] {
  return draft.meetingMentions.flatMap((mention): readonly NumberStatement[] => {
    const where = statementPlace(draft, mention, own);
    return where === undefined ? [] : [{ number: mention.number, span: mention.span, where }];
  });
}

function statementPlace(
  draft: Release,
  mention: MeetingMention,
  own: readonly OwnDate[],
): NumberStatement['where'] | undefined {
  const sentence = draft.sentences[mention.sentence];
  if (sentence === undefined) return undefined;
  const text = draft.text.slice(sentence.span.start, sentence.span.end);
  if (sentence.role === 'title') return 'title';
  if (sentence.role === 'heading') {
    return headingOfResults.test(text) && !aboutAnother.test(text) ? 'heading' : undefined;
  }
  if (sentence.role !== 'body') return undefined;
  const first = draft.meetingMentions.find(({ sentence: index }) => index === mention.sentence);
  const holdsDate = own.some(({ span }) => contains(sentence.span, span));
  return first === mention && holdsDate ? 'text' : undefined;
}
