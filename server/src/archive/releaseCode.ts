import type { Commitment, Release, Sentence, SentenceRole } from '../release/model';
import { languages } from './indexSegment';

/** What of a release is always at hand: small, and asked for of every release of an archive. */
export type ReleaseHead = Pick<
  Release,
  'source' | 'language' | 'title' | 'series' | 'released' | 'meeting' | 'counterpart'
>;

/** What of a release grows with its text. */
export type ReleaseBody = Omit<Release, keyof ReleaseHead>;

/** The roles by their number in the code. A new one goes to the end; another order is another version of the code. */
const roles = [
  'title',
  'heading',
  'body',
  'listItem',
  'participants',
  'plan',
  'dateline',
  'contact',
  'furniture',
  'frontMatter',
] as const satisfies readonly SentenceRole[];

/** What stands behind the text: sentences and commitments as plain numbers, the rest as it is. */
interface Coded extends Omit<ReleaseBody, 'text' | 'sentences' | 'commitments'> {
  readonly sentences: readonly number[];
  readonly commitments: readonly number[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const lengthBytes = 4;

export function headOf(release: Release): ReleaseHead {
  const { source, language, title, series, released, meeting, counterpart } = release;
  return {
    source,
    language,
    meeting,
    ...(title && { title }),
    ...(series && { series }),
    ...(released && { released }),
    ...(counterpart && { counterpart }),
  };
}

/** The body of a release as bytes: the length of the text, the text, and what was read from it. */
export function encodeBody(body: ReleaseBody): Uint8Array {
  const { text, participants, sections, sentences, commitments, plans, meetingMentions, dates } = body;
  const coded: Coded = {
    participants,
    sections,
    plans,
    meetingMentions,
    dates,
    sentences: sentences.flatMap(({ span, language, role, section }) => [
      span.start,
      span.end,
      roles.indexOf(role) * languages.length + languages.indexOf(language),
      section,
    ]),
    commitments: commitments.flatMap(({ sentence, span, act, strength, negated }) => [
      sentence,
      span.start,
      span.end,
      act.span.start,
      act.span.end,
      strength,
      Number(negated),
    ]),
  };
  const words = encoder.encode(text);
  const rest = encoder.encode(JSON.stringify(coded));
  const bytes = new Uint8Array(lengthBytes + words.length + rest.length);
  new DataView(bytes.buffer).setUint32(0, words.length, true);
  bytes.set(words, lengthBytes);
  bytes.set(rest, lengthBytes + words.length);
  return bytes;
}

/** What `encodeBody` made. @throws where the bytes are none of its making. */
export function decodeBody(bytes: Uint8Array): ReleaseBody {
  const textEnd = lengthBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const text = decoder.decode(bytes.subarray(lengthBytes, textEnd));
  const coded = JSON.parse(decoder.decode(bytes.subarray(textEnd))) as Coded;
  return {
    ...coded,
    text,
    sentences: sentencesFrom(coded.sentences),
    commitments: commitmentsFrom(coded.commitments, text),
  };
}

function sentencesFrom(numbers: readonly number[]): readonly Sentence[] {
  return groups(numbers, 4).map(([start = 0, end = 0, kind = 0, section = 0]) => ({
    span: { start, end },
    language: languages[kind % languages.length] ?? 'en',
    role: roles[Math.floor(kind / languages.length)] ?? 'body',
    section,
  }));
}

function commitmentsFrom(numbers: readonly number[], text: string): readonly Commitment[] {
  return groups(numbers, 7).map(
    ([sentence = 0, start = 0, end = 0, from = 0, to = 0, strength = 0, negated]) => ({
      sentence,
      span: { start, end },
      act: { value: text.slice(from, to), span: { start: from, end: to } },
      strength,
      negated: negated === 1,
    }),
  );
}

function groups(numbers: readonly number[], size: number): readonly (readonly number[])[] {
  return Array.from({ length: numbers.length / size }, (_, group) =>
    numbers.slice(group * size, (group + 1) * size),
  );
}
