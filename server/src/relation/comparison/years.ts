import { eraNames, eraStart } from '../../text/eras';
import type { Language } from '../../text/language';
import { remember } from '../../text/remember';
import type { Span } from '../../text/span';
import { foldInPlace } from '../../text/foldInPlace';

/** A calendar year named in a sentence. */
export interface YearMention {
  readonly year: number;
  readonly span: Span;
}

const western: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:fiscal year |fy ?)?((?:19|20)\d\d)\b/g,
  ja: /((?:19|20)\d\d)年度?/g,
};
const era = new RegExp(`(${eraNames})(元|\\d{1,2})年度?`, 'g');

/** The years of a sentence, Western and Japanese, in order of place. What a whole date means is read in `text/dates`. */
export const readYears = remember((sentence, language): readonly YearMention[] => {
  const text = foldInPlace(sentence);
  const plain = Array.from(text.matchAll(western[language]), (match) => ({
    year: Number(match[1]),
    span: { start: match.index, end: match.index + match[0].length },
  }));
  const eras = Array.from(text.matchAll(era), (match) => ({
    year: (eraStart[match[1] ?? ''] ?? 0) + (match[2] === '元' ? 1 : Number(match[2])),
    span: { start: match.index, end: match.index + match[0].length },
  }));
  return [...plain, ...eras].sort((a, b) => a.span.start - b.span.start);
});
