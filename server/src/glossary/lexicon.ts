import { atOnce } from '../text/atOnce';
import type { Language } from '../text/language';
import { katakanaKey } from '../text/japaneseWords';
import type { WordList } from '../text/tokens';
import { unpackLexicon, type LexiconArrays } from './lexiconFile';
import { SortedWords } from './sortedWords';
import { partsOfWord } from './wordParts';

/** A word in the other language that a word may be rendered by. */
export interface Translation {
  /** As the tokens of the other language are keyed. */
  readonly key: string;
  /** 0..1: how surely the one stands where the other does. */
  readonly strength: number;
}

/** The bilingual lexicon: Japanese words to cut a text into, and what words of the one language are in the other. */
export interface Lexicon extends WordList {
  /**
   * The translations of a token's key, in no order; empty where none is known. From Japanese those of the parts of a
   * compound are among them, weaker than its own; from English the weakest are left out.
   */
  translations(key: string, from: Language): readonly Translation[];
  /** The share of sentences at large that hold the key, above 0: rare words say more. */
  share(key: string): number;
  /** Makes what look-ups need, with pauses. Without it the first look-up makes all of it, and whoever asks waits. */
  prepare(): Generator<undefined, void>;
}

/** What a translation of a part is worth for the compound that holds it. */
const partStrength = 0.62;
/** An English stem has hundreds of words that render it seldom: these are left out. */
const weakestReverse = 0.2;
const cacheLimit = 20_000;
/** A stem that stands in no sentence of the background. */
const rarest = 11.5;

/**
 * Reads a compiled lexicon; the bytes are kept and read in place.
 * @throws LexiconFileError when the bytes are no lexicon of this version.
 */
export function readLexicon(bytes: Uint8Array): Lexicon {
  return new CompiledLexicon(unpackLexicon(bytes));
}

class CompiledLexicon implements Lexicon {
  readonly #arrays: LexiconArrays;
  #builtTables: LexiconTables | undefined;
  readonly #fromJapanese = new Map<string, readonly Translation[]>();
  readonly #fromEnglish = new Map<number, readonly Translation[]>();
  #wordsOfStems: ReverseTable | undefined;

  constructor(arrays: LexiconArrays) {
    this.#arrays = arrays;
  }

  get #tables(): LexiconTables {
    return (this.#builtTables ??= atOnce(tablesInSteps(this.#arrays)));
  }

  lengthsAt(text: string, start: number, lengths: Uint8Array): number {
    return this.#tables.words.lengthsAt(text, start, lengths);
  }

  mayBeginWith(text: string, start: number, end: number): boolean {
    return this.#tables.words.mayBeginWith(text, start, end);
  }

  share(key: string): number {
    const stem = this.#tables.stemNumbers.get(key);
    const word = stem === undefined ? this.#tables.words.find(key) : -1;
    const rarity = stem === undefined ? this.#arrays.wordRarities[word] : this.#arrays.stemRarities[stem];
    return Math.exp(-(rarity === undefined ? rarest : rarity / 8));
  }

  *prepare(): Generator<undefined, void> {
    this.#builtTables ??= yield* tablesInSteps(this.#arrays);
    this.#wordsOfStems ??= yield* reverseInSteps(this.#arrays, this.#tables.stems.length);
  }

  translations(key: string, from: Language): readonly Translation[] {
    return from === 'ja' ? this.#fromJapaneseWord(key) : this.#fromStem(key);
  }

  #fromJapaneseWord(key: string): readonly Translation[] {
    const known = this.#fromJapanese.get(key);
    if (known !== undefined) return known;
    const strengths = new Map<string, number>();
    this.#addDirect(key, 1, strengths);
    for (const part of partsOfWord(key, this.#tables.words)) this.#addDirect(part, partStrength, strengths);
    const translations = Array.from(strengths, ([stem, strength]) => ({ key: stem, strength }));
    if (this.#fromJapanese.size < cacheLimit) this.#fromJapanese.set(key, translations);
    return translations;
  }

  #addDirect(key: string, factor: number, strengths: Map<string, number>): void {
    const word = this.#tables.words.find(key);
    if (word < 0) return;
    const end = this.#tables.translationStart[word + 1] ?? 0;
    for (let place = this.#tables.translationStart[word] ?? 0; place < end; place++) {
      const stem = this.#tables.stems[this.#arrays.translationStems[place] ?? 0] ?? '';
      const strength = (factor * (this.#arrays.translationStrengths[place] ?? 0)) / 255;
      strengths.set(stem, Math.max(strengths.get(stem) ?? 0, strength));
    }
  }

  #fromStem(key: string): readonly Translation[] {
    const stem = this.#tables.stemNumbers.get(key);
    if (stem === undefined) return [];
    const known = this.#fromEnglish.get(stem);
    if (known !== undefined) return known;
    this.#wordsOfStems ??= atOnce(reverseInSteps(this.#arrays, this.#tables.stems.length));
    const { starts, words, strengths } = this.#wordsOfStems;
    const translations: Translation[] = [];
    for (let place = starts[stem] ?? 0; place < (starts[stem + 1] ?? 0); place++) {
      const strength = (strengths[place] ?? 0) / 255;
      if (strength < weakestReverse) continue;
      translations.push({ key: katakanaKey(this.#tables.words.at(words[place] ?? 0)), strength });
    }
    if (this.#fromEnglish.size < cacheLimit) this.#fromEnglish.set(stem, translations);
    return translations;
  }
}

/** What is made of the arrays when the lexicon is first asked: no start of the editor waits for it. */
interface LexiconTables {
  readonly words: SortedWords;
  readonly translationStart: Uint32Array;
  readonly stems: readonly string[];
  readonly stemNumbers: ReadonlyMap<string, number>;
}

function* tablesInSteps(arrays: LexiconArrays): Generator<undefined, LexiconTables> {
  const words = new SortedWords(arrays.wordUnits, arrays.wordLengths);
  yield undefined;
  const translationStart = startsOf(arrays.translationCounts);
  const stems = new TextDecoder().decode(arrays.stems).split('\n');
  yield undefined;
  const stemNumbers = new Map(stems.map((stem, number): [string, number] => [stem, number]));
  yield undefined;
  return { words, translationStart, stems, stemNumbers };
}

/** The translations the other way round: for each English stem the Japanese words. */
interface ReverseTable {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly strengths: Uint8Array;
}

/** So many words are turned round at once: a millisecond's work. */
const wordsAtOnce = 20_000;

function* reverseInSteps(arrays: LexiconArrays, stems: number): Generator<undefined, ReverseTable> {
  const { translationCounts, translationStems, translationStrengths } = arrays;
  const starts = new Uint32Array(stems + 1);
  for (const stem of translationStems) starts[stem + 1] = (starts[stem + 1] ?? 0) + 1;
  for (let stem = 0; stem < stems; stem++) starts[stem + 1] = (starts[stem + 1] ?? 0) + (starts[stem] ?? 0);
  yield undefined;
  const next = starts.slice();
  const words = new Uint32Array(translationStems.length);
  const strengths = new Uint8Array(translationStems.length);
  let place = 0;
  for (let word = 0; word < translationCounts.length; word++) {
    if (word % wordsAtOnce === wordsAtOnce - 1) yield undefined;
    for (const end = place + (translationCounts[word] ?? 0); place < end; place++) {
      const stem = translationStems[place] ?? 0;
      const slot = next[stem] ?? 0;
      words[slot] = word;
      strengths[slot] = translationStrengths[place] ?? 0;
      next[stem] = slot + 1;
    }
  }
  return { starts, words, strengths };
}

function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, word) => {
    starts[word + 1] = (starts[word] ?? 0) + count;
  });
  return starts;
}
