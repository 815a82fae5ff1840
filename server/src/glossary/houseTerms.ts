import terms from '../../data/policy-terms.yaml';
import { atOnce } from '../text/atOnce';
import type { Language } from '../text/language';
import { katakanaKey } from '../text/japaneseWords';
import { tokenKeys } from '../text/tokens';
import type { Lexicon, Translation } from './lexicon';
import type { Concept } from './model';
import { SortedWords } from './sortedWords';

/** A Japanese word or name and what it is in English, the commonest first. */
export interface Term {
  readonly ja: string;
  readonly en: readonly string[];
}

/** A later rendering is a little weaker than the one before; a word of a phrase is weaker than a word by itself. */
const rankDecay = 0.1;
const phraseDecay = 0.35;
const weightlessEnding = /(?:する|な|の|的)$/;
const searchable = /^[\p{Script=Han}々ァ-ヺ]/u;

/** The words of policy prose that dictionaries render in other ways than releases do. */
export function policyTerms(): readonly Term[] {
  return terms;
}

/** The names of concepts: each Japanese name with all English ones, acronyms too; and what an acronym stands for. */
export function conceptTerms(concepts: Iterable<Concept>): readonly Term[] {
  return [...concepts].flatMap(({ names }) => {
    const en = names.filter(({ language }) => language === 'en').map(({ text }) => text);
    const ja = names.filter(({ language }) => language === 'ja').map(({ text }) => text);
    const acronyms = names.filter(({ form }) => form === 'acronym').map(({ text }) => text);
    return en.length === 0 ? [] : [...new Set([...ja, ...acronyms])].map((text): Term => ({ ja: text, en }));
  });
}

/**
 * The lexicon with these terms added: their words are cut as wholes, their renderings are at least as strong.
 * @param terms asked for when a word is first looked up: no start of the editor waits for them.
 */
export function withTerms(lexicon: Lexicon, terms: () => readonly Term[]): Lexicon {
  return new ExtendedLexicon(lexicon, terms);
}

class ExtendedLexicon implements Lexicon {
  readonly #lexicon: Lexicon;
  readonly #readTerms: () => readonly Term[];
  #knownTerms: readonly Term[] | undefined;
  #knownWords: SortedWords | undefined;
  #tables: RenderingTables | undefined;
  readonly #merged: Readonly<Record<Language, Map<string, readonly Translation[]>>> = {
    en: new Map(),
    ja: new Map(),
  };

  constructor(lexicon: Lexicon, terms: () => readonly Term[]) {
    this.#lexicon = lexicon;
    this.#readTerms = terms;
  }

  get #terms(): readonly Term[] {
    return (this.#knownTerms ??= this.#readTerms());
  }

  /** A word that can be cut out of a text is one of them. */
  get #words(): SortedWords {
    const words = () => this.#terms.map(({ ja }) => wordOf(ja)).filter((word) => searchable.test(word));
    return (this.#knownWords ??= SortedWords.of(words()));
  }

  lengthsAt(text: string, start: number, lengths: Uint8Array): number {
    const known = this.#lexicon.lengthsAt(text, start, lengths);
    const own = this.#words.lengthsAt(text, start, ownLengths);
    return own === 0 ? known : mergeLengths(lengths, known, ownLengths.subarray(0, own));
  }

  mayBeginWith(text: string, start: number, end: number): boolean {
    return this.#lexicon.mayBeginWith(text, start, end) || this.#words.mayBeginWith(text, start, end);
  }

  share(key: string): number {
    return this.#lexicon.share(key);
  }

  *prepare(): Generator<undefined, void> {
    yield* this.#lexicon.prepare();
    this.#tables ??= yield* tablesInSteps(this.#terms);
  }

  translations(key: string, from: Language): readonly Translation[] {
    const known = this.#merged[from].get(key);
    if (known !== undefined) return known;
    // Not before they are asked for: an archive is indexed, and the editor ready, without them.
    this.#tables ??= atOnce(tablesInSteps(this.#terms));
    const own = this.#tables[from].get(key);
    const base = this.#lexicon.translations(key, from);
    if (own === undefined) return base;
    const strengths = new Map(own);
    for (const { key: other, strength } of base) {
      strengths.set(other, Math.max(strengths.get(other) ?? 0, strength));
    }
    const merged = Array.from(strengths, ([other, strength]) => ({ key: other, strength }));
    this.#merged[from].set(key, merged);
    return merged;
  }
}

const ownLengths = new Uint8Array(64);

/** Puts the other lengths among the first `count`, each where it belongs and once. @returns how many there are now. */
function mergeLengths(lengths: Uint8Array, count: number, others: Uint8Array): number {
  let merged = count;
  for (const other of others) {
    let place = merged;
    while (place > 0 && (lengths[place - 1] ?? 0) > other) place -= 1;
    if ((place > 0 && lengths[place - 1] === other) || merged === lengths.length) continue;
    lengths.copyWithin(place + 1, place, merged);
    lengths[place] = other;
    merged += 1;
  }
  return merged;
}

function wordOf(ja: string): string {
  const written = ja.normalize('NFKC');
  return written.replace(weightlessEnding, '') || written;
}

/** The key under which a text's token will ask. */
function keyOf(word: string): string {
  if (!searchable.test(word)) return tokenKeys(word, 'ja')[0] ?? word;
  return /^[ァ-ヺー]+$/.test(word) ? katakanaKey(word) : word;
}

/** By the language of the word that is rendered: its renderings and their strengths. */
type RenderingTables = Readonly<Record<Language, Map<string, Map<string, number>>>>;

/** The words of so many terms are cut at once. */
const termsAtOnce = 100;

function* tablesInSteps(terms: readonly Term[]): Generator<undefined, RenderingTables> {
  const tables: RenderingTables = { en: new Map(), ja: new Map() };
  for (const [nth, { ja, en }] of terms.entries()) {
    if (nth % termsAtOnce === termsAtOnce - 1) yield undefined;
    const key = keyOf(wordOf(ja));
    en.forEach((rendering, rank) => {
      const stems = [...new Set(tokenKeys(rendering, 'en'))];
      const strength = 1 / (1 + rankDecay * rank) / (1 + phraseDecay * (stems.length - 1));
      for (const stem of stems) {
        strengthen(tables.ja, key, stem, strength);
        strengthen(tables.en, stem, key, strength);
      }
    });
  }
  return tables;
}

function strengthen(
  table: Map<string, Map<string, number>>,
  key: string,
  other: string,
  strength: number,
): void {
  const row = table.get(key) ?? new Map<string, number>();
  row.set(other, Math.max(row.get(other) ?? 0, strength));
  table.set(key, row);
}
