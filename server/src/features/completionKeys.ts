import { toHiragana, toRomaji } from 'wanakana';
import type { Concept, Glossary, Name } from '../glossary/model';
import { connectors } from '../glossary/nameWords';
import { normalizedKey } from '../text/normalize';

/** One way to type a name. */
export interface CompletionKey {
  /** What is typed, in small letters. */
  readonly text: string;
  /** 0: the name itself or its acronym; 1: a later word of it, or its reading; 2: the name in the other language. */
  readonly distance: number;
}

/** A name's typed beginning: how much of the line it takes up, and the key it is the beginning of. */
export interface TypedName {
  /** UTF-16 units before the caret. */
  readonly length: number;
  readonly key: CompletionKey;
}

interface IndexedKey {
  readonly key: CompletionKey;
  readonly concept: Concept;
}

const indexes = new WeakMap<Glossary, readonly IndexedKey[]>();

/** All ways to type all names in either language, in the order of their letters: by prefix, acronym, any word, and reading in kana or romaji. */
function indexOf(glossary: Glossary): readonly IndexedKey[] {
  const known = indexes.get(glossary);
  if (known) return known;
  const index = [...glossary.concepts.values()].flatMap((concept) =>
    concept.names.flatMap(keysOfName).map((key) => ({ key, concept })),
  );
  index.sort((a, b) => (a.key.text < b.key.text ? -1 : 1));
  indexes.set(glossary, index);
  return index;
}

function keysOfName(name: Name): readonly CompletionKey[] {
  const text = normalizedKey(name.text).toLowerCase();
  const found: CompletionKey[] = [{ text, distance: 0 }];
  if (name.language === 'en') {
    for (const match of text.matchAll(/(?<=[\s-])[\p{L}\p{N}]+/gu)) {
      if (!connectors.has(match[0])) found.push({ text: text.slice(match.index), distance: 1 });
    }
  } else {
    for (const match of text.matchAll(/(?<=[・法人])(?=\p{Script=Han}|\p{Script=Katakana})/gu)) {
      found.push({ text: text.slice(match.index), distance: 1 });
    }
  }
  if (name.reading !== undefined) {
    found.push({ text: name.reading, distance: 1 }, { text: toRomaji(name.reading), distance: 1 });
  }
  return found;
}

/** An end of the line that may be the beginning of a name. */
export interface TypedEnd {
  /** As written; its length is what an insertion replaces. */
  readonly text: string;
  /** As keys are written. */
  readonly folded: string;
}

/**
 * For each concept that what is typed may begin, the longest end of the line that does. Latin words are taken whole; Japanese
 * has no spaces, so there any end of the line may be the beginning of a name, also right after another Japanese character.
 */
export function typedNames(ends: readonly TypedEnd[], glossary: Glossary): ReadonlyMap<Concept, TypedName> {
  const found = new Map<Concept, TypedName>();
  for (const { text, folded } of ends) {
    for (const { key, concept } of keysBegunBy(folded, indexOf(glossary))) {
      const before = found.get(concept);
      const isBetter =
        !before ||
        text.length > before.length ||
        (text.length === before.length && key.distance < before.key.distance);
      if (isBetter) found.set(concept, { length: text.length, key });
    }
  }
  return found;
}

/** The ends of a line at which a name may begin, shortest first; none goes back over a stop or a bracket. */
export function typedEnds(before: string): readonly TypedEnd[] {
  const line = before.slice(-60);
  const found: TypedEnd[] = [];
  for (let start = line.length - 1; start >= 0; start -= 1) {
    const text = line.slice(start);
    if (/^[。、.!?;:（）()「」]/u.test(text)) break;
    if (/^\s/u.test(text) || isWithinWord(line, start)) continue;
    found.push({ text, folded: normalizedKey(text).toLowerCase() });
  }
  return found;
}

const latin = /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/;

function isWithinWord(line: string, start: number): boolean {
  return latin.test(line.charAt(start)) && latin.test(line.charAt(start - 1));
}

function* keysBegunBy(typed: string, index: readonly IndexedKey[]): Generator<IndexedKey> {
  yield* keysFrom(typed, index);
  if (!/^[a-z'-]{2,}$/.test(typed)) return;
  const { kana, rest } = splitReading(toHiragana(typed));
  if (kana === '') return;
  for (const entry of keysFrom(kana, index)) {
    if (continuesWith(rest, entry.key.text.slice(kana.length))) yield entry;
  }
}

/** The keys that begin with `typed`. */
function* keysFrom(typed: string, index: readonly IndexedKey[]): Generator<IndexedKey> {
  for (let at = firstNotBefore(typed, index); index[at]?.key.text.startsWith(typed); at += 1) {
    const entry = index[at];
    if (entry) yield entry;
  }
}

function firstNotBefore(typed: string, index: readonly IndexedKey[]): number {
  let [low, high] = [0, index.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index[middle]?.key.text ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Romaji as kana, in whichever system it is typed ("shou", "syou"), and the consonants typed of the next kana: "m" of "soum". */
function splitReading(kana: string): { readonly kana: string; readonly rest: string } {
  const rest = /[a-z]*$/.exec(kana)?.[0] ?? '';
  return { kana: kana.slice(0, kana.length - rest.length), rest };
}

function continuesWith(rest: string, kana: string): boolean {
  return rest === '' || toRomaji(kana.slice(0, 2)).startsWith(rest.charAt(0));
}
