import { commitmentsIn } from '../release/commitments';
import type { Commitment, Release, Sentence, SentenceRole } from '../release/model';
import { languageNumber, languages } from './indexSegment';
import { commitmentsFrom } from './storedCommitments';

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
const roleNumbers = new Map<SentenceRole, number>(roles.map((role, number) => [role, number]));

/** What is neither text nor plain numbers. */
type Rest = Omit<ReleaseBody, 'text' | 'sentences' | 'commitments'>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Two numbers of 32 bits: how many bytes the text takes, how many sentences there are. */
const headerBytes = 8;
const sentenceNumbers = 4;

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

/**
 * The body of a release as bytes: the text, sentences as plain numbers, the rest as it is. Commitments are absent: they are
 * read from the sentences, and to read them of every release of an archive would take longer than to cut it into sentences.
 */
export function encodeBody(body: Omit<ReleaseBody, 'commitments'>): Uint8Array {
  const { text, participants, sections, sentences, plans, meetingMentions, dates } = body;
  const rest: Rest = { participants, sections, plans, meetingMentions, dates };
  const words = encoder.encode(text);
  const numbers = numbersOf(sentences);
  const others = encoder.encode(JSON.stringify(rest));
  const bytes = new Uint8Array(headerBytes + words.length + numbers.byteLength + others.length);
  bytes.set(new Uint8Array(Uint32Array.of(words.length, sentences.length).buffer));
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
  readonly #storedCommitments: Int32Array | undefined;
  #commitments: readonly Commitment[] | undefined;
  #rest: Rest | undefined;

  /** @param commitments where they are stored elsewhere: see `commitmentsFrom`. */
  constructor(bytes: Uint8Array, commitments?: Int32Array) {
    this.#bytes = bytes;
    this.#storedCommitments = commitments;
    this.#counts = new Uint32Array(bytes.slice(0, headerBytes).buffer);
  }

  get text(): string {
    return (this.#text ??= decoder.decode(this.#bytes.subarray(headerBytes, this.#numbersStart())));
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= sentencesFrom(this.#numbers(this.#count(1) * sentenceNumbers)));
  }

  get commitments(): readonly Commitment[] {
    return (this.#commitments ??=
      this.#storedCommitments === undefined
        ? commitmentsIn(this.text, this.sentences)
        : commitmentsFrom(this.#storedCommitments, this.text));
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
    const start = this.#numbersStart() + this.#count(1) * sentenceNumbers * Int32Array.BYTES_PER_ELEMENT;
    return (this.#rest ??= JSON.parse(decoder.decode(this.#bytes.subarray(start))) as Rest);
  }

  #count(place: number): number {
    return this.#counts[place] ?? 0;
  }

  #numbersStart(): number {
    return headerBytes + this.#count(0);
  }

  #numbers(count: number): Int32Array {
    const start = this.#numbersStart();
    return new Int32Array(this.#bytes.slice(start, start + count * Int32Array.BYTES_PER_ELEMENT).buffer);
  }
}

function numbersOf(sentences: readonly Sentence[]): Int32Array {
  const numbers = new Int32Array(sentences.length * sentenceNumbers);
  let at = 0;
  for (const { span, language, role, section } of sentences) {
    numbers[at++] = span.start;
    numbers[at++] = span.end;
    numbers[at++] = (roleNumbers.get(role) ?? 0) * languages.length + languageNumber(language);
    numbers[at++] = section;
  }
  return numbers;
}

function sentencesFrom(numbers: Int32Array): readonly Sentence[] {
  return Array.from({ length: numbers.length / sentenceNumbers }, (_, sentence): Sentence => {
    const at = sentence * sentenceNumbers;
    const kind = numbers[at + 2] ?? 0;
    return {
      span: { start: numbers[at] ?? 0, end: numbers[at + 1] ?? 0 },
      language: languages[kind % languages.length] ?? 'en',
      role: roles[Math.floor(kind / languages.length)] ?? 'body',
      section: numbers[at + 3] ?? 0,
    };
  });
}
