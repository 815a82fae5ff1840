import type { IsoDate } from '../text/dates';
import type { Language } from '../text/language';
import type { Concept, Glossary, Name } from './model';

/** Whether a name was right on a day; without a day only its status counts. */
export function isRightAt(name: Name, day: IsoDate | undefined): boolean {
  const current = name.status === 'preferred' || name.status === 'admitted';
  if (day === undefined) return current;
  if (name.validFrom === undefined && name.validTo === undefined) return current;
  return (name.validFrom ?? '') <= day && day <= (name.validTo ?? '9999');
}

/** The preferred name of a language and form that was right on the day; any right name of the form where none is preferred. */
export function rightName(
  concept: Concept,
  language: Language,
  form: Name['form'],
  day: IsoDate | undefined,
): Name | undefined {
  const right = concept.names.filter(
    (name) => name.language === language && name.form === form && isRightAt(name, day),
  );
  return right.find((name) => name.status === 'preferred') ?? right[0];
}

/** The name to write out on that day: the full form, or where there is none the short one. */
export function fullName(concept: Concept, language: Language, day?: IsoDate): Name | undefined {
  return rightName(concept, language, 'full', day) ?? rightName(concept, language, 'short', day);
}

/** The acronym used in a language; Japanese texts use the Latin one. */
export function acronymOf(concept: Concept, language: Language, day?: IsoDate): Name | undefined {
  const own = rightName(concept, language, 'acronym', day);
  return own ?? (language === 'ja' ? rightName(concept, 'en', 'acronym', day) : undefined);
}

/** The concept itself, or the one that has taken its place by that day, where its own names have ended. */
export function inForceAt(concept: Concept, day: IsoDate | undefined, glossary: Glossary): Concept {
  const seen = new Set<string>();
  let current = concept;
  while (day !== undefined && current.successor !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    const next = glossary.concepts.get(current.successor);
    if (!next || current.names.some((name) => name.form !== 'acronym' && isRightAt(name, day))) {
      return current;
    }
    current = next;
  }
  return current;
}

/** What the concept is called where only one name can be shown, in the display language if it has one there. */
export function labelOf(concept: Concept, language: Language): string {
  const other = language === 'en' ? 'ja' : 'en';
  const name =
    fullName(concept, language) ?? fullName(concept, other) ?? acronymOf(concept, 'en') ?? concept.names[0];
  return name?.text ?? concept.id;
}
