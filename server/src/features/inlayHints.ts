import type { Snapshot } from '../archive/model';
import { findMeeting, meetingRecord } from '../relation/meetings/meetingRecord';
import { levelOf } from '../relation/meetings/series';
import type { MeetingMention, Release } from '../release/model';
import type { DateInterval } from '../text/dates';
import { contains, slice, type Span } from '../text/span';
import type { Place } from './places';
import { intervalWord } from '../text/dayWords';

/** Words that the editor shows within the text, which are no part of it. */
export interface Inlay {
  /** Where they stand. */
  readonly offset: number;
  readonly text: string;
  /** The day as an earlier release states it. */
  readonly source: Place;
}

/**
 * When a meeting that the draft names was held, behind its name, in the language of that sentence, so that it can be
 * taken over into the text. Nothing where the sentence says it already, where the archive does not know the meeting, or
 * where the number is the draft's own.
 */
export function inlayHints(draft: Release, within: Span, snapshot: Snapshot): readonly Inlay[] {
  const mentions = draft.meetingMentions.filter(
    ({ number, span }) => number !== draft.meeting.number?.value && contains(within, span),
  );
  if (mentions.length === 0) return [];
  const record = meetingRecord(draft, snapshot.archive, snapshot.glossary);
  return mentions.flatMap((mention) => {
    const level = levelOf(slice(draft.text, mention.span));
    const held = findMeeting(record, mention.number, level)?.dates[0];
    if (!held || saysWhen(draft, mention, held.value)) return [];
    const language = draft.sentences[mention.sentence]?.language ?? draft.language;
    const day = intervalWord(held.value, language);
    const text = language === 'ja' ? `（${day}）` : ` (${day})`;
    return [{ offset: mention.span.end, text, source: held.evidence }];
  });
}

function saysWhen(draft: Release, { sentence }: MeetingMention, held: DateInterval): boolean {
  const span = draft.sentences[sentence]?.span;
  return draft.dates.some(
    (date) =>
      span !== undefined &&
      contains(span, date.span) &&
      date.interval.from <= held.to &&
      held.from <= date.interval.to,
  );
}
