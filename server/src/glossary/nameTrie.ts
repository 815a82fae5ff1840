import type { Concept, Name } from './model';
import { TrieEdges } from './trieEdges';
import type { Unit } from './units';

/** A name with its entry, as the matcher carries it. */
export interface Entry {
  readonly concept: Concept;
  readonly name: Name;
  readonly units: readonly Unit[];
}

/** A path through the trie that ends in names: the units `[from, to)` of the text. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Entry[];
}

/**
 * A trie over units (words, Japanese characters), not over letters.
 *
 * An Aho–Corasick automaton over letters was measured first (40,000 names, a page of 6,500 characters): `modern-ahocorasick`
 * 3.3 matches on grapheme clusters and takes 18 ms; `@monyone/aho-corasick` 1.1 takes 0.9 ms but 1.8 s and 110 MB to build;
 * `ahocorasick` 1.0 the same, without types. All find names inside longer words, which must then be thrown away.
 * Over units a name can only begin and end where a word does, most walks stop at their first step, and one flat map holds
 * all edges.
 */
export class NameTrie {
  readonly #unitIds = new Map<string, number>();
  /** Of single characters, which in Japanese all units are, by UTF-16 unit; one above the id, 0 for no id. */
  readonly #characterIds = new Int32Array(0x1_0000);
  readonly #edges = new TrieEdges();
  readonly #entries = new Map<number, Entry[]>();
  #nodes = 1;

  add(entry: Entry): void {
    for (const keys of keySequences(entry.units)) {
      const node = keys.reduce((from, key) => this.#descend(from, key), 0);
      const known = this.#entries.get(node);
      if (known) known.push(entry);
      else this.#entries.set(node, [entry]);
    }
  }

  /** Every name that the units hold, overlapping ones too. */
  candidates(units: readonly Unit[]): Candidate[] {
    const found: Candidate[] = [];
    const path = { units, ids: units.map(({ key }) => this.#idOf(key)), found };
    for (let from = 0; from < units.length; from += 1) this.#walk(path, from, from, 0);
    return found;
  }

  #walk(path: Path, from: number, at: number, node: number): void {
    const { units, ids, found } = path;
    const unit = units[at];
    if (!unit || (at > from && !continues(units[at - 1], unit))) return;
    this.#step(path, from, at + 1, this.#edges.next(node, ids[at] ?? unknown));
    for (const key of singularOf(unit)) {
      this.#arrive(this.#edges.next(node, this.#idOf(key)), from, at + 1, found);
    }
    const joined = units[at + 1];
    if (joined?.gap !== 'hyphen') return;
    this.#step(path, from, at + 2, this.#edges.next(node, this.#idOf(unit.key + joined.key)));
  }

  #step(path: Path, from: number, to: number, node: number): void {
    if (node < 0) return;
    this.#arrive(node, from, to, path.found);
    this.#walk(path, from, to, node);
  }

  #arrive(node: number, from: number, to: number, found: Candidate[]): void {
    const entries = node < 0 ? undefined : this.#entries.get(node);
    if (entries) found.push({ from, to, entries });
  }

  #descend(node: number, key: string): number {
    const unit = this.#unitIds.get(key) ?? this.#unitIds.size;
    this.#unitIds.set(key, unit);
    if (key.length === 1) this.#characterIds[key.charCodeAt(0)] = unit + 1;
    const known = this.#edges.next(node, unit);
    if (known >= 0) return known;
    this.#edges.add(node, unit, this.#nodes);
    this.#nodes += 1;
    return this.#nodes - 1;
  }

  #idOf(key: string): number {
    if (key.length === 1) return (this.#characterIds[key.charCodeAt(0)] ?? 0) - 1;
    return this.#unitIds.get(key) ?? unknown;
  }
}

/** The id of a unit that no name holds. */
const unknown = -1;

/** A text on its way through the trie. */
interface Path {
  readonly units: readonly Unit[];
  /** Of each unit. */
  readonly ids: readonly number[];
  readonly found: Candidate[];
}

/**
 * A name with hyphens is found with them, with spaces, and written together ("Co-operation", "Cooperation"); a name that
 * lists things, with a comma before its "and" and without.
 */
function keySequences(units: readonly Unit[]): string[][] {
  const lists = units.some((unit, index) => unit.key === ',' && units[index + 1]?.key !== 'and');
  let sequences: string[][] = [[]];
  for (const [index, unit] of units.entries()) {
    const further = sequences.length < 8 ? variants(unit, units[index + 1], lists) : [];
    sequences = [
      ...sequences.map((keys) => [...keys, unit.key]),
      ...further.flatMap((variant) => sequences.map((keys) => variant(keys))),
    ];
  }
  return sequences;
}

function variants(
  unit: Unit,
  next: Unit | undefined,
  lists: boolean,
): readonly ((keys: readonly string[]) => string[])[] {
  if (unit.gap === 'hyphen') return [(keys) => [...keys.slice(0, -1), (keys.at(-1) ?? '') + unit.key]];
  if (lists && unit.key === ',' && next?.key === 'and') return [(keys) => [...keys]];
  if (!lists || unit.key !== 'and') return [];
  return [(keys) => (keys.at(-1) === ',' ? [...keys, 'and'] : [...keys, ',', 'and'])];
}

/** Whether a name may run on from one unit to the next, given what stands between them. */
function continues(before: Unit | undefined, unit: Unit): boolean {
  if (unit.gap === 'paragraph' || before?.possessive) return false;
  if (unit.kind !== 'mark' && unit.kind !== 'word' && before && isJapanese(before)) {
    return unit.gap !== 'space' && unit.gap !== 'hyphen';
  }
  return true;
}

export function isJapanese(unit: Unit): boolean {
  return unit.kind === 'kanji' || unit.kind === 'katakana' || unit.kind === 'hiragana';
}

/** The forms of which a word may be the plural: "guidelines" of "guideline", "agencies" of "agency", "CBPRs" of "CBPR". */
function singularOf({ key, kind }: Unit): readonly string[] {
  if (kind !== 'word' || !key.endsWith('s') || key.length < 3 || key.endsWith('ss')) return [];
  if (key.endsWith('ies')) return [`${key.slice(0, -3)}y`];
  return /(?:[sxz]|ch|sh)es$/.test(key) ? [key.slice(0, -2)] : [key.slice(0, -1)];
}
