/**
 * Glossaries as TBX (ISO 30042:2019), dialect TBX-Basic, style DCA: written so, and read in either style, and from the
 * older MARTIF form (ISO 30042:2008), which many terminology tools still write. What TBX-Basic has no data category
 * for (validity, reading) stands in a note, "validFrom: 2016-01-01", which other tools show as it is.
 */
import { writtenEntry } from './entry';
import type { Concept, Name, NameStatus } from './model';

/** The form of a name, and what TBX-Basic calls it in `termType`. */
export const termTypes: readonly (readonly [Name['form'], string])[] = [
  ['full', 'fullForm'],
  ['acronym', 'acronym'],
  ['short', 'shortForm'],
];
/** What TBX adds to the word for a status in `administrativeStatus`: "preferredTerm-admn-sts". */
export const statusSuffix = 'Term-admn-sts';
/** `projectSubset` of an entry whose acronym need not be written out. */
export const wellKnownSubset = 'well-known';
export const notedFields = ['validFrom', 'validTo', 'reading'] as const;

/** The entries as a TBX document, indented, in UTF-8. */
export function toTbx(concepts: readonly Concept[]): string {
  const header = element('tbxHeader', {}, [
    element('fileDesc', {}, [element('sourceDesc', {}, [element('p', {}, 'Glossary of Reaffirm')])]),
  ]);
  const body = element('text', {}, [element('body', {}, concepts.map(conceptEntry))]);
  const attributes = {
    type: 'TBX-Basic',
    style: 'dca',
    'xml:lang': 'en',
    xmlns: 'urn:iso:std:iso:30042:ed-2',
  };
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...element('tbx', attributes, [header, body]), ''].join(
    '\n',
  );
}

function conceptEntry(concept: Concept): readonly string[] {
  const { successor, predecessor, note, source } = writtenEntry(concept);
  const languages = (['en', 'ja'] as const).filter((one) =>
    concept.names.some(({ language }) => language === one),
  );
  return element('conceptEntry', { id: concept.id }, [
    element('descrip', { type: 'subjectField' }, concept.kind),
    ...(concept.wellKnown ? [element('admin', { type: 'projectSubset' }, wellKnownSubset)] : []),
    ...(source === undefined ? [] : [element('admin', { type: 'source' }, source)]),
    ...(successor === undefined ? [] : [reference(successor, 'successor')]),
    ...(predecessor === undefined ? [] : [reference(predecessor, 'predecessor')]),
    ...Object.entries(note ?? {}).map(([language, text]) => element('note', { 'xml:lang': language }, text)),
    ...languages.map((language) =>
      element(
        'langSec',
        { 'xml:lang': language },
        concept.names.filter((name) => name.language === language).map(termSec),
      ),
    ),
  ]);
}

function reference(target: string, relation: 'successor' | 'predecessor'): readonly string[] {
  return element('ref', { type: 'crossReference', target }, relation);
}

function termSec(name: Name): readonly string[] {
  const type = termTypes.find(([form]) => form === name.form)?.[1] ?? 'fullForm';
  const notes = notedFields.flatMap((field) => {
    const value = name[field];
    return value === undefined ? [] : [element('note', {}, `${field}: ${value}`)];
  });
  return element('termSec', {}, [
    element('term', {}, name.text),
    element('termNote', { type: 'termType' }, type),
    element('termNote', { type: 'administrativeStatus' }, statusTerm(name.status)),
    ...notes,
  ]);
}

function statusTerm(status: NameStatus): string {
  return status + statusSuffix;
}

/** An element as indented lines; its content a text, or elements. */
function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly (readonly string[])[],
): readonly string[] {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const open = `<${tag}${written.join('')}>`;
  if (typeof content === 'string') return [`${open}${escapeXml(content)}</${tag}>`];
  return [open, ...content.flat().map((line) => `  ${line}`), `</${tag}>`];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as XML content or attribute; characters that XML 1.0 admits nowhere are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
