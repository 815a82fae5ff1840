import type { Lexicon, Translation } from '../glossary/lexicon';
import { soundStrength } from '../glossary/rendering';
import { katakanaSkeleton } from '../glossary/soundSkeleton';
import type { Language } from '../text/language';
import { Memory } from '../text/remember';
import type { Segment } from './indexSegment';
import { soundingLike } from './soundIndex';

/** The keys of a segment that may render a key of the other language, by their numbers, and how surely, 0..1 each. */
export interface KeyRenderings {
  readonly numbers: readonly number[];
  readonly strengths: readonly number[];
}

/** A Japanese key of a segment, with what is looked up of it for any query. */
export interface JapaneseKey {
  readonly key: string;
  readonly translations: readonly Translation[];
  readonly skeleton: string;
}

/** Words of a dialogue come again: the keys of a query and of its candidates are mostly those of other queries. */
const most = { japanese: 20_000, renderings: 4_000 };

/** What has been looked up of the keys of one segment in one lexicon. */
export class KnownKeys {
  readonly #segment: Segment;
  readonly lexicon: Lexicon;
  readonly #japanese = new Memory<number, JapaneseKey>(most.japanese);
  readonly #renderings = {
    en: new Memory<string, KeyRenderings>(most.renderings),
    ja: new Memory<string, KeyRenderings>(most.renderings),
  };

  constructor(segment: Segment, lexicon: Lexicon) {
    this.#segment = segment;
    this.lexicon = lexicon;
  }

  /** @param number of a Japanese key of the segment. */
  japanese(number: number): JapaneseKey {
    const before = this.#japanese.get(number);
    if (before !== undefined) return before;
    const key = this.#segment.keys.at(number);
    const translations = this.lexicon.translations(key, 'ja');
    const found = { key, translations, skeleton: katakanaSkeleton(key) };
    this.#japanese.set(number, found);
    return found;
  }

  /** Itself first, then its translations, then what sounds like it; a number may come more than once. */
  renderingsOf(key: string, from: Language): KeyRenderings {
    const before = this.#renderings[from].get(key);
    if (before !== undefined) return before;
    const numbers: number[] = [];
    const strengths: number[] = [];
    const add = (number: number | undefined, strength: number) => {
      if (number === undefined) return;
      numbers.push(number);
      strengths.push(strength);
    };
    add(this.#segment.keys.numberOf(key), 1);
    for (const translation of this.lexicon.translations(key, from)) {
      add(this.#segment.keys.numberOf(translation.key), translation.strength);
    }
    for (const number of soundingLike(this.#segment, key)) add(number, soundStrength);
    const found = { numbers, strengths };
    this.#renderings[from].set(key, found);
    return found;
  }
}

const known = new WeakMap<Segment, KnownKeys>();

/** What is known of the keys of a segment; a segment is searched with one lexicon at a time. */
export function knownKeysOf(segment: Segment, lexicon: Lexicon): KnownKeys {
  const before = known.get(segment);
  if (before?.lexicon === lexicon) return before;
  const keys = new KnownKeys(segment, lexicon);
  known.set(segment, keys);
  return keys;
}
