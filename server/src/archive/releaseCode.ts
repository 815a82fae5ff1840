import type { Commitment, Release, Sentence, SentenceRole } from '../release/model';
import { languages } from './indexSegment';

/** What of a release is asked for of every release of an archive: small. */
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

/** What is neither text nor plain numbers. */
type Rest = Omit<ReleaseBody, 'text' | 'sentences' | 'commitments'>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Three numbers of 32 bits: how many bytes the text takes, how many sentences there are, how many commitments. */
const headerBytes = 12;
const sentenceNumbers = 4;
const commitmentNumbers = 7;

/** The head of a release as bytes. */
export function encodeHead(release: Release): Uint8Array {
  const { source, language, title, series, released, meeting, counterpart } = release;
  const head: ReleaseHead = {
    source,
    language,
    meeting,
    ...(title && { title }),
    ...(series && { series }),
    ...(released && { released }),
    ...(counterpart && { counterpart }),
  };
  return encoder.encode(JSON.stringify(head));
}

/** What `encodeHead` made. @throws where the bytes are none of its making. */
export function decodeHead(bytes: Uint8Array): ReleaseHead {
  return JSON.parse(decoder.decode(bytes)) as ReleaseHead;
}

/** The body of a release as bytes: the text, sentences and commitments as plain numbers, the rest as it is. */
export function encodeBody(body: ReleaseBody): Uint8Array {
  const { text, participants, sections, sentences, commitments, plans, meetingMentions, dates } = body;
  const rest: Rest = { participants, sections, plans, meetingMentions, dates };
  const words = encoder.encode(text);
  const numbers = Int32Array.from([
    ...sentences.flatMap(numbersOfSentence),
    ...commitments.flatMap(numbersOfCommitment),
  ]);
  const others = encoder.encode(JSON.stringify(rest));
  const bytes = new Uint8Array(headerBytes + words.length + numbers.byteLength + others.length);
  bytes.set(new Uint8Array(Uint32Array.of(words.length, sentences.length, commitments.length).buffer));
  bytes.set(words, headerBytes);
  bytes.set(new Uint8Array(numbers.buffer), headerBytes + words.length);
  bytes.set(others, headerBytes + words.length + numbers.byteLength);
  return bytes;
}

/** What `encodeBody` made, each part read when it is first asked for. @throws, then, where the bytes are none of its making. */
export class DecodedBody implements ReleaseBody {
  readonly #bytes: Uint8Array;
  readonly #counts: Uint32Array;
  #text: string | undefined;
  #sentences: readonly Sentence[] | undefined;
  #commitments: readonly Commitment[] | undefined;
  #rest: Rest | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#counts = new Uint32Array(bytes.slice(0, headerBytes).buffer);
  }

  get text(): string {
    return (this.#text ??= decoder.decode(this.#bytes.subarray(headerBytes, this.#numbersStart())));
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= groups(
      this.#numbers(0, this.#count(1) * sentenceNumbers),
      sentenceNumbers,
    ).map(sentenceFrom));
  }

  get commitments(): readonly Commitment[] {
    const start = this.#count(1) * sentenceNumbers;
    const numbers = this.#numbers(start, start + this.#count(2) * commitmentNumbers);
    return (this.#commitments ??= groups(numbers, commitmentNumbers).map((one) =>
      commitmentFrom(one, this.text),
    ));
  }

  get participants() {
    return this.#others().participants;
  }
  get sections() {
    return this.#others().sections;
  }
  get plans() {
    return this.#others().plans;
  }
  get meetingMentions() {
    return this.#others().meetingMentions;
  }
  get dates() {
    return this.#others().dates;
  }

  #others(): Rest {
    const numbers = this.#count(1) * sentenceNumbers + this.#count(2) * commitmentNumbers;
    const start = this.#numbersStart() + numbers * Int32Array.BYTES_PER_ELEMENT;
    return (this.#rest ??= JSON.parse(decoder.decode(this.#bytes.subarray(start))) as Rest);
  }

  #count(place: number): number {
    return this.#counts[place] ?? 0;
  }

  #numbersStart(): number {
    return headerBytes + this.#count(0);
  }

  #numbers(from: number, to: number): Int32Array {
    const start = this.#numbersStart();
    const width = Int32Array.BYTES_PER_ELEMENT;
    return new Int32Array(this.#bytes.slice(start + from * width, start + to * width).buffer);
  }
}

function numbersOfSentence({ span, language, role, section }: Sentence): readonly number[] {
  const kind = roles.indexOf(role) * languages.length + languages.indexOf(language);
  return [span.start, span.end, kind, section];
}

function sentenceFrom([start = 0, end = 0, kind = 0, section = 0]: Int32Array): Sentence {
  return {
    span: { start, end },
    language: languages[kind % languages.length] ?? 'en',
    role: roles[Math.floor(kind / languages.length)] ?? 'body',
    section,
  };
}

function numbersOfCommitment(commitment: Commitment): readonly number[] {
  const { sentence, span, act, strength, negated } = commitment;
  return [sentence, span.start, span.end, act.span.start, act.span.end, strength, Number(negated)];
}

function commitmentFrom(
  [sentence = 0, start = 0, end = 0, from = 0, to = 0, strength = 0, negated]: Int32Array,
  text: string,
): Commitment {
  return {
    sentence,
    span: { start, end },
    act: { value: text.slice(from, to), span: { start: from, end: to } },
    strength,
    negated: negated === 1,
  };
}

function groups(numbers: Int32Array, size: number): readonly Int32Array[] {
  return Array.from({ length: numbers.length / size }, (_, group) =>
    numbers.subarray(group * size, (group + 1) * size),
  );
}
