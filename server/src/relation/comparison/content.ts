import { englishSkeleton, katakanaSkeleton } from '../../glossary/soundSkeleton';
import { isFamilyKey, stemOfKey } from '../../text/stem';
import type { Unit } from './units';

/** The content of a clause made ready to be looked up in: it is compared with many others, and made ready once. */
export interface Content {
  /** Each thing once, at its greatest weight. */
  readonly distinct: readonly Unit[];
  readonly keys: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Whether a word of it and the given one are forms of one. */
  holdsAlike(word: string): boolean;
  /** Whether a word of it is the given one in the other script: "Ahmedabad" and アーメダバード. */
  soundsLike(word: string): boolean;
}

const known = new WeakMap<readonly Unit[], Content>();

export function contentOf(units: readonly Unit[]): Content {
  let content = known.get(units);
  if (content === undefined) {
    content = new PreparedContent(units);
    known.set(units, content);
  }
  return content;
}

/** Whether one of the keys is in the set. A loop: it runs for every word of every two sentences that are compared. */
export function holdsOne(set: ReadonlySet<string>, keys: readonly string[]): boolean {
  for (const key of keys) if (set.has(key)) return true;
  return false;
}

class PreparedContent implements Content {
  readonly distinct: readonly Unit[];
  readonly keys: ReadonlySet<string>;
  readonly #units: readonly Unit[];
  readonly #words: readonly string[];
  #stems: ReadonlySet<string> | undefined;
  #byBeginning: ReadonlyMap<string, readonly string[]> | undefined;
  #skeletons: ReadonlySet<string> | undefined;

  constructor(units: readonly Unit[]) {
    this.distinct = distinct(units);
    const all = new Set<string>();
    for (const unit of units) for (const key of unit.keys) all.add(key);
    this.keys = all;
    this.#units = units;
    this.#words = units.map(({ word }) => word);
  }

  /** Asked for across languages alone. */
  get stems(): ReadonlySet<string> {
    if (this.#stems) return this.#stems;
    const compounds = this.#units.flatMap(({ compound }) => compound ?? []);
    return (this.#stems = new Set([...this.#words.map(stemOfKey), ...compounds]));
  }

  holdsAlike(word: string): boolean {
    if (!onlyAscii.test(word)) return this.#words.some((other) => alike(word, other));
    this.#byBeginning ??= groupByBeginning(this.#words);
    return (this.#byBeginning.get(beginningOf(word)) ?? []).some((other) => alike(word, other));
  }

  soundsLike(word: string): boolean {
    const skeleton = skeletonOf(word);
    if (skeleton === undefined) return false;
    this.#skeletons ??= new Set(this.#words.flatMap((other) => skeletonOf(other) ?? []));
    return this.#skeletons.has(inOtherScript(skeleton));
  }
}

function distinct(units: readonly Unit[]): readonly Unit[] {
  const byKey = new Map<string, Unit>();
  for (const unit of units) {
    const key = unit.keys[0] ?? '';
    const before = byKey.get(key);
    if (!before || before.weight < unit.weight) byKey.set(key, unit);
  }
  return [...byKey.values()];
}

const onlyAscii = /^[\x20-\x7e]*$/;
/** Forms of one Latin word have this many letters in common at least. */
const leastBeginning = 5;

function beginningOf(word: string): string {
  return word.slice(0, leastBeginning);
}

function groupByBeginning(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const group = groups.get(beginningOf(word));
    if (group === undefined) groups.set(beginningOf(word), [word]);
    else group.push(word);
  }
  return groups;
}

/** Whether two words of one language are forms of one: a long beginning in common, or one within the other. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (!onlyAscii.test(short)) {
    return short.length >= 2 && long.includes(short) && short.length * 2 >= long.length;
  }
  if (short.length < leastBeginning || short.includes(' ')) return false;
  if (isFamilyKey(short) || isFamilyKey(long)) return false;
  let common = 0;
  while (common < short.length && short[common] === long[common]) common += 1;
  return common >= leastBeginning && common >= short.length - 2 && common * 3 >= long.length * 2;
}

/** A shorter skeleton is that of too many words. */
const leastSkeleton = 3;

/** How a word sounds, marked with its script; undefined for what is no name or loan word. */
function skeletonOf(word: string): string | undefined {
  if (/^[a-z]{4,}$/.test(word)) return `latin ${englishSkeleton(word)}`;
  if (!/^[ァ-ヺー]{4,}$/.test(word)) return undefined;
  const skeleton = katakanaSkeleton(word);
  return skeleton.length >= leastSkeleton ? `katakana ${skeleton}` : undefined;
}

function inOtherScript(skeleton: string): string {
  return skeleton.startsWith('latin')
    ? skeleton.replace('latin', 'katakana')
    : skeleton.replace('katakana', 'latin');
}
