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

/** Phrases looked up by stem in English and letter by letter in Japanese; at each place the longest is taken. */
export class StemTable<T> {
  #roots: Readonly<Record<Language, Node<T>>> | undefined;
  /** Not put into the tree before something is looked up: no start waits for the stems of thousands of phrases. */
  readonly #added: Added<T>[] = [];
  readonly #keepsShorter: boolean;

  /** @param keepsShorter whether a hit of several English words also stands for its first ones alone: "raise tariffs" for "raise". */
  constructor({ keepsShorter = false }: { readonly keepsShorter?: boolean } = {}) {
    this.#keepsShorter = keepsShorter;
  }

  add(phrase: string, language: Language, value: T): void {
    this.#added.push({ phrase, language, value });
  }

  #root(language: Language): Node<T> {
    const roots = (this.#roots ??= { en: node(), ja: node() });
    if (this.#added.length > 0) {
      for (const one of this.#added.splice(0)) putInto(roots[one.language], one);
    }
    return roots[language];
  }

  /** All hits in order of place, none overlapping. */
  find(text: string, language: Language): readonly StemHit<T>[] {
    return language === 'en' ? this.findInWords(stemmedWords(text)) : this.#findJapanese(foldInPlace(text));
  }

  findInWords(words: readonly StemmedWord[]): readonly StemHit<T>[] {
    const steps = words.map((word) => word.stem);
    return this.#walk('en', steps, (from, to) => ({
      start: words[from]?.span.start ?? 0,
      end: words[to - 1]?.span.end ?? 0,
    }));
  }

  #findJapanese(text: string): readonly StemHit<T>[] {
    return this.#walk(
      'ja',
      Array.from({ length: text.length }, (_, at) => text.charAt(at)),
      (from, to) => ({ start: from, end: to }),
    ).filter(({ span }) => !isWithinWord(text, span));
  }

  #walk(
    language: Language,
    steps: readonly string[],
    spanOf: (from: number, to: number) => Span,
  ): readonly StemHit<T>[] {
    const hits: StemHit<T>[] = [];
    for (let at = 0; at < steps.length; at += 1) {
      const found = this.#longest(language, steps, at);
      if (!found) continue;
      hits.push({ span: spanOf(at, found.end), values: found.values });
      at = found.end - 1;
    }
    return hits;
  }

  #longest(
    language: Language,
    steps: readonly string[],
    from: number,
  ): { end: number; values: readonly T[] } | undefined {
    let at: Node<T> | undefined = this.#root(language);
    let best: { end: number; values: readonly T[] } | undefined;
    for (let step = from; step < steps.length; step += 1) {
      at = at.next.get(steps[step] ?? '');
      if (!at) break;
      if (at.values.length > 0) {
        const shorter = this.#keepsShorter && language === 'en' ? (best?.values ?? []) : [];
        best = { end: step + 1, values: [...at.values, ...shorter] };
      }
    }
    return best;
  }
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
