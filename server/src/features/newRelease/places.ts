import type { Venue } from '../../release/model';
import { findPlaces, namesOfPlace } from '../../relation/places';
import { type Language, languageOf } from '../../text/language';
import { gaps } from './wording';

/**
 * What a venue is called in a language: the name as given where it is in that language, else the other name of a place
 * that is known. A placeholder where neither is, or no venue is given.
 */
export function venueName(venue: Venue | undefined, language: Language): string {
  if (venue?.kind !== 'place') return gaps.venue[language];
  const [first] = findPlaces(venue.name);
  const isWhole = first?.span.start === 0 && first.span.end === venue.name.length;
  const other = isWhole ? namesOfPlace(first.place, language)[0] : undefined;
  if (languageOf(venue.name) === language || (language === 'ja' && other === undefined)) {
    return languageOf(venue.name) === language ? venue.name : gaps.venue[language];
  }
  return other ?? gaps.venue[language];
}

/** Where a meeting is held, as a phrase of a sentence: "in Washington, D.C.", 「ワシントンD.C.において」, "online". */
export function heldWhere(venue: Venue | undefined, language: Language): string {
  if (venue?.kind === 'virtual') return language === 'ja' ? 'オンラインで' : 'online';
  const name = venueName(venue, language);
  return language === 'ja' ? `${name}において` : `in ${name}`;
}
