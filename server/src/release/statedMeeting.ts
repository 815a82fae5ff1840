import type { DateExpression, DateInterval, IsoDate } from '../text/dates';
import { type Span, contains, slice } from '../text/span';
import { cues, meetingWord } from './cues';
import { mayBelongTo, numberedMeetings } from './meetingNames';
import type { Fact, Meeting, Sentence, Venue } from './model';
import { splitNames } from './names';
import type { Outline } from './outline';
import { readVenue } from './venue';

/** What the sentences that report the meeting say of it. */
export interface StatedMeeting {
  readonly dates: readonly Fact<DateInterval>[];
  readonly venue: Fact<Venue> | undefined;
  readonly hosts: Meeting['hosts'];
}

interface Context {
  readonly title: string;
  readonly released: IsoDate | undefined;
  readonly number: number | undefined;
}

/** How many sentences of the lead and of the first section may state the meeting's facts. */
const leadSentences = 24;

/**
 * Reads where and when the meeting was held, and who held it, from the sentences before the second top section that say
 * that a meeting was held. A sentence on another meeting of the series, or on the next one, is passed over.
 */
export function readStatedMeeting(
  text: string,
  outline: Pick<Outline, 'sentences' | 'sections' | 'title'>,
  dates: readonly DateExpression[],
  context: Context,
): StatedMeeting {
  const stating = statingSentences(text, outline, context);
  const facts: (Fact<DateInterval> & { inferred: boolean })[] = [];
  let venue: Fact<Venue> | undefined;
  let hosts: Meeting['hosts'] = [];
  for (const span of stating) {
    const held = span.start + (cues.held.exec(slice(text, span))?.index ?? 0);
    const date = nearestDay(dates, span, held, context.released);
    if (date) facts.push({ value: date.interval, span: date.span, inferred: date.yearInferred });
    venue ??= readVenue(text, span, date?.span.start ?? held);
    if (hosts.length === 0) hosts = readHosts(text, span, held);
  }
  facts.sort((a, b) => Number(a.inferred) - Number(b.inferred));
  return { dates: facts.map(({ value, span }) => ({ value, span })), venue, hosts };
}

function statingSentences(
  text: string,
  { sentences, sections, title }: Pick<Outline, 'sentences' | 'sections' | 'title'>,
  context: Context,
): readonly Span[] {
  const secondTop = sections.findIndex(
    (section, index) => index > 0 && section.depth <= (sections[0]?.depth ?? 1),
  );
  const lead = sentences
    .filter(({ role, section }) => role === 'body' && (secondTop < 0 || section < secondTop))
    .slice(0, leadSentences)
    .filter((sentence) => statesMeeting(text, sentence, context))
    .map(({ span }) => span);
  return title ? [...lead, title.span] : lead;
}

function statesMeeting(text: string, { span, section }: Sentence, { title, number }: Context): boolean {
  const written = slice(text, span);
  const named = numberedMeetings(written);
  if (!cues.held.test(written) || !meetingWord.test(written) || speaksOfNext.test(written)) return false;
  const own = named.filter((meeting) => mayBelongTo(meeting, title));
  if (number !== undefined && own.length > 0) return own.some((meeting) => meeting.number === number);
  return named.length === 0 && (section < 0 || thisMeeting.test(written));
}

const thisMeeting =
  /\b(?:this|the)\s+(?:meeting|dialogue|session|round|consultation)s?\b|本(?:会合|対話|会議|協議)|今回の/iu;
const speaksOfNext =
  /\b(?:next|previous|last|upcoming|preparatory)\s+(?:[\w-]+\s+){0,3}(?:meeting|round|session|dialogue)|\b(?:will|scheduled|planned)\b|次回|前回|予定|今後|準備会合/iu;

function nearestDay(
  dates: readonly DateExpression[],
  span: Span,
  held: number,
  released: IsoDate | undefined,
): DateExpression | undefined {
  const days = dates.filter(
    (date) =>
      date.precision === 'day' &&
      !date.bound &&
      contains(span, date.span) &&
      (released === undefined || date.interval.from <= released || date.yearInferred),
  );
  const gap = (date: DateExpression): number => Math.abs(date.span.start - held);
  return days.sort((a, b) => gap(a) - gap(b))[0];
}

const englishSubject =
  /^(?:[^,]{0,80}(?:\d{4}|\d)\b[^,]{0,20},\s+|(?:On|In|At)\s[^,]{1,60},\s+(?=the\s|[A-Z]))*(.{3,400}?)\s+(?:jointly\s+|successfully\s+)?(?:held|hosted|co-hosted|convened|organi[sz]ed|co-chaired)\s+(?:the|a|an|their|its)\b/u;
const englishBy =
  /\b(?:co-)?(?:hosted|organi[sz]ed|chaired|co-chaired)\s+by\s+([^.;]{3,300}?)(?=,?\s+(?:in|on|at|with|and was)\b|[.;]|$)/u;
const japaneseSubject = /(?:^|、)([^、。「」0-9０-９]{2,80}?)は、/gu;

/** Who held the meeting: the subject of the sentence that says it was held, or whom it was held by. */
function readHosts(text: string, span: Span, held: number): Meeting['hosts'] {
  const written = slice(text, span);
  const found =
    englishBy.exec(written) ?? englishSubject.exec(written) ?? japaneseHosts(written, held - span.start);
  const subject = found?.[1];
  if (!found || subject === undefined || meetingWord.test(subject.replace(/\([^)]*\)/g, ''))) return [];
  const start = span.start + found.index + found[0].indexOf(subject);
  return splitNames(text, { start, end: start + subject.length }).map((name) => ({
    value: slice(text, name),
    span: name,
  }));
}

function japaneseHosts(written: string, held: number): RegExpExecArray | undefined {
  for (const match of written.matchAll(japaneseSubject)) {
    if (
      match.index < held &&
      /[\p{Script=Han}]/u.test(match[1] ?? '') &&
      !/[0-9０-９]日/u.test(match[1] ?? '')
    ) {
      return match;
    }
  }
  return undefined;
}
