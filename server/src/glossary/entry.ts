import type { Concept, Name } from './model';
import type { Language } from '../text/language';

/** A name as it is written in a glossary file: a string where it is a preferred full name with nothing more to say. */
type WrittenName = string | Partial<Name>;

/** An entry as it is written in a glossary file, in the order its fields are written. */
export interface WrittenEntry {
  readonly id: string;
  readonly kind: string;
  readonly en?: readonly WrittenName[];
  readonly ja?: readonly WrittenName[];
  readonly wellKnown?: true;
  readonly successor?: string;
  readonly predecessor?: string;
  readonly note?: Concept['note'];
  readonly source?: string;
}

/** The entry as one would write it by hand: `parseConcepts` reads the same concept from it. */
export function writtenEntry(concept: Concept): WrittenEntry {
  const en = namesIn(concept, 'en');
  const ja = namesIn(concept, 'ja');
  const { id, kind, successor, predecessor, note, source } = concept;
  return {
    id,
    kind,
    ...(en.length > 0 && { en }),
    ...(ja.length > 0 && { ja }),
    ...(concept.wellKnown && { wellKnown: true as const }),
    ...(successor !== undefined && { successor }),
    ...(predecessor !== undefined && { predecessor }),
    ...(note !== undefined && { note }),
    ...(source !== '' && { source }),
  };
}

function namesIn(concept: Concept, language: Language): WrittenName[] {
  return concept.names.filter((name) => name.language === language).map(writtenName);
}

function writtenName({ text, form, status, validFrom, validTo, reading }: Name): WrittenName {
  const more = {
    ...(form !== 'full' && { form }),
    ...(status !== 'preferred' && { status }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    ...(reading !== undefined && { reading }),
  };
  return Object.keys(more).length === 0 ? text : { text, ...more };
}

/** An id for an entry that comes without one: its English name in small letters and hyphens, else "entry-" and its number. */
export function idFor(englishName: string | undefined, number: number): string {
  const slug = (englishName ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? `entry-${number}` : slug;
}

/**
 * The names of one language, where a name that came without a status is preferred if it is the first of its form and
 * admitted otherwise: other tools often say nothing, and two preferred names would contradict each other.
 */
export function withStatus(names: readonly Readonly<Record<string, string>>[]): Record<string, string>[] {
  const formOf = (name: Readonly<Record<string, string>>): string => name['form'] ?? 'full';
  return names.map((name, index) => {
    const first = names.findIndex((other) => formOf(other) === formOf(name)) === index;
    return { status: first ? 'preferred' : 'admitted', ...name };
  });
}
