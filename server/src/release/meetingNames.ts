import { type Ordinal, readOrdinals } from '../text/ordinals';
import { rememberText } from '../text/remember';
import { type Span, shift, slice } from '../text/span';
import { englishMeetingNoun, japaneseMeetingNoun } from './cues';
import type { Fact, MeetingMention, Sentence } from './model';
import { sentenceText } from './sentenceText';

/** A meeting named by its number: the ordinal with its noun, and what stands between and after them. */
export interface NumberedMeeting {
  readonly number: number;
  readonly span: Span;
  /** "Director General-level", 「局長級会合」. */
  readonly level: Fact<string> | undefined;
  /** The other words of the name: "Japan-U.S. … on the Internet Economy"; empty for "the 9th meeting". */
  readonly name: string;
}

const englishTail = new RegExp(
  `^\\s+((?:(?!(?:held|was|is|were|will|of|in|on|at|the)\\b)[\\p{L}\\p{N}.'’/&()“”"-]+,?\\s+){0,9}?)(${englishMeetingNoun}(?:\\s+(?:[\\p{Lu}][\\p{L}'’-]*\\s+){0,2}?${englishMeetingNoun})?)\\b((?:\\s+(?:of|on|for|under)\\s+(?:the\\s+)?(?:[\\p{Lu}\\p{N}“"][\\p{L}\\p{N}.'’/&”"-]*(?:\\s+(?:of|on|for|and)\\s+(?:the\\s+)?(?=[\\p{Lu}])|\\s+(?=[\\p{Lu}]))?)+)?)`,
  'u',
);
const japaneseTail = new RegExp(
  `^[ 　]?([「『]?(?:[^、。，第はがをにで\\n]|に(?:関する|係る|おける)){0,40}?)(${japaneseMeetingNoun})(?![員場者])((?:[\\p{Script=Han}\\p{Script=Katakana}ー・]{0,10}?${japaneseMeetingNoun}(?![員場者]))?)`,
  'u',
);
const englishLevel = /(?:[\p{Lu}][\p{L}'’/-]*\s+){0,3}?[\p{L}'’/-]*-?[Ll]evel\b|\b(?:Vice-)?Ministerial\b/u;
const japaneseLevel =
  /[\p{Script=Han}\p{Script=Katakana}ー・]{1,14}級(?:政策)?(?:会合|会議|対話|協議|作業部会)?/u;

/** The meetings that a stretch of text names by number, in order. Spans are into the stretch. */
export const numberedMeetings = rememberText((text): readonly NumberedMeeting[] => {
  return readOrdinals(text).flatMap((ordinal) => {
    const meeting =
      text.charAt(ordinal.span.start) === '第'
        ? japaneseMeeting(text, ordinal)
        : englishMeeting(text, ordinal);
    return meeting ? [meeting] : [];
  });
});

function englishMeeting(text: string, { span, value }: Ordinal): NumberedMeeting | undefined {
  const tail = englishTail.exec(text.slice(span.end, span.end + 260));
  if (!tail) return undefined;
  const [, between = '', noun = '', after = ''] = tail;
  const end = span.end + tail[0].length - after.length;
  const level = englishLevel.exec(between);
  const betweenStart = text.indexOf(between, span.end);
  return {
    number: value,
    span: { start: span.start, end },
    level: level ? fact(level[0], betweenStart + level.index) : undefined,
    name: `${level ? between.replace(level[0], ' ') : between} ${isPlainNoun(noun) ? '' : noun}${after}`.trim(),
  };
}

/** "meeting", "session", "round": said of any dialogue; a "Forum" or "Summit" is part of a name. */
function isPlainNoun(noun: string): boolean {
  return /^(?:meeting|session|round|dialogue|consultation)s?$/i.test(noun);
}

function japaneseMeeting(text: string, { span, value }: Ordinal): NumberedMeeting | undefined {
  const tail = japaneseTail.exec(text.slice(span.end, span.end + 80));
  if (!tail) return undefined;
  const [, between = '', noun = ''] = tail;
  const end = span.end + tail[0].length;
  const level = japaneseLevel.exec(tail[0]);
  const plain = /^(?:会合|会議|対話|協議)$/u.test(noun) && !level;
  return {
    number: value,
    span: { start: span.start, end },
    level: level ? fact(level[0], span.end + level.index) : undefined,
    name: level ? `${between}${noun}`.replace(level[0], '').trim() : plain ? between : `${between}${noun}`,
  };
}

function fact(value: string, start: number): Fact<string> {
  return { value, span: { start, end: start + value.length } };
}

const commonWords = new Set([
  'the',
  'of',
  'on',
  'for',
  'and',
  'in',
  'under',
  'annual',
  'regular',
  'this',
  'our',
  'between',
  ...'january february march april may june july august september october november december'.split(' '),
]);

/**
 * Whether a meeting's name can be that of the dialogue whose title is given: every word of it stands in the title too.
 * "the 9th meeting" can always be; "the 17th Internet Governance Forum" is another series.
 */
export function mayBelongTo(meeting: NumberedMeeting, title: string): boolean {
  const known = new Set(wordsOf(title));
  return wordsOf(`${meeting.name} ${meeting.level?.value ?? ''}`).every(
    (word) => known.has(word) || title.includes(word),
  );
}

function wordsOf(text: string): string[] {
  return (text.match(/[A-Za-z][A-Za-z.'’]*|[\p{Script=Han}]+|[\p{Script=Katakana}ー]+/gu) ?? [])
    .map((word) => word.toLowerCase().replace(/[.'’]+s?$/, ''))
    .filter((word) => !commonWords.has(word) && !isPlainNoun(word) && word !== 'level');
}

/** Every place in the sentences that names a meeting of this dialogue by number. */
export function readMeetingMentions(
  text: string,
  sentences: readonly Sentence[],
  title: string,
): readonly MeetingMention[] {
  return sentences.flatMap((sentence, index) => {
    if (sentence.role === 'furniture' || sentence.role === 'contact') return [];
    return numberedMeetings(sentenceText(text, sentence))
      .filter(
        (meeting) =>
          mayBelongTo(meeting, title) && !belongsToNameBefore(slice(text, sentence.span), meeting, title),
      )
      .map((meeting) => ({
        number: meeting.number,
        span: shift(meeting.span, sentence.span.start),
        sentence: index,
      }));
  });
}

/** 「APEC第3回会合」: the name of another series stands right before the number. */
function belongsToNameBefore(sentence: string, meeting: NumberedMeeting, title: string): boolean {
  const before = /[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9・」』]+$/u.exec(
    sentence.slice(Math.max(0, meeting.span.start - 40), meeting.span.start),
  );
  if (!before || sentence.charAt(meeting.span.start) !== '第') return false;
  return !wordsOf(before[0]).every((word) => title.toLowerCase().includes(word));
}
