import type { DateExpression, DateInterval } from '../text/dates';
import { afterMarker } from '../text/markers';
import { rememberText } from '../text/remember';
import { type Span, inOneLine, slice } from '../text/span';
import { cues, meetingWord } from './cues';
import { datesIn } from './datesIn';
import { readEntries } from './entries';
import { mayBelongTo, numberedMeetings } from './meetingNames';
import type { Fact, Meeting, Sentence, Venue } from './model';
import { splitNames } from './names';
import type { Outline } from './outline';
import { sentenceText } from './sentenceText';
import { readVenue } from './venue';

/** What the sentences that report the meeting say of it. */
export interface StatedMeeting {
  readonly dates: readonly Fact<DateInterval>[];
  readonly venue: Fact<Venue> | undefined;
  readonly hosts: Meeting['hosts'];
}

/** A statement of the meeting's days, and whether it leaves their year open. */
interface StatedDate extends Fact<DateInterval> {
  readonly inferred: boolean;
}

interface Context {
  readonly title: string;
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
  const facts: StatedDate[] = [];
  let venue: Fact<Venue> | undefined;
  let hosts: Meeting['hosts'] = [];
  for (const span of stating) {
    const held = span.start + (cues.held.exec(slice(text, span))?.index ?? 0);
    const date = nearestDay(dates, span, held);
    if (date) facts.push({ value: date.interval, span: date.span, inferred: date.yearInferred });
    venue ??= readVenue(text, span, date?.span.start ?? held);
    if (hosts.length === 0) hosts = readHosts(text, span, held);
  }
  if (hosts.length === 0) hosts = hostsInLead(text, outline);
  const entries = readEntries(text, outline, dates);
  facts.push(...entries.dates.map((date) => ({ ...date, inferred: false })));
  facts.sort((a, b) => Number(a.inferred) - Number(b.inferred));
  return {
    dates: facts.map((fact) => ({ value: yearOf(fact, facts[0]), span: fact.span })),
    venue: entries.venue ?? venue,
    hosts,
  };
}

/** The same days without a year are those of the statement that has one: the day of release may be the wrong one. */
function yearOf({ value, inferred }: StatedDate, fullest: StatedDate | undefined): DateInterval {
  if (!inferred || !fullest || fullest.inferred) return value;
  const sameDays =
    value.from.slice(4) === fullest.value.from.slice(4) && value.to.slice(4) === fullest.value.to.slice(4);
  return sameDays ? fullest.value : value;
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
    .filter(
      ({ role, section }) =>
        (role === 'body' || role === 'listItem') && (secondTop < 0 || section < secondTop),
    )
    .slice(0, leadSentences)
    .filter((sentence) => statesMeeting(text, sentence, context))
    .map(({ span }) => afterMarker(text, span));
  return title ? [...lead, title.span] : lead;
}

function statesMeeting(text: string, sentence: Sentence, { title, number }: Context): boolean {
  const { section } = sentence;
  const written = sentenceText(text, sentence);
  if (!saysHeld(written)) return false;
  const named = numberedMeetings(written);
  const own = named.filter((meeting) => mayBelongTo(meeting, title));
  if (number !== undefined && own.length > 0) return own.some((meeting) => meeting.number === number);
  return named.length === 0 && (section < 0 || thisMeeting.test(written));
}

/** Whether a sentence says that a meeting was held, and not the next one. */
const saysHeld = rememberText(
  (written) => cues.held.test(written) && meetingWord.test(written) && !speaksOfNext.test(written),
);

const thisMeeting =
  /\b(?:this|the)\s+(?:meeting|dialogue|session|round|consultation)s?\b|本(?:会合|対話|会議|協議)|今回の/iu;
const speaksOfNext =
  /\b(?:next|previous|last|upcoming|preparatory)\s+(?:[\w-]+\s+){0,3}(?:meeting|round|session|dialogue)|\b(?:will|scheduled|planned)\b|次回|前回|予定|今後|準備会合/iu;

function nearestDay(dates: readonly DateExpression[], span: Span, held: number): DateExpression | undefined {
  const days = datesIn(dates, span).filter((date) => date.precision === 'day' && !date.bound);
  const gap = (date: DateExpression): number => Math.abs(date.span.start - held);
  return days.sort((a, b) => gap(a) - gap(b))[0];
}

const englishSubject =
  /^(?:[^,]{0,80}(?:\d{4}|\d)\b[^,]{0,20},\s+|(?:On|In|At)\s[^,]{1,60},\s+(?=the\s|[A-Z]))*(.{3,400}?)\s+(?:jointly\s+|successfully\s+)?(?:held|hosted|co-hosted|convened|organi[sz]ed|co-chaired)\s+(?:the|a|an|their|its)\b/su;
const englishBy =
  /\b(?:co-)?(?:hosted|organi[sz]ed)\s+by\s+([^.;]{3,300}?)(?=,?\s+(?:in|on|at|with|and was)\b|[.;]|$)/u;
const japaneseSubject = /(?:^|、)([^、。「」0-9０-９]{2,80}?)は、/gu;

/** Who held the meeting: the subject of the sentence that says it was held, or whom it was held by. */
function readHosts(text: string, span: Span, held: number): Meeting['hosts'] {
  const written = slice(text, span);
  const found =
    englishBy.exec(written) ?? englishSubject.exec(written) ?? japaneseHosts(written, held - span.start);
  const subject = found?.[1];
  if (!found || subject === undefined || meetingWord.test(subject.replace(/\([^)]*\)/g, ''))) return [];
  const start = span.start + found.index + found[0].indexOf(subject);
  const names = [
    ...splitNames(text, { start, end: start + subject.length }),
    ...togetherWith(text, span, start),
  ];
  return names.map((name) => ({ value: inOneLine(slice(text, name)), span: name }));
}

/** "It was hosted by …": the sentence may name the meeting no more. */
function hostsInLead(text: string, { sentences }: Pick<Outline, 'sentences'>): Meeting['hosts'] {
  for (const { span, role } of sentences.slice(0, leadSentences)) {
    const found = role === 'body' || role === 'listItem' ? englishBy.exec(slice(text, span)) : null;
    if (found?.[1] === undefined) continue;
    const start = span.start + found.index + found[0].indexOf(found[1]);
    const names = splitNames(text, { start, end: start + found[1].length });
    return names.map((name) => ({ value: inOneLine(slice(text, name)), span: name }));
  }
  return [];
}

/** 「総務省は、フランス経済・財務省とともに、…」: who held it together with the subject. */
function togetherWith(text: string, span: Span, from: number): readonly Span[] {
  const found = /は、([^、。]{2,40}?)と(?:ともに|共に|共催|共同)/u.exec(text.slice(from, span.end));
  if (!found) return [];
  const start = from + found.index + 2;
  return splitNames(text, { start, end: start + (found[1] ?? '').length });
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
