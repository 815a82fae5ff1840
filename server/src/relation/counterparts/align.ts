import type { Glossary } from '../../glossary/model';
import type { Lexicon } from '../../glossary/lexicon';
import type { Release } from '../../release/model';
import { type Unit, Likeness, unitsOf } from './likeness';

/** Sentences of the one text and the sentences of the other that say the same; one side may be empty. Indices into `sentences`. */
export interface AlignedGroup {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** 0..1: how much of the content of the two sides is the same. */
  readonly likeness: number;
}

/**
 * Aligns the sentences of two releases of one meeting, after Gale and Church (1993): lengths, with the content that a
 * translation keeps, by dynamic programming over 1-1, 1-2, 2-1, 1-3, 3-1, 1-0 and 0-1. Sentences that found no partner so
 * are then set against those left on the other side, for a section may stand elsewhere.
 * In the order of the left text; what only the right has stands where it stands there.
 */
export function alignReleases(
  left: Release,
  right: Release,
  glossary: Glossary,
  lexicon?: Lexicon,
): readonly AlignedGroup[] {
  const before = alignments.get(left)?.get(right);
  if (before?.glossary === glossary && before.lexicon === lexicon) return before.groups;
  const groups = aligned(left, right, glossary, lexicon);
  const ofLeft = alignments.get(left) ?? new WeakMap<Release, Alignment>();
  alignments.set(left, ofLeft.set(right, { glossary, lexicon, groups }));
  return groups;
}

interface Alignment {
  readonly glossary: Glossary;
  readonly lexicon: Lexicon | undefined;
  readonly groups: readonly AlignedGroup[];
}

/** Kept as long as both releases are: a check asks several times for the alignment of one pair. */
const alignments = new WeakMap<Release, WeakMap<Release, Alignment>>();

function aligned(
  left: Release,
  right: Release,
  glossary: Glossary,
  lexicon: Lexicon | undefined,
): readonly AlignedGroup[] {
  const sections = left.sections.length === right.sections.length;
  const a = unitsOf(left, glossary, lexicon, sections);
  const b = unitsOf(right, glossary, lexicon, sections);
  const likeness = new Likeness(a, b, lexicon);
  return joinMoved(alignUnits(a, b, likeness), likeness).map(sentencesOf);
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
  { left: 1, right: 3, cost: 0.45 },
  { left: 3, right: 1, cost: 0.45 },
  { left: 1, right: 0, cost: 0.35 },
  { left: 0, right: 1, cost: 0.35 },
];

/** A group of units, before it is one of sentences. */
interface UnitGroup {
  readonly left: readonly Unit[];
  readonly right: readonly Unit[];
  readonly likeness: number;
}

function alignUnits(
  a: readonly Unit[],
  b: readonly Unit[],
  likeness: Likeness,
  anywhere = false,
): readonly UnitGroup[] {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width).fill(-Infinity);
  const chosen = new Int8Array(best.length).fill(-1);
  best[0] = 0;
  const ratio = (lengthOf(b) + 1) / (lengthOf(a) + 1);
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      steps.forEach((step, index) => {
        if (step.left > i || step.right > j) return;
        const before = best[(i - step.left) * width + j - step.right] ?? -Infinity;
        const isPair = step.left > 0 && step.right > 0;
        const group = isPair && { left: a.slice(i - step.left, i), right: b.slice(j - step.right, j) };
        const total = before + (group ? scoreOf(group, ratio, likeness, anywhere) : 0) - step.cost;
        if (total <= (best[i * width + j] ?? -Infinity)) return;
        best[i * width + j] = total;
        chosen[i * width + j] = index;
      });
    }
  }
  return trace(a, b, chosen, likeness, anywhere);
}

function trace(
  a: readonly Unit[],
  b: readonly Unit[],
  chosen: Int8Array,
  likeness: Likeness,
  anywhere: boolean,
): readonly UnitGroup[] {
  const groups: UnitGroup[] = [];
  let i = a.length;
  let j = b.length;
  for (;;) {
    const step = steps[chosen[i * (b.length + 1) + j] ?? -1];
    if (step === undefined) return groups.reverse();
    const left = a.slice(i - step.left, i);
    const right = b.slice(j - step.right, j);
    groups.push({ left, right, likeness: likeness.of(left, right, anywhere) });
    i -= step.left;
    j -= step.right;
  }
}

/** Likeness of content, 0..2, and of length, -0.8..0.2, of a group with both sides; a sentence without a partner scores nothing. */
function scoreOf(
  { left, right }: Pick<UnitGroup, 'left' | 'right'>,
  ratio: number,
  likeness: Likeness,
  anywhere: boolean,
): number {
  const expected = lengthOf(left) * ratio;
  const difference = Math.abs(Math.log((lengthOf(right) + 5) / (expected + 5)));
  const strangers = likeness.strangers(left, right) + likeness.strangers(right, left);
  const sameSection = left[0]?.section !== undefined && left[0].section === right[0]?.section ? 0.15 : 0;
  return (
    2 * likeness.of(left, right, anywhere) + 0.2 + sameSection - Math.min(1, difference) - 0.6 * strangers
  );
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((total, { length }) => total + length, 0);
}

/** Below this, sentences side by side are no pair; from the other on, they are one wherever they stand. */
const noPair = 0.2;
const movedPair = 0.35;

/**
 * Takes apart what only stands side by side, and aligns what was left over by itself, for a section may have moved; and
 * again what that leaves over, until nothing more is found.
 */
function joinMoved(groups: readonly UnitGroup[], likeness: Likeness): readonly UnitGroup[] {
  const apart = groups.flatMap((group) =>
    isPair(group) && group.likeness < noPair ? takenApart(group) : [group],
  );
  const left = apart.flatMap((group) => (group.right.length === 0 ? group.left : []));
  const right = apart.flatMap((group) => (group.left.length === 0 ? group.right : []));
  const moved = alignUnits(left, right, likeness, true).filter(
    (group) => isPair(group) && group.likeness >= movedPair,
  );
  if (moved.length === 0) return apart;
  const taken = new Set(moved.flatMap((group) => [...group.left, ...group.right]));
  const stayed = apart.filter((group) => ![...group.left, ...group.right].some((unit) => taken.has(unit)));
  return joinMoved(inOrder([...stayed, ...moved], groups), likeness);
}

function isPair({ left, right }: UnitGroup): boolean {
  return left.length > 0 && right.length > 0;
}

function takenApart({ left, right }: UnitGroup): readonly UnitGroup[] {
  return [
    ...left.map((unit) => ({ left: [unit], right: [], likeness: 0 })),
    ...right.map((unit) => ({ left: [], right: [unit], likeness: 0 })),
  ];
}

/** By the left text; what only the right one has stays where the first alignment had it. */
function inOrder(groups: readonly UnitGroup[], before: readonly UnitGroup[]): readonly UnitGroup[] {
  const places = new Map<Unit, number>();
  before.forEach(({ left, right }, place) => {
    for (const unit of [...right, ...left]) places.set(unit, place);
  });
  const placeOf = ({ left, right }: UnitGroup): number =>
    [...left, ...right].slice(0, 1).map((unit) => places.get(unit) ?? 0)[0] ?? 0;
  return [...groups].sort((a, b) => placeOf(a) - placeOf(b));
}

function sentencesOf({ left, right, likeness }: UnitGroup): AlignedGroup {
  return {
    left: left.map(({ sentence }) => sentence),
    right: right.map(({ sentence }) => sentence),
    likeness,
  };
}
