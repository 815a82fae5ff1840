import { normalize } from '../text/normalize';
import { type Span, overlaps } from '../text/span';
import type { Concept, Name, NameMatch, NameStatus } from './model';
import { type Candidate, type Entry, NameTrie, isJapanese } from './nameTrie';
import { type Unit, unitsOf } from './units';

/** Finds names in texts. */
export interface Matcher {
  /** Every name in the text, longest match first, not overlapping, in order of place; spans are of the text as given. */
  match(text: string): readonly NameMatch[];
}

/**
 * Builds the matcher for all names of all entries. Where entries share a name, one that is right goes before one that is
 * deprecated or superseded, then the earlier entry before the later.
 */
export function createMatcher(concepts: Iterable<Concept>): Matcher {
  const trie = new NameTrie();
  for (const concept of concepts) {
    for (const name of concept.names) {
      const units = unitsOf(normalize(name.text).text);
      if (units.length > 0) trie.add({ concept, name, units });
    }
  }
  return { match: (text) => new Pass(trie, text).run() };
}

/** One pass over one text. */
class Pass {
  readonly #trie: NameTrie;
  readonly #normalized;
  readonly #units: readonly Unit[];
  /** For each unit whether it is free, within a chosen name, or the last unit of one. */
  readonly #use: Uint8Array;
  #addresses: readonly Span[] | undefined;

  constructor(trie: NameTrie, text: string) {
    this.#trie = trie;
    this.#normalized = normalize(text);
    this.#units = unitsOf(this.#normalized.text);
    this.#use = new Uint8Array(this.#units.length);
  }

  run(): readonly NameMatch[] {
    const chosen = new Map<number, NameMatch>();
    for (const candidate of longestFirst(this.#trie.candidates(this.#units))) {
      if (!this.#isFree(candidate) || !this.#standsAlone(candidate)) continue;
      const entry = this.#entryFor(candidate);
      const span = this.#spanOf(candidate);
      if (!entry || this.#isNoName(span, entry)) continue;
      this.#take(candidate);
      const { concept, name } = entry;
      chosen.set(candidate.from, { span: this.#normalized.toOriginal(span), concept, name });
    }
    return [...chosen].sort(([a], [b]) => a - b).map(([, match]) => match);
  }

  /** Letters of an address, and small words in a headline of capitals ("LET US ACT"), are no names. */
  #isNoName(span: Span, { name }: Entry): boolean {
    const { text } = this.#normalized;
    this.#addresses ??= addressesIn(text);
    if (this.#addresses.some((address) => overlaps(address, span))) return true;
    return smallWords.has(name.text.toLowerCase()) && isShouted(lineAround(text, span));
  }

  #isFree({ from, to }: Candidate): boolean {
    for (let at = from; at < to; at += 1) if (this.#use[at] !== free) return false;
    return true;
  }

  #take({ from, to }: Candidate): void {
    this.#use.fill(within, from, to);
    this.#use[to - 1] = last;
  }

  #spanOf({ from, to }: Candidate): Span {
    return { start: this.#units[from]?.start ?? 0, end: this.#units[to - 1]?.end ?? 0 };
  }

  /** Whether the name is a word of its own and no piece of a longer one, as far as the script tells. */
  #standsAlone({ from, to }: Candidate): boolean {
    const [first, end] = [this.#units[from], this.#units[to - 1]];
    const [before, after] = [this.#units[from - 1], this.#units[to]];
    if (!first || !end) return false;
    if (before && first.kind === 'katakana' && touches(before, first)) return false;
    if (after && end.kind === 'katakana' && touches(end, after)) return false;
    if (before && isDecimal(this.#units[from - 2], before, first)) return false;
    const short = to - from <= 2 && first.kind === 'kanji' && end.kind === 'kanji';
    if (!short || !before || !touches(before, first)) return true;
    return this.#use[from - 1] === last || kanjiBeforeNames.has(before.key);
  }

  #entryFor({ from, to, entries }: Candidate): Entry | undefined {
    const units = this.#units.slice(from, to);
    const fitting = entries.filter((entry) => isWrittenAs(entry, units));
    if (fitting.length < 2) return fitting[0];
    return fitting.reduce((best, entry) => (rank(entry, units) < rank(best, units) ? entry : best));
  }
}

const [free, within, last] = [0, 1, 2];

/** Web and mail addresses, which hold letters but no names. */
function addressesIn(text: string): readonly Span[] {
  if (!addressMark.test(text)) return [];
  const pattern =
    /\b(?:https?:\/\/|www\.)[\x21-\x7e]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+\.(?:go|or|co|ac)\.jp\b\S*/g;
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Something that every address holds. */
const addressMark = /:\/\/|www\.|@|\.jp/;

/** Acronyms that are words as well. */
const smallWords: ReadonlySet<string> = new Set(
  'act aid all am an and are as at be by do fast for he if in is it me no of on one or so step the to up us we who'.split(
    ' ',
  ),
);

function lineAround(text: string, { start, end }: Span): string {
  const lineEnd = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, lineEnd < 0 ? text.length : lineEnd);
}

/** Whether a line is set in capitals throughout. */
function isShouted(line: string): boolean {
  return !/\p{Ll}/u.test(line) && (line.match(/\p{Lu}{2,}/gu)?.length ?? 0) > 2;
}

function longestFirst(candidates: Candidate[]): Candidate[] {
  return candidates.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

/** Whether two Japanese units of one script stand side by side, so that they may belong to one word. */
function touches(before: Unit, unit: Unit): boolean {
  return before.kind === unit.kind && isJapanese(unit) && (unit.gap === 'none' || unit.gap === 'lineBreak');
}

/** "5G" is no name in "3.5G". */
function isDecimal(figure: Unit | undefined, point: Unit, unit: Unit): boolean {
  return point.key === '.' && unit.gap === 'none' && /^\d/.test(unit.key) && /\d$/.test(figure?.key ?? '');
}

/** Kanji that stand before a short name without making one word of it: 「対米国」「駐日本」「同米国」. */
const kanjiBeforeNames: ReadonlySet<string> = new Set('対在駐訪離元現前新旧各全同当両');

const statusRank: Readonly<Record<NameStatus, number>> = {
  preferred: 0,
  admitted: 1,
  superseded: 2,
  deprecated: 3,
};

function rank({ name, units: own }: Entry, units: readonly Unit[]): number {
  return statusRank[name.status] * 2 + (formOf(own) === formOf(units) ? 0 : 1);
}

function isWrittenAs({ name, units: own }: Entry, units: readonly Unit[]): boolean {
  if (own.every((unit) => unit.kind === 'katakana')) return sameVowels(own, units);
  const written = formOf(units);
  if (name.form === 'acronym' && own.every((unit) => unit.kind === 'word')) return isAcronymAs(own, written);
  return own.length > 1 || startsAsName(name, written);
}

function formOf(units: readonly Unit[]): string {
  return units.map((unit) => unit.form).join('');
}

/** Acronyms keep their case; a plural "s" may follow. */
function isAcronymAs(own: readonly Unit[], written: string): boolean {
  const acronym = formOf(own);
  return written === acronym || written === `${acronym}s`;
}

/** A name of one word keeps its capital, as "Quad" is no quad; a common noun may begin a sentence. */
function startsAsName(name: Name, written: string): boolean {
  return !/^\p{Lu}/u.test(name.text) || /^\p{Lu}/u.test(written);
}

/** In a short katakana word the long vowel tells words apart (「ビル」「ビール」), except at its end (「サーバ」「サーバー」). */
function sameVowels(own: readonly Unit[], units: readonly Unit[]): boolean {
  if (own.length > 4) return true;
  return own.every((unit, index) => index === own.length - 1 || unit.form === units[index]?.form);
}
