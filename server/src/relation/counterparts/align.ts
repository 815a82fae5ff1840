import type { Glossary } from '../../glossary/model';
import type { Release, SentenceRole } from '../../release/model';
import { overlaps, shift } from '../../text/span';
import { findPlaces } from '../places';

/** Sentences of the one text and the sentences of the other that say the same; one side may be empty. Indices into `sentences`. */
export interface AlignedGroup {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** 0..1: how much of the dates, names and figures of the two sides is the same. */
  readonly likeness: number;
}

/**
 * Aligns the sentences of two releases of one meeting, after Gale and Church (1993): lengths, with the content that a
 * translation keeps (dates, names, figures, Latin words, section), by dynamic programming over 1-1, 1-2, 2-1, 1-0 and 0-1.
 */
export function alignReleases(left: Release, right: Release, glossary: Glossary): readonly AlignedGroup[] {
  const sections = left.sections.length === right.sections.length;
  const a = unitsOf(left, glossary, sections);
  const b = unitsOf(right, glossary, sections);
  const weights = weightsOf([...a, ...b]);
  return alignUnits(a, b, weights);
}

interface Unit {
  readonly sentence: number;
  readonly length: number;
  readonly keys: ReadonlySet<string>;
}

const speaking: ReadonlySet<SentenceRole> = new Set(['body', 'listItem', 'participants', 'plan']);

function unitsOf(release: Release, glossary: Glossary, sections: boolean): readonly Unit[] {
  return release.sentences.flatMap((sentence, index) => {
    if (!speaking.has(sentence.role)) return [];
    const keys = contentKeys(release, index, glossary);
    if (sections) keys.add(`section ${sentence.section}`);
    return [{ sentence: index, length: sentence.span.end - sentence.span.start, keys }];
  });
}

/** What of a sentence stays the same in a translation. */
export function contentKeys(release: Release, index: number, glossary: Glossary): Set<string> {
  const { span } = release.sentences[index] ?? { span: { start: 0, end: 0 } };
  const text = release.text.slice(span.start, span.end);
  const dates = release.dates.filter((date) => overlaps(date.span, span));
  const names = glossary.match(text);
  const keys = new Set([
    ...dates.map(({ interval }) => `date ${interval.from.slice(5)} ${interval.to.slice(5)}`),
    ...names.map(({ concept }) => `name ${concept.id}`),
    ...findPlaces(text).map(({ place }) => `place ${place.kind === 'city' ? place.id : place.country}`),
  ]);
  const taken = [...dates.map((date) => shift(date.span, -span.start)), ...names.map((name) => name.span)];
  for (const word of text.matchAll(/[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*|\d+(?:[.,]\d+)*[A-Z]?/gu)) {
    const place = { start: word.index, end: word.index + word[0].length };
    if (!taken.some((other) => overlaps(other, place))) keys.add(`word ${word[0].normalize('NFKC')}`);
  }
  return keys;
}

type Weights = ReadonlyMap<string, number>;

/** The rarer a key in the two texts, the more it says. */
function weightsOf(units: readonly Unit[]): Weights {
  const counts = new Map<string, number>();
  for (const { keys } of units) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].map(([key, count]) => [key, Math.log(1 + units.length / count)]));
}

interface Step {
  readonly left: number;
  readonly right: number;
  /** What a group of this shape must make good by its likeness: most sentences are translated one by one. */
  readonly cost: number;
}

const steps: readonly Step[] = [
  { left: 1, right: 1, cost: 0 },
  { left: 1, right: 2, cost: 0.25 },
  { left: 2, right: 1, cost: 0.25 },
  { left: 1, right: 0, cost: 0.35 },
  { left: 0, right: 1, cost: 0.35 },
];

function alignUnits(a: readonly Unit[], b: readonly Unit[], weights: Weights): readonly AlignedGroup[] {
  const ratio = (sum(b) + 1) / (sum(a) + 1);
  const best: number[][] = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(-Infinity),
  );
  const chosen: (Step | undefined)[][] = Array.from({ length: a.length + 1 }, () => []);
  const at = (i: number, j: number): number => best[i]?.[j] ?? -Infinity;
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 && j === 0) (best[0] ?? [])[0] = 0;
      for (const step of steps) {
        if (step.left > i || step.right > j) continue;
        const gain =
          scoreOf(a.slice(i - step.left, i), b.slice(j - step.right, j), ratio, weights) - step.cost;
        const total = at(i - step.left, j - step.right) + gain;
        if (total <= at(i, j)) continue;
        (best[i] ?? [])[j] = total;
        (chosen[i] ?? [])[j] = step;
      }
    }
  }
  return trace(a, b, chosen, weights);
}

function trace(
  a: readonly Unit[],
  b: readonly Unit[],
  chosen: readonly (readonly (Step | undefined)[])[],
  weights: Weights,
): readonly AlignedGroup[] {
  const groups: AlignedGroup[] = [];
  let i = a.length;
  let j = b.length;
  for (;;) {
    const step = chosen[i]?.[j];
    if (step === undefined) return groups.reverse();
    const left = a.slice(i - step.left, i);
    const right = b.slice(j - step.right, j);
    const likeness = step.left > 0 && step.right > 0 ? dice(left, right, weights) : 0;
    groups.push({ left: left.map(sentenceOf), right: right.map(sentenceOf), likeness });
    i -= step.left;
    j -= step.right;
  }
}

function sentenceOf({ sentence }: Unit): number {
  return sentence;
}

/** Likeness of content, 0..2, and of length, -0.8..0.2; a sentence without a partner scores nothing. */
function scoreOf(left: readonly Unit[], right: readonly Unit[], ratio: number, weights: Weights): number {
  if (left.length === 0 || right.length === 0) return 0;
  const expected = sum(left) * ratio;
  const difference = Math.abs(Math.log((sum(right) + 5) / (expected + 5)));
  const strangers = [...strangersIn(left, right), ...strangersIn(right, left)].length;
  return 2 * dice(left, right, weights) + 0.2 - Math.min(1, difference) - 0.6 * strangers;
}

/** The sentences of a side of two whose content, which they have, is nowhere on the other side. */
function strangersIn(side: readonly Unit[], others: readonly Unit[]): readonly Unit[] {
  if (side.length < 2) return [];
  return side.filter(({ keys }) => {
    const content = [...keys].filter((key) => !key.startsWith('section '));
    return content.length > 0 && !content.some((key) => others.some((other) => other.keys.has(key)));
  });
}

function dice(left: readonly Unit[], right: readonly Unit[], weights: Weights): number {
  const a = new Set(left.flatMap(({ keys }) => [...keys]));
  const b = new Set(right.flatMap(({ keys }) => [...keys]));
  const weigh = (keys: Iterable<string>): number =>
    [...keys].reduce((total, key) => total + (weights.get(key) ?? 0), 0);
  const all = weigh(a) + weigh(b);
  return all === 0 ? 0.3 : (2 * weigh([...a].filter((key) => b.has(key)))) / all;
}

function sum(units: readonly Unit[]): number {
  return units.reduce((total, { length }) => total + length, 0);
}
