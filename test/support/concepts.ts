import type { Concept, ConceptKind, Name } from '../../server/src/glossary/model';
import { languageOf } from '../../server/src/text/language';

/** A name as a test writes it: its text, or its text and what differs from a preferred full name. */
export type NameSpec = string | (Partial<Name> & { readonly text: string });

/** A concept entry of a test; a name all in capitals is an acronym. */
export function concept(id: string, names: readonly NameSpec[], rest: Partial<Concept> = {}): Concept {
  const kind: ConceptKind = 'internationalOrganisation';
  return {
    id,
    kind,
    names: names.map(toName),
    wellKnown: false,
    source: 'https://example.org/',
    origin: { kind: 'builtin' },
    ...rest,
  };
}

function toName(spec: NameSpec): Name {
  const name = typeof spec === 'string' ? { text: spec } : spec;
  const isAcronym = /^[A-Z0-9]+s?$/.test(name.text) || /^(?:IoT|CBPR|JUSDEP)$/.test(name.text);
  return {
    language: languageOf(name.text),
    status: 'preferred',
    form: isAcronym ? 'acronym' : 'full',
    ...name,
  };
}
