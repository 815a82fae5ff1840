import type { Language } from '../../text/language';
import { readOrdinals } from '../../text/ordinals';

/** What stands between an ordinal and the meeting it counts, and the noun. */
const meetingAfter: Readonly<Record<Language, RegExp>> = {
  en: /^(?:\s+[\w.-]+){0,5}?\s+(?:meetings?|dialogues?|sessions?|consultations?|conferences?|rounds?|summits?)\b/i,
  ja: /^[^、。「」]{0,14}?(?:会合|対話|会議|協議|会談)/,
};

/** The numbers of the meetings that a sentence names: "the 9th Director General-level Meeting", 「第9回会合」. */
export function namedMeetings(sentence: string, language: Language): readonly number[] {
  return readOrdinals(sentence)
    .filter(({ span }) => meetingAfter[language].test(sentence.slice(span.end)))
    .map(({ value }) => value);
}
