import nationalities from '../../../data/nationalities.yaml';
import type { Span } from '../../text/span';

/** An English word for people or things of a country: "Australian", "the Swiss". */
export interface NationalityMention {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly span: Span;
}

const countryOf = new Map(
  Object.entries(nationalities).flatMap(([country, names]) =>
    names.map((name): [string, string] => [name, country]),
  ),
);
const nationality = /\b(?:(?:North|South|New|Sri) )?[A-Z][a-z]+/g;

/** The nationalities of an English sentence, in order of place. */
export function readNationalities(text: string): readonly NationalityMention[] {
  const found: NationalityMention[] = [];
  nationality.lastIndex = 0;
  for (let match = nationality.exec(text); match; match = nationality.exec(text)) {
    const [word] = match;
    const country =
      countryOf.get(word) ?? (word.endsWith('s') ? countryOf.get(word.slice(0, -1)) : undefined);
    if (country === undefined) continue;
    found.push({ country, span: { start: match.index, end: match.index + word.length } });
  }
  return found;
}
