import type { Language } from '../text/language';
import { type EmitToken, emitTokens, type WordList } from '../text/tokens';
import { languageNumber, languages, type Segment } from './indexSegment';
import { KeyTable } from './keyTable';

const hashBasis = 0x811c9dc5;
const hashPrime = 0x01000193;

/** How many builders there were, each with a number of its own. */
let builders = 0;

/** Gathers sentences, one after another, into a segment. */
export class SegmentBuilder {
  readonly #postingsPerEntry: number;
  readonly #keys: string[] = [];
  readonly #keyNumbers = new Map<string, number>();
  readonly #entryKeys = new GrowingArray();
  readonly #entryStart = new GrowingArray();
  readonly #entryLanguage = new GrowingArray();
  readonly #rowEntry = new GrowingArray();
  readonly #builder = (builders += 1);
  /** The numbers of one sentence's keys, ascending, and how many there are. */
  #numbers = new Uint32Array(256);
  #count = 0;
  readonly #addToken: EmitToken = (key, _start, _end, _kind, known) => {
    if (known === undefined) this.#addKey(this.#numberOf(key));
    else if (known.numberer === this.#builder) this.#addKey(known.number);
    else {
      known.number = this.#numberOf(key);
      known.numberer = this.#builder;
      this.#addKey(known.number);
    }
  };
  /** Entry plus one by the hash of its keys, open addressing; zero is free. */
  #table = new Uint32Array(1024);

  /** @param postingsPerEntry how many of its rarest keys find a sentence; without it, all do. */
  constructor(postingsPerEntry = Infinity) {
    this.#postingsPerEntry = postingsPerEntry;
    this.#entryStart.push(0);
  }

  /** Adds the next sentence by the keys of its tokens, in any order, repeated ones counted once. */
  add(keys: readonly string[], language: Language): void {
    for (const key of keys) this.#addKey(this.#numberOf(key));
    this.#endSentence(language);
  }

  /** The same for a sentence whose tokens are yet to be found. */
  addText(text: string, language: Language, words: WordList | undefined): void {
    emitTokens(text, language, words, this.#addToken);
    this.#endSentence(language);
  }

  build(): Segment {
    const entryStart = this.#entryStart.toArray();
    const entryKeys = this.#entryKeys.toArray();
    const entryLanguage = Uint8Array.from(this.#entryLanguage.toArray());
    const frequencies = countKeys(this.#keys.length, entryStart, entryKeys, entryLanguage);
    const total = Uint32Array.from(this.#keys, (_, key) => sumAt(frequencies, key));
    return {
      keys: KeyTable.of(this.#keys),
      frequencies,
      entryStart,
      entryKeys,
      entryLanguage,
      ...invert(entryStart, entryKeys, total, this.#postingsPerEntry),
      ...groupRows(this.#rowEntry.toArray(), entryStart.length - 1),
    };
  }

  /** Puts the number of a key among those of the sentence, unless it is there. */
  #addKey(number: number): void {
    if (this.#count === this.#numbers.length) this.#numbers = doubled(this.#numbers);
    const numbers = this.#numbers;
    let place = this.#count;
    while (place > 0 && (numbers[place - 1] ?? 0) > number) place -= 1;
    if (place > 0 && numbers[place - 1] === number) return;
    for (let at = this.#count; at > place; at -= 1) numbers[at] = numbers[at - 1] ?? 0;
    numbers[place] = number;
    this.#count += 1;
  }

  #endSentence(language: Language): void {
    this.#rowEntry.push(this.#entryOf(this.#numbers.subarray(0, this.#count), languageNumber(language)));
    this.#count = 0;
  }

  #numberOf(key: string): number {
    const known = this.#keyNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.push(key) - 1;
    this.#keyNumbers.set(key, number);
    return number;
  }

  /** The entry with these keys, made where there is none yet. */
  #entryOf(numbers: Uint32Array, language: number): number {
    if (this.#entryLanguage.length * 2 >= this.#table.length) this.#growTable();
    const slot = this.#slotOf(numbers, language);
    const found = this.#table[slot] ?? 0;
    if (found > 0) return found - 1;
    for (const number of numbers) this.#entryKeys.push(number);
    this.#entryStart.push(this.#entryKeys.length);
    const entry = this.#entryLanguage.push(language);
    this.#table[slot] = entry + 1;
    return entry;
  }

  #slotOf(numbers: Uint32Array, language: number): number {
    const mask = this.#table.length - 1;
    let slot = hashOf(numbers, language) & mask;
    for (let entry = this.#table[slot] ?? 0; entry > 0; entry = this.#table[slot] ?? 0) {
      if (this.#isEntry(entry - 1, numbers, language)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isEntry(entry: number, numbers: Uint32Array, language: number): boolean {
    const start = this.#entryStart.at(entry);
    if (this.#entryLanguage.at(entry) !== language) return false;
    if (this.#entryStart.at(entry + 1) - start !== numbers.length) return false;
    for (let index = 0; index < numbers.length; index++) {
      if (this.#entryKeys.at(start + index) !== numbers[index]) return false;
    }
    return true;
  }

  #growTable(): void {
    this.#table = new Uint32Array(this.#table.length * 4);
    const keys = this.#entryKeys.toArray();
    for (let entry = 0; entry < this.#entryLanguage.length; entry++) {
      const numbers = keys.subarray(this.#entryStart.at(entry), this.#entryStart.at(entry + 1));
      this.#table[this.#slotOf(numbers, this.#entryLanguage.at(entry))] = entry + 1;
    }
  }
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** The hash of Fowler, Noll and Vo (FNV-1a), over numbers in place of bytes. */
function hashOf(numbers: Uint32Array, language: number): number {
  let hash = hashBasis ^ language;
  for (const number of numbers) hash = Math.imul(hash ^ number, hashPrime);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** By language number, for each key the number of entries in that language that hold it. */
function countKeys(
  keys: number,
  entryStart: Uint32Array,
  entryKeys: Uint32Array,
  entryLanguage: Uint8Array,
): readonly Uint32Array[] {
  const frequencies = languages.map(() => new Uint32Array(keys));
  for (let entry = 0; entry < entryLanguage.length; entry++) {
    const frequency = frequencies[entryLanguage[entry] ?? 0];
    if (frequency === undefined) continue;
    for (let place = entryStart[entry] ?? 0; place < (entryStart[entry + 1] ?? 0); place++) {
      const key = entryKeys[place] ?? 0;
      frequency[key] = (frequency[key] ?? 0) + 1;
    }
  }
  return frequencies;
}

/** For each key the entries it finds: all that hold it, or those among whose rarest keys it is. */
function invert(
  entryStart: Uint32Array,
  entryKeys: Uint32Array,
  frequency: Uint32Array,
  postingsPerEntry: number,
): Pick<Segment, 'postings' | 'postingStart'> {
  const indexed =
    postingsPerEntry === Infinity
      ? { starts: entryStart, keys: entryKeys }
      : rarestKeys(entryStart, entryKeys, frequency, postingsPerEntry);
  const postingStart = new Uint32Array(frequency.length + 1);
  for (const key of indexed.keys) postingStart[key + 1] = (postingStart[key + 1] ?? 0) + 1;
  accumulate(postingStart);
  const next = postingStart.slice();
  const postings = new Uint32Array(indexed.keys.length);
  for (let entry = 0; entry + 1 < indexed.starts.length; entry++) {
    for (let at = indexed.starts[entry] ?? 0; at < (indexed.starts[entry + 1] ?? 0); at++) {
      const key = indexed.keys[at] ?? 0;
      const place = next[key] ?? 0;
      postings[place] = entry;
      next[key] = place + 1;
    }
  }
  return { postings, postingStart };
}

/** For each entry, one behind the other, the keys that the fewest other entries hold. */
function rarestKeys(
  entryStart: Uint32Array,
  entryKeys: Uint32Array,
  frequency: Uint32Array,
  most: number,
): { readonly starts: Uint32Array; readonly keys: Uint32Array } {
  const starts = new Uint32Array(entryStart.length);
  const keys = new Uint32Array(Math.min(entryKeys.length, (entryStart.length - 1) * most));
  let end = 0;
  for (let entry = 0; entry + 1 < entryStart.length; entry++) {
    const rarest = entryKeys
      .slice(entryStart[entry], entryStart[entry + 1])
      .sort((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0) || a - b)
      .subarray(0, most);
    keys.set(rarest, end);
    end += rarest.length;
    starts[entry + 1] = end;
  }
  return { starts, keys: keys.subarray(0, end) };
}

function groupRows(rowEntry: Uint32Array, entries: number): Pick<Segment, 'rows' | 'rowStart'> {
  const rowStart = new Uint32Array(entries + 1);
  for (const entry of rowEntry) rowStart[entry + 1] = (rowStart[entry + 1] ?? 0) + 1;
  accumulate(rowStart);
  const next = rowStart.slice();
  const rows = new Uint32Array(rowEntry.length);
  rowEntry.forEach((entry, row) => {
    const place = next[entry] ?? 0;
    rows[place] = row;
    next[entry] = place + 1;
  });
  return { rows, rowStart };
}

function sumAt(arrays: readonly Uint32Array[], place: number): number {
  return arrays.reduce((sum, array) => sum + (array[place] ?? 0), 0);
}

function accumulate(counts: Uint32Array): void {
  for (let index = 1; index < counts.length; index++) {
    counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
  }
}

/** Numbers of 32 bits in a buffer that doubles when it is full. */
class GrowingArray {
  #numbers = new Uint32Array(1024);
  length = 0;

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  /** @returns the index at which the number stands. */
  push(number: number): number {
    if (this.length === this.#numbers.length) this.#numbers = doubled(this.#numbers);
    this.#numbers[this.length] = number;
    this.length += 1;
    return this.length - 1;
  }

  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.length);
  }
}
