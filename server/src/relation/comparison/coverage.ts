import type { Lexicon } from '../../glossary/lexicon';
import { englishSkeleton, katakanaSkeleton } from '../../glossary/soundSkeleton';
import type { Language } from '../../text/language';
import { isFamilyKey, stemOfKey } from '../../text/stem';
import type { Unit } from './units';

/** One side of a comparison. */
export interface Side {
  readonly language: Language;
  readonly units: readonly Unit[];
}

/** How far two contents cover one another. */
export interface Coverage {
  /** 0..1: the weight of the draft's content that the earlier one holds too. */
  readonly ofDraft: number;
  /** 0..1: the weight of the earlier content that the draft holds too. */
  readonly ofEarlier: number;
  /** The weight that the two share: 1 is one word of the content proper. */
  readonly shared: number;
  readonly draftUnmatched: readonly Unit[];
  readonly earlierUnmatched: readonly Unit[];
}

/** A translation known with this strength or more counts as the same word. */
const sureTranslation = 0.12;
const similarWord = 0.8;
const translatedWord = 0.85;

/** Compares what two sides speak of, each thing counted once. */
export function cover(draft: Side, earlier: Side, lexicon: Lexicon | undefined): Coverage {
  const forward = coverOne(draft, earlier, lexicon);
  const backward = coverOne(earlier, draft, lexicon);
  return {
    ofDraft: forward.share,
    ofEarlier: backward.share,
    shared: Math.min(forward.shared, backward.shared),
    draftUnmatched: forward.unmatched,
    earlierUnmatched: backward.unmatched,
  };
}

function coverOne(
  side: Side,
  other: Side,
  lexicon: Lexicon | undefined,
): { share: number; shared: number; unmatched: readonly Unit[] } {
  let total = 0;
  let shared = 0;
  const unmatched: Unit[] = [];
  for (const unit of distinct(side.units)) {
    const match = bestMatch(unit, side.language, other, lexicon);
    total += unit.weight;
    shared += unit.weight * match;
    if (match === 0) unmatched.push(unit);
  }
  return { share: total === 0 ? 0 : shared / total, shared, unmatched };
}

/** Each thing once, at its greatest weight. */
export function distinct(units: readonly Unit[]): readonly Unit[] {
  const byKey = new Map<string, Unit>();
  for (const unit of units) {
    const key = unit.keys[0] ?? '';
    const known = byKey.get(key);
    if (!known || known.weight < unit.weight) byKey.set(key, unit);
  }
  return [...byKey.values()];
}

/** 0..1: how surely the other side holds the unit. */
export function bestMatch(unit: Unit, language: Language, other: Side, lexicon: Lexicon | undefined): number {
  let best = 0;
  for (const candidate of other.units) {
    if (candidate.keys.some((key) => unit.keys.includes(key))) return 1;
    if (best === 0 && language === other.language && alike(unit.word, candidate.word)) best = similarWord;
  }
  if (best > 0 || language === other.language || !lexicon) return best;
  return isTranslated(unit, language, other, lexicon) ? translatedWord : 0;
}

function isTranslated(unit: Unit, language: Language, other: Side, lexicon: Lexicon): boolean {
  if (other.units.some(({ word }) => soundsLike(unit.word, word))) return true;
  return lexicon
    .translations(stemOfKey(unit.word), language)
    .some(
      ({ key, strength }) =>
        strength >= sureTranslation && other.units.some(({ word }) => stemOfKey(word) === key),
    );
}

/** A shorter skeleton is that of too many words. */
const leastSkeleton = 3;

/** Whether one word is the other written in katakana: "Ahmedabad" and アーメダバード. */
function soundsLike(a: string, b: string): boolean {
  const [katakana, latin] = /^[ァ-ヺー]+$/.test(a) ? [a, b] : [b, a];
  if (!/^[ァ-ヺー]{4,}$/.test(katakana) || !/^[a-z]{4,}$/.test(latin)) return false;
  const skeleton = katakanaSkeleton(katakana);
  return skeleton.length >= leastSkeleton && skeleton === englishSkeleton(latin);
}

/** Whether two words of one language are forms of one: a long beginning in common, or one within the other. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (/[^\x20-\x7e]/.test(short)) {
    return short.length >= 2 && long.includes(short) && short.length * 2 >= long.length;
  }
  if (short.length < 5 || short.includes(' ') || isFamilyKey(short) || isFamilyKey(long)) return false;
  let common = 0;
  while (common < short.length && short[common] === long[common]) common += 1;
  return common >= 5 && common >= short.length - 2 && common * 3 >= long.length * 2;
}
