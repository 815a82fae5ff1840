import lists from '../../data/stopwords.yaml';
import type { Language } from './language';

/** The function words of a language: English in lower case, Japanese as written. */
export const stopwords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: setOf(lists.en),
  ja: setOf(lists.ja),
};

function setOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
