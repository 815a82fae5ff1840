import { type Language, languageOf } from '../text/language';
import { type Span, slice } from '../text/span';
import { conceptsOfAcronym, expansionsIn } from './expansions';
import type { Concept, ConceptKind, ConceptOrigin, Glossary, Name } from './model';
import { organisationSuffixes, headNouns } from './nameWords';
import { endingProperName } from './properName';
import { unitsOf } from './units';

/** A sentence to learn from, and where the entries will say that they come from. */
export interface Lesson {
  readonly text: string;
  readonly sentence: Span;
  readonly origin: Extract<ConceptOrigin, { kind: 'learnt' }>;
}

/**
 * Entries learnt from "Full Name (ACRONYM)", 「日本語名（略称）」 and "Full Name (Short)" in earlier releases, for what no entry
 * of the glossary has. An English full name must fit the acronym's letters (Schwartz and Hearst), a Japanese one end as
 * names of bodies do; a short name that is no acronym must stand twice, once in the brackets and once on its own.
 */
export function learnConcepts(lessons: Iterable<Lesson>, glossary: Glossary): readonly Concept[] {
  const learnt: Concept[] = [];
  for (const lesson of lessons) {
    for (const found of [...acronymsOf(lesson, glossary), ...shortNamesOf(lesson, glossary)]) {
      const id = `learnt-${found.short.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
      learnt.push(conceptOf(id, found, lesson.origin));
    }
  }
  return mergeLearnt(learnt);
}

/** One entry for each thing learnt: the sentence that taught it first stays, full names in the other language are added. */
export function mergeLearnt(concepts: Iterable<Concept>): readonly Concept[] {
  const byId = new Map<string, Concept>();
  for (const concept of concepts) {
    const before = byId.get(concept.id);
    byId.set(concept.id, before ? withFullNames(before, concept) : concept);
  }
  return [...byId.values()];
}

interface Found {
  readonly full: string;
  readonly short: string;
  readonly form: 'acronym' | 'short';
  readonly language: Language;
}

function acronymsOf({ text, sentence }: Lesson, glossary: Glossary): readonly Found[] {
  return expansionsIn(text, { span: sentence }, glossary).flatMap(
    ({ acronym, written, language, verdict }) => {
      const full = slice(text, written).replace(/\s+/gu, language === 'ja' ? '' : ' ');
      if (verdict.kind !== 'unknown' || conceptsOfAcronym(glossary, acronym).length > 0) return [];
      const isName = language === 'ja' ? endsAsBody(full) : verdict.fits && isProper(full);
      return isName && !isKnown(full, glossary)
        ? [{ full, short: acronym, form: 'acronym' as const, language }]
        : [];
    },
  );
}

const shortInBrackets = /[(（](?<short>\p{Lu}\p{Ll}{3,20})[)）]/gu;

function shortNamesOf({ text, sentence }: Lesson, glossary: Glossary): readonly Found[] {
  const found: Found[] = [];
  for (const match of slice(text, sentence).matchAll(shortInBrackets)) {
    const short = match.groups?.['short'] ?? '';
    const bracket = sentence.start + match.index;
    const before = { start: Math.max(sentence.start, bracket - 120), end: bracket };
    const span = endingProperName(text, before);
    const full = span && slice(text, span).replace(/\s+/gu, ' ');
    if (!full || languageOf(full) !== 'en' || !isBody(full) || !standsAlone(text, short)) continue;
    if (!isKnown(short, glossary) && !isKnown(full, glossary)) {
      found.push({ full, short, form: 'short', language: 'en' });
    }
  }
  return found;
}

/** Whether the short name is used on its own as well, which tells it from a place or a role in brackets. */
function standsAlone(text: string, short: string): boolean {
  return new RegExp(`(?<![(（\\p{L}])${short}(?![)）\\p{L}])`, 'u').test(text);
}

function isKnown(name: string, glossary: Glossary): boolean {
  return glossary.match(name).some(({ span }) => span.start === 0 && span.end === name.length);
}

/** At least two words, all that count with a capital. */
function isProper(name: string): boolean {
  const words = unitsOf(name).filter((unit) => unit.kind === 'word' && unit.key.length > 3);
  return words.length > 1 && words.every(({ form }) => /^\p{Lu}/u.test(form));
}

/** A proper name that holds the noun for a body: what a role or a place in brackets does not follow. */
function isBody(name: string): boolean {
  return isProper(name) && unitsOf(name).some(({ key }) => headNouns.has(key));
}

function endsAsBody(name: string): boolean {
  return name.length >= 5 && organisationSuffixes.some((suffix) => name.endsWith(suffix));
}

function conceptOf(id: string, found: Found, origin: Lesson['origin']): Concept {
  return {
    id,
    kind: kindOfName(found.full),
    names: [nameOf(found.full, found.language, 'full'), nameOf(found.short, 'en', found.form)],
    wellKnown: false,
    source: origin.evidence.source,
    origin,
  };
}

function withFullNames(concept: Concept, other: Concept): Concept {
  const languages = new Set(
    concept.names.filter(({ form }) => form === 'full').map(({ language }) => language),
  );
  const further = other.names.filter(({ form, language }) => form === 'full' && !languages.has(language));
  return further.length === 0 ? concept : { ...concept, names: [...concept.names, ...further] };
}

function nameOf(text: string, language: Language, form: Name['form']): Name {
  return { text, language, form, status: 'preferred' };
}

/** What a full name itself says it is. */
export function kindOfName(full: string): ConceptKind {
  const words = new Set(unitsOf(full).map(({ key }) => key));
  if (words.has('ministry')) return 'ministry';
  if (words.has('forum') || words.has('dialogue') || words.has('conference')) return 'forum';
  if (words.has('group')) return 'workingGroup';
  if (words.has('program') || words.has('initiative') || words.has('partnership')) return 'programme';
  const isBody = [...words].some((word) => headNouns.has(word)) || endsAsBody(full);
  return isBody ? 'agency' : 'concept';
}
