import { normalize } from '../text/normalize';
import type { Span } from '../text/span';
import { isNearWord, isSameWord } from './likeness';
import type { Concept, ConceptKind, Glossary, Name } from './model';
import { headNouns } from './nameWords';
import { contentUnits, isCapitalised, properRuns } from './properName';
import { type Unit, unitsOf } from './units';

/** Words that look like an official name and are none: one word of it, or its ending, is another. */
export interface NearMiss {
  readonly span: Span;
  readonly concept: Concept;
  readonly name: Name;
}

/** The kinds whose names are names of bodies, which are written to the letter. */
const bodies: ReadonlySet<ConceptKind> = new Set<ConceptKind>([
  'agency',
  'ministry',
  'internationalOrganisation',
  'industryBody',
]);

/** Whether the entry names a body officially; what was learnt from a release may itself hold a slip. */
export function isOfficialBody({ kind, origin }: Concept): boolean {
  return bodies.has(kind) && origin.kind !== 'learnt';
}

interface LongName {
  readonly concept: Concept;
  readonly name: Name;
  readonly words: readonly string[];
}

/**
 * Finds capitalised English words that differ from an official name in one word, where the one is easily written for the other
 * ("Internal", "International"), or both are what bodies are called ("Commission", "Committee"). Names that differ in
 * a word of meaning ("United Nations Development / Environment Programme") are names of different bodies.
 */
export class EnglishNearMisses {
  readonly #byPattern = new Map<string, LongName[]>();
  readonly #exact = new Set<string>();
  readonly #countries = new Set<string>();

  constructor(glossary: Glossary) {
    for (const concept of glossary.concepts.values()) {
      for (const name of concept.names) if (name.language === 'en') this.#add(concept, name);
    }
  }

  #add(concept: Concept, name: Name): void {
    const words = keysOf(contentUnits(unitsOf(normalize(name.text).text)));
    this.#exact.add(words.join(' '));
    if (concept.kind === 'country') for (const word of words) this.#countries.add(word);
    const isOfficial = isOfficialBody(concept) && name.form === 'full' && name.status === 'preferred';
    if (!isOfficial || words.length < 3) return;
    for (const pattern of patternsOf(words)) {
      const known = this.#byPattern.get(pattern);
      if (known) known.push({ concept, name, words });
      else this.#byPattern.set(pattern, [{ concept, name, words }]);
    }
  }

  find(text: string): readonly NearMiss[] {
    const normalized = normalize(text);
    return properRuns(normalized.text).flatMap(({ units }) =>
      this.#inRun(contentUnits(units)).map(({ first, last, long }) => ({
        span: normalized.toOriginal({ start: first.start, end: last.end }),
        concept: long.concept,
        name: long.name,
      })),
    );
  }

  #inRun(units: readonly Unit[]): readonly { first: Unit; last: Unit; long: LongName }[] {
    for (let count = Math.min(units.length, 12); count >= 3; count -= 1) {
      for (let from = 0; from + count <= units.length; from += 1) {
        const window = units.slice(from, from + count);
        const [first, last] = [window[0], window.at(-1)];
        const long = this.#longNameNear(window);
        if (long && first && last) return [{ first, last, long }];
      }
    }
    return [];
  }

  #longNameNear(window: readonly Unit[]): LongName | undefined {
    const words = keysOf(window);
    if (this.#exact.has(words.join(' ')) || !isCapitalised(window[0])) return undefined;
    for (const pattern of patternsOf(words)) {
      const found = this.#byPattern.get(pattern)?.find((long) => this.#isMistaken(words, long.words));
      if (found) return found;
    }
    return undefined;
  }

  #isMistaken(words: readonly string[], name: readonly string[]): boolean {
    const at = words.findIndex((word, index) => word !== name[index]);
    const [written, right] = [words[at] ?? '', name[at] ?? ''];
    if (at < 0 || (this.#countries.has(written) && this.#countries.has(right))) return false;
    if (isSameWord(written, right) || isNearWord(written, right)) return true;
    return words.length >= 4 && headNouns.has(written) && headNouns.has(right);
  }
}

function keysOf(units: readonly Unit[]): readonly string[] {
  return units.map((unit) => unit.key);
}

/** The words with each in turn left open, so that a name is found by all its words but one. */
function patternsOf(words: readonly string[]): readonly string[] {
  return words.map((_, open) => words.map((word, index) => (index === open ? '*' : word)).join(' '));
}
