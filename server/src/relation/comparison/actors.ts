import type { Language } from '../../text/language';
import { type Span, overlaps, shift, slice } from '../../text/span';
import { type PlaceMention, findPlaces } from '../places';
import type { ClauseInSentence } from './analyse';
import { afterLabel } from './asides';
import { type NationalityMention, readNationalities } from './nationalities';

/** The one party that a clause says will do something. */
export interface Actor {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly span: Span;
}

/** What is said of the parties together is said of nobody alone. */
const together: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:both|two|parties|each|all|they|we|jointly|together|and|or|with|between|by)\b/i,
  ja: /両|双方|互い|共同|及び|並びに|と(?!は)|・|各国/,
};
/** A country stands first in what names the actor: "the Japanese side", "Brazil's Ministry", 「日本側は」, but not 「日本語教育は」. */
const named: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:(?:the|government|ministry|department|delegation|authorities)\b\s*(?:of\b\s*)?)*(?:the\s+)?$/i,
  ja: /^\W*(?:[^、。]{0,30}[、,])?$/u,
};
const japaneseSide = /^(?:側|政府|当局|代表団|国)?(?:から)?(?:は|が)$/;
const topic = /^[^。]*?(?:は|が)(?=、|[^、。])/;
/** Who is named at the end of the words before the verb acts: "Japan also", "the UK side". */
const actorEnd =
  /^(?:['’]s?\b)?(?:\s+(?:side|government|delegation|authorities|ministry|agency|also|further|again|therefore|likewise|\w+ly))*\s*,?\s*$/i;

/** The party that alone acts in a clause; undefined where nobody is named, several are, or both do. */
export function actorOf({ clause, sentence }: ClauseInSentence): Actor | undefined {
  const { text, language } = sentence;
  if (!clause.act) return undefined;
  const start = Math.max(language === 'en' ? clause.span.start : 0, beginning(text, language));
  const subject =
    language === 'en'
      ? text.slice(start, clause.act.verb.start)
      : (topic.exec(text.slice(start, clause.act.verb.end))?.[0] ?? '');
  if (together[language].test(subject)) return undefined;
  const [found, ...others] = countriesIn(subject);
  if (!found || others.some(({ country }) => country !== found.country)) return undefined;
  const after = subject.slice(found.span.end);
  const acts =
    named[language].test(subject.slice(0, found.span.start)) &&
    (language === 'en' ? actorEnd : japaneseSide).test(after);
  return acts ? { country: found.country, span: shift(found.span, start) } : undefined;
}

/** Past the marker and the label of a list item. */
function beginning(text: string, language: Language): number {
  const label = afterLabel(text, language);
  return label + (/^[^\p{L}]*/u.exec(text.slice(label))?.[0].length ?? 0);
}

function countriesIn(subject: string): readonly Actor[] {
  const places: readonly PlaceMention[] = findPlaces(subject);
  const people: readonly NationalityMention[] = readNationalities(subject);
  return [
    ...places
      .filter(({ place }) => place.kind === 'country')
      .map(({ place, span }) => ({ country: place.country, span })),
    ...people.filter(({ span }) => !places.some((place) => overlaps(place.span, span))),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** The words that name the actor, as written. */
export function writtenActor({ span }: Actor, { sentence }: ClauseInSentence): string {
  return slice(sentence.text, span);
}
