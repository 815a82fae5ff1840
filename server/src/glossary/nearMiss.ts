import { rememberFor } from '../text/remember';
import type { Glossary } from './model';
import { EnglishNearMisses, type NearMiss } from './nearMissEnglish';
import { JapaneseNearMisses } from './nearMissJapanese';

interface Finders {
  readonly en: EnglishNearMisses;
  readonly ja: JapaneseNearMisses;
}

const finders = new WeakMap<Glossary, Finders>();

/** The near-misses of official names in a sentence, in either language, in order of place; spans are of `text`. */
export function nearMisses(text: string, glossary: Glossary): readonly NearMiss[] {
  return nearMissesOf(text, 'en', glossary);
}

/** Of both languages at once, whichever is given. */
const nearMissesOf = rememberFor((text, _, glossary: Glossary): readonly NearMiss[] => {
  let both = finders.get(glossary);
  if (!both) {
    both = { en: new EnglishNearMisses(glossary), ja: new JapaneseNearMisses(glossary) };
    finders.set(glossary, both);
  }
  return [...both.en.find(text), ...both.ja.find(text)].sort((a, b) => a.span.start - b.span.start);
});
