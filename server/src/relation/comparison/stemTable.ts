import { Beginnings } from '../../text/beginnings';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';
import { type StemmedWord, stemmedWords, stemsOf } from './wordForms';
import { foldInPlace } from '../../text/foldInPlace';

/** A phrase of the table found in a text, with everything the table knows under it. */
export interface StemHit<T> {
  readonly span: Span;
  readonly values: readonly T[];
}

interface Added<T> {
  readonly phrase: string;
  readonly language: Language;
  readonly value: T;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  values: T[];
}

interface StemTableOptions<T> {
  /** Whether a hit of several English words also stands for its first ones alone: "raise tariffs" for "raise". */
  readonly keepsShorter?: boolean;
  /** Adds the phrases, when something is first looked up. */
  readonly fill?: ((table: StemTable<T>) => void) | undefined;
}

/** Phrases looked up by stem in English and letter by letter in Japanese; at each place the longest is taken. */
export class StemTable<T> {
  #roots: Readonly<Record<Language, Node<T>>> | undefined;
  /** Not put into the tree before something is looked up: no start waits for the stems of thousands of phrases. */
  readonly #added: Added<T>[] = [];
  #fill: StemTableOptions<T>['fill'];
  readonly #keepsShorter: boolean;
  /** Of the Japanese phrases. */
  readonly #beginnings = new Beginnings();

  constructor({ keepsShorter = false, fill }: StemTableOptions<T> = {}) {
    this.#keepsShorter = keepsShorter;
    this.#fill = fill;
  }

  add(phrase: string, language: Language, value: T): void {
    this.#added.push({ phrase, language, value });
  }

  #root(language: Language): Node<T> {
    const roots = (this.#roots ??= { en: node(), ja: node() });
    const fill = this.#fill;
    this.#fill = undefined;
    fill?.(this);
    if (this.#added.length > 0) {
      for (const one of this.#added.splice(0)) {
        if (one.language === 'ja') this.#beginnings.add(foldInPlace(one.phrase));
        putInto(roots[one.language], one);
      }
    }
    return roots[language];
  }

  /** All hits in order of place, none overlapping. */
  find(text: string, language: Language): readonly StemHit<T>[] {
    return language === 'en' ? this.findInWords(stemmedWords(text)) : this.#findJapanese(foldInPlace(text));
  }

  findInWords(words: readonly StemmedWord[]): readonly StemHit<T>[] {
    const root = this.#root('en');
    const hits: StemHit<T>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const found = this.#longestInWords(root, words, at);
      if (!found) continue;
      const start = words[at]?.span.start ?? 0;
      at = found.end - 1;
      hits.push({ span: { start, end: words[at]?.span.end ?? start }, values: found.values });
    }
    return hits;
  }

  #longestInWords(root: Node<T>, words: readonly StemmedWord[], from: number): Longest<T> | undefined {
    let best: Longest<T> | undefined;
    let at: Node<T> | undefined = root.next.get(words[from]?.stem ?? '');
    for (let end = from + 1; at !== undefined; end += 1) {
      if (at.values.length > 0) {
        best = { end, values: best && this.#keepsShorter ? [...at.values, ...best.values] : at.values };
      }
      if (end === words.length) break;
      at = at.next.get(words[end]?.stem ?? '');
    }
    return best;
  }

  #findJapanese(text: string): readonly StemHit<T>[] {
    const root = this.#root('ja');
    const hits: StemHit<T>[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const found = this.#beginnings.mayBegin(text, at) ? longestIn(root, text, at) : undefined;
      if (!found) continue;
      const span = { start: at, end: found.end };
      if (!isWithinWord(text, span)) hits.push({ span, values: found.values });
      at = found.end - 1;
    }
    return hits;
  }
}

/** The phrase that reaches furthest: where it ends, and what the table knows under it. */
interface Longest<T> {
  readonly end: number;
  readonly values: readonly T[];
}

function longestIn<T>(root: Node<T>, text: string, from: number): Longest<T> | undefined {
  let best: Longest<T> | undefined;
  let at: Node<T> | undefined = root.next.get(text.charAt(from));
  for (let end = from + 1; at !== undefined; end += 1) {
    if (at.values.length > 0) best = { end, values: at.values };
    if (end === text.length) break;
    at = at.next.get(text.charAt(end));
  }
  return best;
}

const kanji = /[\p{Script=Han}々]/u;

/** A kanji between others is a part of their word: 「水」 in 「水素化」 is no water. */
function isWithinWord(text: string, { start, end }: Span): boolean {
  if (end - start > 1 || !kanji.test(text.charAt(start))) return false;
  return kanji.test(text.charAt(start - 1)) || kanji.test(text.charAt(end));
}

function putInto<T>(root: Node<T>, { phrase, language, value }: Added<T>): void {
  const path = language === 'en' ? stemsOf(phrase) : Array.from(foldInPlace(phrase));
  if (path.length === 0) return;
  let at = root;
  for (const step of path) {
    const following = at.next.get(step) ?? node<T>();
    at.next.set(step, following);
    at = following;
  }
  if (!at.values.includes(value)) at.values.push(value);
}

function node<T>(): Node<T> {
  return { next: new Map(), values: [] };
}
