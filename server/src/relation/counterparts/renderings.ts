import type { Lexicon } from '../../glossary/lexicon';
import { type Strengths, coverageScore, renderingStrengths } from '../../glossary/translationCoverage';
import { Memory, detached } from '../../text/remember';
import type { Unit } from './likeness';

/** How well the words of two sentences render one another, word by word, 0..1 each. */
interface Rendering {
  readonly ofOne: readonly number[];
  readonly ofOther: readonly number[];
}

/** A number for each text, and renderings by two numbers: a pair of texts would be looked up by a thousand letters. */
const numbers = new Memory<string, number>(4_000);
let given = 0;
/** Kept from one keystroke to the next: a draft with its counterpart has thousands of pairs. */
const kept = new WeakMap<Lexicon, Memory<number, Rendering>>();
/** More texts than anybody reads in a session, and pairs of them that a double still holds. */
const mostTexts = 2 ** 26;

/** How the sentences of two texts render one another. */
export class Renderings {
  readonly #lexicon: Lexicon;
  readonly #known: Memory<number, Rendering>;
  readonly #ofPairs = new Map<Unit, Map<Unit, Rendering>>();
  readonly #numbers = new Map<Unit, number>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#known = kept.get(lexicon) ?? new Memory(16_000);
    kept.set(lexicon, this.#known);
  }

  /** How much of two groups of sentences renders one another, each word by the sentence that renders it best. */
  coverage(left: readonly Unit[], right: readonly Unit[]): number {
    const a = rendered(left, right, (one, other) => this.#of(one, other).ofOne);
    const b = rendered(right, left, (one, other) => this.#of(other, one).ofOther);
    return coverageScore(a.share, b.share, a.total, b.total);
  }

  /** 0..1: how much of a sentence the others render. */
  shareRendered(unit: Unit, others: readonly Unit[]): number {
    return rendered([unit], others, (one, other) => this.#of(one, other).ofOne).share;
  }

  #of(one: Unit, other: Unit): Rendering {
    let ofOne = this.#ofPairs.get(one);
    if (ofOne === undefined) this.#ofPairs.set(one, (ofOne = new Map<Unit, Rendering>()));
    let rendering = ofOne.get(other);
    if (rendering === undefined) ofOne.set(other, (rendering = this.#remembered(one, other)));
    return rendering;
  }

  #remembered(one: Unit, other: Unit): Rendering {
    const key = this.#numberOf(one) * mostTexts + this.#numberOf(other);
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const [ja, en] = one.language === 'ja' ? [one, other] : [other, one];
    const strengths = renderingStrengths(ja.tokens, en.tokens, this.#lexicon);
    const rendering = inOrder(one, strengths);
    this.#known.set(key, rendering);
    return rendering;
  }

  #numberOf(unit: Unit): number {
    const number = this.#numbers.get(unit) ?? numberOf(unit.text);
    this.#numbers.set(unit, number);
    return number;
  }
}

function inOrder({ language }: Unit, { ja, en }: Strengths): Rendering {
  return language === 'ja' ? { ofOne: ja, ofOther: en } : { ofOne: en, ofOther: ja };
}

function numberOf(text: string): number {
  const before = numbers.get(text);
  if (before !== undefined) return before;
  given = (given + 1) % mostTexts;
  numbers.set(detached(text), given);
  return given;
}

/** The share of what a side says that the others render, and how much it says in all; each word by the sentence that renders it best. */
function rendered(
  side: readonly Unit[],
  others: readonly Unit[],
  strengthsOf: (one: Unit, other: Unit) => readonly number[],
): { readonly share: number; readonly total: number } {
  let share = 0;
  let total = 0;
  for (const one of side) {
    const rows = others.map((other) => strengthsOf(one, other));
    one.weights.forEach((weight, at) => {
      let best = 0;
      for (const row of rows) best = Math.max(best, row[at] ?? 0);
      total += weight;
      share += weight * best;
    });
  }
  return { share: total === 0 ? 0 : share / total, total };
}
