import type { Concept, ConceptKind, Name } from '../glossary/model';
import { acronymOf, fullName, inForceAt } from '../glossary/names';
import { mentionsOf } from '../archive/mentions';
import type { Snapshot } from '../archive/model';
import { meetingDay } from '../release/meetingDay';
import type { Release } from '../release/model';
import type { Language } from '../text/language';

/** What may be inserted for a concept, the first the one to offer first. */
export interface Writing {
  readonly label: string;
  readonly insertText: string;
}

/**
 * How a concept is written at a place: at its first use the full name with the acronym in brackets, later the acronym; the
 * full name alone always second. Japanese names of ministries and the like carry no acronym.
 */
export function writingsOf(
  concept: Concept,
  language: Language,
  offset: number,
  draft: Release,
  snapshot: Snapshot,
): readonly Writing[] {
  const day = meetingDay(draft);
  const current = inForceAt(concept, day, snapshot.glossary);
  const full = fullName(current, language, day);
  const acronym = usableAcronym(current, language, draft);
  if (!full) return acronym ? [plain(acronym)] : [];
  if (!acronym || full.text.includes(acronym.text)) return [plain(full)];
  const both = language === 'ja' ? `${full.text}（${acronym.text}）` : `${full.text} (${acronym.text})`;
  const isFirst = !mentionsOf(draft, snapshot.glossary).some(
    ({ concept: { id }, mention }) => id === current.id && mention.span.end < offset,
  );
  const first = { label: both, insertText: both };
  return isFirst ? [first, plain(full), plain(acronym)] : [plain(acronym), plain(full)];
}

function plain({ text }: Name): Writing {
  return { label: text, insertText: text };
}

const writtenInJapaneseOnly: ReadonlySet<ConceptKind> = new Set(['ministry', 'country']);

function usableAcronym(concept: Concept, language: Language, draft: Release): Name | undefined {
  const acronym = acronymOf(concept, language, meetingDay(draft));
  if (language === 'ja' && acronym?.language === 'en' && writtenInJapaneseOnly.has(concept.kind)) {
    return undefined;
  }
  return acronym;
}
