import type { Language } from './language';

/** Reads something from a stretch of text, from nothing but its words: the same words always give the same. */
export type Reader<T> = (text: string, language: Language) => T;

/** A reader with a memory. */
export interface RememberingReader<T> {
  (text: string, language: Language): T;
  /** Whether the answer on these words is at hand, so that asking for it costs nothing. */
  knows(text: string, language: Language): boolean;
}

/** Entries of one generation; two are kept. Every sentence of a long draft has room, and much of what it is compared with. */
const defaultSize = 2048;

/**
 * The reader with a memory: words that it has read before, wherever they stood, are not read again. This is what makes
 * a keystroke cost the sentence it falls in and not the draft. From outside nothing changes but the time.
 * @param size what is kept is at least this many answers, those asked for last, and at most twice as many.
 */
export function remember<T>(read: Reader<T>, size = defaultSize): RememberingReader<T> {
  const known = { en: new Memory<string, T>(size), ja: new Memory<string, T>(size) };
  const reader: Reader<T> = (text, language) => {
    const memory = known[language];
    const before = memory.get(text);
    if (before !== undefined) return before;
    const own = detached(text);
    const answer = read(own, language);
    if (answer !== undefined) memory.set(own, answer);
    return answer;
  };
  return Object.assign(reader, {
    knows: (text: string, language: Language) => known[language].get(text) !== undefined,
  });
}

/** The same for what is read without regard to the language. */
export function rememberText<T>(read: (text: string) => T, size = defaultSize): (text: string) => T {
  const remembered = remember(read, size);
  return (text) => remembered(text, 'en');
}

/** A reader that uses something besides the words. */
export interface ReaderFor<O, T> {
  (text: string, language: Language, owner: O): T;
  /** Whether the answer on these words is at hand, so that asking for it costs nothing. */
  knows(text: string, language: Language, owner: O): boolean;
}

/** The same for a reader that uses something besides the words: each `owner` has a memory of its own, which ends with it. */
export function rememberFor<O extends object, T>(
  read: (text: string, language: Language, owner: O) => T,
  size = defaultSize,
): ReaderFor<O, T> {
  const readers = new WeakMap<O, RememberingReader<T>>();
  const readerFor = (owner: O) => {
    let reader = readers.get(owner);
    if (reader === undefined) {
      reader = remember((own, ownLanguage) => read(own, ownLanguage, owner), size);
      readers.set(owner, reader);
    }
    return reader;
  };
  return Object.assign((text: string, language: Language, owner: O) => readerFor(owner)(text, language), {
    knows: (text: string, language: Language, owner: O) => readers.get(owner)?.knows(text, language) ?? false,
  });
}

/** A map that forgets what has not been asked for since about `size` others were. */
export class Memory<K, V> {
  readonly #size: number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  constructor(size: number) {
    this.#size = size;
  }

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    if (this.#young.size >= this.#size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}

/** The copy made last: a sentence is read for a dozen things in a row, and all memories may hold the same copy. */
let lastCopy = '';

/**
 * A copy that stands for itself: a piece cut out of a long string keeps the whole of it in memory in today's engines, and is
 * looked up in a map at twenty times the cost. Joining makes a copy; adding and cutting make pieces again.
 */
export function detached(text: string): string {
  if (text !== lastCopy) lastCopy = [text.charAt(0), text.slice(1)].join('');
  return lastCopy;
}
