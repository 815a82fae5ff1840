import type { Lexicon } from '../../glossary/lexicon';
import type { Language } from '../../text/language';
import { rememberFor } from '../../text/remember';
import { stemOfKey } from '../../text/stem';
import { contentOf, holdsOne } from './content';
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
  for (const unit of contentOf(side.units).distinct) {
    const match = bestMatch(unit, side.language, other, lexicon);
    total += unit.weight;
    shared += unit.weight * match;
    if (match === 0) unmatched.push(unit);
  }
  return { share: total === 0 ? 0 : shared / total, shared, unmatched };
}

/** 0..1: how surely the other side holds the unit. */
export function bestMatch(unit: Unit, language: Language, other: Side, lexicon: Lexicon | undefined): number {
  const content = contentOf(other.units);
  if (holdsOne(content.keys, unit.keys)) return 1;
  if (language === other.language) return content.holdsAlike(unit.word) ? similarWord : 0;
  if (!lexicon) return 0;
  const translated =
    content.soundsLike(unit.word) ||
    meet(content.stems, sureTranslations(unit.word, language, lexicon)) ||
    (unit.compound !== undefined && meet(content.stems, exactTranslations(unit.compound, language, lexicon)));
  return translated ? translatedWord : 0;
}

/** The words of the other language that surely render a word, as the tokens of that language are keyed. */
const sureTranslations = translationsFrom(sureTranslation);

/** Of a compound only what renders the whole of it: 「量子暗号通信」 is found under "distribution" too. */
const exactTranslations = translationsFrom(0.6);

/** Reads the words that render a word with this strength or more, 0..1. */
export function translationsFrom(least: number) {
  return rememberFor(
    (word, language, lexicon: Lexicon): ReadonlySet<string> =>
      new Set(
        lexicon
          .translations(stemOfKey(word), language)
          .filter(({ strength }) => strength >= least)
          .map(({ key }) => key),
      ),
  );
}

/** Whether two sets have something in common. */
export function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  for (const key of few) if (many.has(key)) return true;
  return false;
}
