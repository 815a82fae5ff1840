import type { Release } from '../../release/model';
import { type Span, overlaps } from '../../text/span';
import type { RelatedSentence } from '../model';
import type { RepeatedInside } from '../relateInside';
import type { LedgerEntry } from './model';

/** A thread while it is being gathered. */
export interface OpenThread {
  readonly id: string;
  readonly entries: LedgerEntry[];
}

/** A sentence of a release of the same meeting in the other language that says the same. */
export interface Twin {
  readonly release: Release;
  readonly sentence: number;
}

/** What is known of a release when its sentences are entered. */
export interface ReleaseToEnter {
  readonly release: Release;
  /** The sentences to enter, in order. */
  readonly sentences: readonly number[];
  /** The meeting of any release of the ledger; undefined for one of another dialogue. */
  readonly meetingOf: (release: Release) => number | undefined;
  readonly earlier: readonly RelatedSentence[];
  readonly inside: readonly RepeatedInside[];
  /** By sentence. */
  readonly twins: ReadonlyMap<number, Twin>;
}

/** Gathers the threads, release by release in order of time. */
export class ThreadBook {
  readonly #threads: OpenThread[];
  readonly #bySentence: Map<Release, Map<number, OpenThread>>;

  private constructor(threads: OpenThread[], bySentence: Map<Release, Map<number, OpenThread>>) {
    this.#threads = threads;
    this.#bySentence = bySentence;
  }

  static empty(): ThreadBook {
    return new ThreadBook([], new Map());
  }

  /** A book with the same entries; what is entered there is not entered here. */
  copy(): ThreadBook {
    const copies = new Map(this.#threads.map((one) => [one, { id: one.id, entries: [...one.entries] }]));
    const bySentence = new Map(
      [...this.#bySentence].map(([release, threads]) => {
        const copied = [...threads].map(([at, one]) => [at, copies.get(one) ?? one] as const);
        return [release, new Map(copied)] as const;
      }),
    );
    return new ThreadBook([...copies.values()], bySentence);
  }

  /** In the order in which they were opened. */
  get threads(): readonly OpenThread[] {
    return this.#threads;
  }

  threadAt(release: Release, sentence: number): OpenThread | undefined {
    return this.#bySentence.get(release)?.get(sentence);
  }

  /** Enters the sentences of a release: each with the thread that it continues, or with a new one. */
  enter(entered: ReleaseToEnter): void {
    for (const sentence of entered.sentences) {
      const related = entered.earlier.filter((one) => one.sentence === sentence);
      for (const one of related) this.#continue(one, entered);
      if (related.length === 0) this.#begin(sentence, entered);
    }
  }

  /** Adds the sentence to the thread of the earlier one; once, where two of its clauses continue one thread. */
  #continue(related: RelatedSentence, { release, meetingOf }: ReleaseToEnter): void {
    const { sentence, span } = related;
    const thread =
      this.threadAt(related.release, related.earlierSentence) ??
      this.#openAt(related.release, related.earlierSentence, meetingOf(related.release)) ??
      this.#open(release, sentence);
    const isEntered = thread.entries.some((one) => one.release === release && one.sentence === sentence);
    if (!isEntered) this.#add(thread, entryOf(release, sentence, span, meetingOf(release), related));
  }

  /** A thread that begins with an earlier sentence which states no commitment; none where it is not of this dialogue. */
  #openAt(release: Release, sentence: number, meeting: number | undefined): OpenThread | undefined {
    if (meeting === undefined) return undefined;
    const thread = this.#open(release, sentence);
    this.#add(thread, entryOf(release, sentence, spanOf(release, sentence), meeting));
    return thread;
  }

  /** Adds a sentence that takes up nothing earlier: to what it repeats inside its meeting, else to a new thread. */
  #begin(sentence: number, { release, meetingOf, inside, twins }: ReleaseToEnter): void {
    const same = inside.find(({ second }) => second === sentence)?.first;
    const twin = twins.get(sentence);
    const thread =
      (same === undefined ? undefined : this.threadAt(release, same)) ??
      (twin && this.threadAt(twin.release, twin.sentence)) ??
      this.#open(release, sentence);
    this.#add(thread, entryOf(release, sentence, spanOf(release, sentence), meetingOf(release)));
  }

  #open(release: Release, sentence: number): OpenThread {
    const thread: OpenThread = { id: `${release.source}#${sentence}`, entries: [] };
    this.#threads.push(thread);
    return thread;
  }

  #add(thread: OpenThread, entry: LedgerEntry): void {
    thread.entries.push(entry);
    const threads = this.#bySentence.get(entry.release) ?? new Map<number, OpenThread>();
    this.#bySentence.set(entry.release, threads);
    if (!threads.has(entry.sentence)) threads.set(entry.sentence, thread);
  }
}

function spanOf(release: Release, sentence: number): Span {
  return release.sentences[sentence]?.span ?? { start: 0, end: 0 };
}

/** The sentence with the strongest act of the clause. */
function entryOf(
  release: Release,
  sentence: number,
  span: Span,
  meeting = 0,
  related?: RelatedSentence,
): LedgerEntry {
  const [strongest] = release.commitments
    .filter((one) => one.sentence === sentence && overlaps(one.act.span, span))
    .sort((a, b) => b.strength - a.strength);
  return {
    release,
    sentence,
    span,
    meeting,
    language: release.sentences[sentence]?.language ?? release.language,
    negated: strongest?.negated ?? false,
    ...(strongest && { act: strongest.act.value, strength: strongest.strength }),
    ...(related && { related }),
  };
}
