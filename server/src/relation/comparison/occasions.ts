import { negations } from '../../release/ladder';
import type { Language } from '../../text/language';
import { readDates } from '../../text/readDates';
import type { Span } from '../../text/span';
import { readCues } from './cues';
import { isFrequency, readFigures } from './figures';

/** Numbered meetings, dates and counts: which meeting and when is for the slots, not for the content. */
const occasionPattern: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:\d+(?:st|nd|rd|th)|next|last|previous)\s+(?:[A-Z][\w.-]*\s+|annual\s+){0,4}(?:meetings?|dialogues?|sessions?|consultations?|rounds?)\b|\bDirector(?:s)?[- ]General(?:-level)?(?:\s+meetings?)?|\b(?:vice-?)?minister(?:ial)?(?:-level)?\s+meetings?/gi,
  ja: /第[0-9０-９一二三四五六七八九十]+回[^、。（）()「」]{0,12}?(?:会合|対話|会議|協議)?|次回(?:局長級|閣僚級?|次官級|事務レベル)?(?:会合|対話|会議)|局長級会合|[0-9０-９]+年度?|[0-9０-９]+月|[0-9０-９]+日間?|年(?=[0-9０-９])/g,
};

/** A look at a few places instead of one at every word. */
const mayNameOccasion = /meeting|dialogue|session|consultation|round|director|minister/;

/** What is compared as a slot, and is no content: numbered meetings, dates, denials, counts. */
export function occasionSpans(sentence: string, language: Language): readonly Span[] {
  const found: Span[] = [];
  for (const { span } of readDates(sentence)) found.push(span);
  for (const kind of slotCues) for (const { span } of readCues(sentence, language, kind)) found.push(span);
  for (const { span } of negations(sentence, language)) found.push(span);
  for (const figure of readFigures(sentence, language)) {
    if (language === 'ja' || isFrequency(figure)) found.push(figure.span);
  }
  found.push(...namedOccasions(sentence, language));
  return found;
}

/** Cues that are compared as slots. */
const slotCues = ['vagueTimes', 'presentTimes'] as const;

function namedOccasions(sentence: string, language: Language): readonly Span[] {
  if (language === 'en' && !mayNameOccasion.test(sentence.toLowerCase())) return [];
  return Array.from(sentence.matchAll(occasionPattern[language]), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
