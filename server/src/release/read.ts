import type { DateContext, DateExpression, IsoDate } from '../text/dates';
import { mayHoldDate, readDates } from '../text/readDates';
import { type Language, languageOf } from '../text/language';
import { rememberText } from '../text/remember';
import { inOneLine, type Span, shift, slice } from '../text/span';
import { commitmentsIn } from './commitments';
import { cues } from './cues';
import { blankOut, commentsOf } from './comments';
import { type FrontMatter, readFrontMatter } from './frontMatter';
import { numberedMeetings, readMeetingMentions } from './meetingNames';
import type { Fact, Meeting, Release, Sentence, SourceId } from './model';
import { type Outline, readOutline } from './outline';
import { readParticipants } from './participants';
import { readParties } from './parties';
import { readPlans } from './plans';
import type { ReadProblem } from './problem';
import { blankText, problemsOf, unknownLanguage } from './readProblems';
import { sentenceText } from './sentenceText';
import { readSeries } from './series';
import { readStatedMeeting } from './statedMeeting';

/** What reading a text gave: a release, unless there was none to read, and what is wrong with it. */
export interface ReadResult {
  readonly release: Release | undefined;
  readonly problems: readonly ReadProblem[];
}

/**
 * Reads a release in English or Japanese from its text. Any text can be given; it never throws. All spans are into `text`.
 * What the front matter says wins over what the text says.
 * @returns no release only where the text is blank; else a release with whatever could be found.
 */
export function readRelease(source: SourceId, text: string): ReadResult {
  const frontMatter = readFrontMatter(text);
  const comments = commentsOf(text, frontMatter.span.end);
  const analysed = blankOut(text, [frontMatter.span, ...comments]);
  if (analysed.trim() === '') return { release: undefined, problems: [...frontMatter.problems, blankText] };
  const outline = withWords(readOutline(analysed, comments), text);
  const release = assemble(source, text, frontMatter, outline);
  return {
    release,
    problems: [...frontMatter.problems, ...problemsOf(release), ...unknownLanguage(analysed)],
  };
}

/** The outline with its words as they stand in the text, comments within them included; only line ends become spaces. */
function withWords(outline: Outline, text: string): Outline {
  const { title, sections } = outline;
  return {
    ...outline,
    title: title && { ...title, value: inOneLine(slice(text, title.span)) },
    sections: sections.map((section) => ({
      ...section,
      heading: { ...section.heading, value: inOneLine(slice(text, section.heading.span)) },
    })),
  };
}

function assemble(source: SourceId, text: string, front: FrontMatter, outline: Outline): Release {
  const released = front.released ?? readReleased(text, outline);
  const dates = readAllDates(text, outline.sentences, yearContext(text, front, released, outline));
  const number = front.number ?? readNumber(text, outline);
  const title = outline.title?.value ?? '';
  const sentences = outline.sentences;
  const plans = readPlans(text, sentences, dates, { title, number: number?.value });
  const planned = new Set(plans.map((plan) => plan.sentence));
  const roled = sentences.map((sentence, index) =>
    planned.has(index) ? { ...sentence, role: 'plan' as const } : sentence,
  );
  const series = front.series ?? (outline.title && readSeries(text, outline.title));
  const all = withFrontMatter(roled, front, text);
  const shiftIndex = all.length - roled.length;
  return {
    source,
    text,
    language: front.language?.value ?? mainLanguage(roled),
    ...(outline.title && { title: outline.title }),
    ...(series && { series }),
    ...(released && { released }),
    meeting: readMeeting(text, front, { ...outline, sentences: roled }, dates, number),
    participants: readParticipants(text, roled),
    sections: outline.sections,
    sentences: all,
    get commitments() {
      return commitmentsIn(text, all);
    },
    plans: plans.map((plan) => ({ ...plan, sentence: plan.sentence + shiftIndex })),
    meetingMentions: readMeetingMentions(text, all, title),
    dates,
    ...(front.counterpart && { counterpart: front.counterpart }),
  };
}

/** The front matter is one sentence of its own role, so that every feature knows what stands there. */
function withFrontMatter(
  sentences: readonly Sentence[],
  front: FrontMatter,
  text: string,
): readonly Sentence[] {
  if (front.span.end === 0) return sentences;
  const language = languageOf(slice(text, front.span));
  return [{ span: front.span, language, role: 'frontMatter', section: -1 }, ...sentences];
}

function mainLanguage(sentences: readonly Sentence[]): Language {
  let balance = 0;
  for (const { role, language, span } of sentences) {
    if (role === 'furniture' || role === 'contact') continue;
    balance += (language === 'ja' ? 2 : -1) * (span.end - span.start);
  }
  return balance > 0 ? 'ja' : 'en';
}

/** The day of release: the line that is only a date, before the first heading or after the last, or the date before the title. */
function readReleased(text: string, { sentences }: Outline): Fact<IsoDate> | undefined {
  const last = sentences.at(-1)?.section ?? -1;
  const lines = sentences.filter(
    ({ role, section }) => role === 'title' || (role === 'dateline' && (section < 0 || section === last)),
  );
  for (const { span, role } of lines) {
    const date = readDates(slice(text, span)).find((one) => one.precision === 'day');
    if (!date || (role === 'title' && date.span.start > 1)) continue;
    return { value: date.interval.to, span: shift(date.span, span.start) };
  }
  return undefined;
}

/** The year of dates without one: that of the front matter's dates, of the release, or of the first full date in the text. */
function yearContext(
  text: string,
  front: FrontMatter,
  released: Fact<IsoDate> | undefined,
  { sentences }: Outline,
): { year?: number; released?: IsoDate } {
  const day = released?.value ?? front.dates?.[0]?.value.to;
  if (day !== undefined) return { year: Number(day.slice(0, 4)), released: day };
  for (const { span, role } of sentences) {
    if (role === 'furniture' || role === 'contact') continue;
    const dated = readDates(slice(text, span)).find(
      (date) => date.precision === 'day' || date.precision === 'month',
    );
    if (dated) return { year: Number(dated.interval.from.slice(0, 4)) };
  }
  return {};
}

function readAllDates(
  text: string,
  sentences: readonly Sentence[],
  { year, released }: { year?: number; released?: IsoDate },
): readonly DateExpression[] {
  return sentences.flatMap((sentence) => {
    const { role, span } = sentence;
    if (role === 'furniture' || role === 'contact') return [];
    const written = sentenceText(text, sentence);
    if (!mayHoldDate(written)) return [];
    const past = released !== undefined && tellsThePast(written);
    const context: DateContext = { ...(year !== undefined && { year }), ...(past && { notAfter: released }) };
    return readDates(written, context).map((date) => moved(date, span.start));
  });
}

const tellsThePast = rememberText((sentence) => cues.held.test(sentence) && !cues.future.test(sentence));

function moved(date: DateExpression, offset: number): DateExpression {
  return {
    ...date,
    span: shift(date.span, offset),
    weekdays: date.weekdays.map((one) => ({ ...one, span: shift(one.span, offset) })),
    ...(date.era && { era: { ...date.era, span: shift(date.era.span, offset) } }),
  };
}

/** The meeting's number: as the title says it, else the first heading or sentence that names one. */
function readNumber(text: string, { sentences, title }: Outline): Fact<number> | undefined {
  const inTitle = title && numberedMeetings(slice(text, title.span))[0];
  if (title && inTitle) return { value: inTitle.number, span: shift(inTitle.span, title.span.start) };
  for (const { span, role } of sentences.slice(0, 30)) {
    if (role !== 'heading' && role !== 'body') continue;
    const [named] = numberedMeetings(slice(text, span));
    if (named) return { value: named.number, span: shift(named.span, span.start) };
  }
  return undefined;
}

function readMeeting(
  text: string,
  front: FrontMatter,
  outline: Outline,
  dates: readonly DateExpression[],
  number: Fact<number> | undefined,
): Meeting {
  const context = { title: outline.title?.value ?? '', number: number?.value };
  const stated = readStatedMeeting(text, outline, dates, context);
  const level = readLevel(text, outline);
  const venue = front.venue ?? stated.venue;
  return {
    ...(number && { number }),
    ...(level && { level }),
    dates: front.dates ? [...front.dates, ...stated.dates] : stated.dates,
    ...(venue && { venue }),
    hosts: stated.hosts,
    parties: readParties(text, firstSentences(outline), outline.title ? [outline.title.span] : []),
  };
}

function readLevel(text: string, { sentences, title }: Outline): Fact<string> | undefined {
  const stretches: Span[] = [
    ...(title ? [title.span] : []),
    ...sentences.filter(({ role }) => role === 'heading' || role === 'body').map(({ span }) => span),
  ];
  for (const stretch of stretches.slice(0, 30)) {
    for (const meeting of numberedMeetings(slice(text, stretch))) {
      if (meeting.level) {
        return { value: meeting.level.value, span: shift(meeting.level.span, stretch.start) };
      }
    }
  }
  return undefined;
}

function firstSentences({ sentences }: Outline): Span[] {
  const body = sentences.filter(({ role }) => role === 'body' || role === 'listItem').slice(0, 8);
  return body.map(({ span }) => span);
}
