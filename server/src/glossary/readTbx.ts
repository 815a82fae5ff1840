import { DOMParser } from '@xmldom/xmldom';
import { idFor, withStatus } from './entry';
import { parseConcepts } from './load';
import { conceptKinds, nameStatuses } from './model';
import { notedFields, statusSuffix, termTypes, wellKnownSubset } from './tbx';
import type { Element as XmlElement, Node as XmlNode } from '@xmldom/xmldom';
import type { ReadConcepts } from './load';
import type { ConceptOrigin } from './model';
import type { GlossaryProblem } from './problem';

/**
 * Reads entries from TBX: version 3 in style DCA or DCT, or MARTIF. Only English and Japanese terms are taken; a
 * subject field that is no kind of Reaffirm's makes a `concept`, an unknown status an admitted name.
 * @param origin of the entries; @param defaultSource for entries that give none.
 */
export function readTbx(xml: string, origin: ConceptOrigin, defaultSource = ''): ReadConcepts {
  const problems: GlossaryProblem[] = [];
  const root = rootOf(xml, (problem) => problems.push(problem));
  if (root === undefined) return { concepts: [], problems };
  if (root.localName !== 'tbx' && root.localName !== 'martif') {
    return { concepts: [], problems: [notTbx(root.localName ?? '')] };
  }
  const elements = descendants(root, ['conceptEntry', 'termEntry']);
  const parsed = parseConcepts(elements.map(entryOf), origin, defaultSource);
  const bad = parsed.problems.map(({ path, message }) => ({
    line: lineOf(elements[Number(path[0])] ?? root),
    message,
  }));
  return { concepts: parsed.concepts, problems: [...problems, ...bad] };
}

/** The root element; undefined, with a problem told, where the XML is not well-formed. */
function rootOf(xml: string, tell: (problem: GlossaryProblem) => void): XmlElement | undefined {
  let failed: GlossaryProblem | undefined;
  const parser = new DOMParser({
    locator: true,
    onError: (level, message, context: unknown) => {
      if (level !== 'warning') failed ??= notXml(placeOf(context), message);
    },
  });
  try {
    const root = parser.parseFromString(xml, 'text/xml').documentElement ?? undefined;
    if (failed === undefined) return root;
  } catch (error) {
    failed ??= notXml(0, error instanceof Error ? error.message : String(error));
  }
  tell(failed);
  return undefined;
}

/** The parser tells its place as a locator that counts lines from 1. */
function placeOf(context: unknown): number {
  const locator =
    typeof context === 'object' && context !== null && 'locator' in context ? context.locator : undefined;
  const counted =
    typeof locator === 'object' && locator !== null && 'lineNumber' in locator ? locator.lineNumber : 1;
  return typeof counted === 'number' ? Math.max(0, counted - 1) : 0;
}

function notXml(line: number, reason: string): GlossaryProblem {
  return {
    line,
    message: {
      en: `This is not well-formed XML (${reason}), so nothing was read. Export the file again from the terminology tool.`,
      ja: `XMLとして読み取れないため（${reason}）、何も読み込まれませんでした。用語管理ツールから書き出し直してください。`,
    },
  };
}

function notTbx(root: string): GlossaryProblem {
  return {
    line: 0,
    message: {
      en: `The file begins with <${root}>, not with <tbx> or <martif>, so nothing was read. Choose TBX as the format when exporting it.`,
      ja: `ファイルが「<tbx>」又は「<martif>」ではなく「<${root}>」で始まるため、何も読み込まれませんでした。書き出しの形式としてTBXを選んでください。`,
    },
  };
}

function entryOf(element: XmlElement, index: number): Record<string, unknown> {
  const own = children(element);
  const kind = valueOf(own, 'subjectField');
  const note = Object.fromEntries(
    own
      .filter(({ localName }) => localName === 'note')
      .flatMap((one) => {
        const language = languageOf(one);
        return language === undefined ? [] : [[language, textOf(one)]];
      }),
  );
  const source = valueOf(own, 'source');
  const en = namesIn(element, 'en');
  const ja = namesIn(element, 'ja');
  return {
    id: idOf(element, en[0], index + 1),
    kind: conceptKinds.find((one) => one === kind) ?? 'concept',
    ...(en.length > 0 && { en }),
    ...(ja.length > 0 && { ja }),
    wellKnown: valueOf(own, 'projectSubset') === wellKnownSubset,
    ...references(own),
    ...(Object.keys(note).length > 0 && { note }),
    ...(source !== undefined && { source }),
  };
}

function idOf(element: XmlElement, first: Record<string, string> | undefined, number: number): string {
  const id = idFor(element.getAttribute('id') ?? '', number);
  return element.hasAttribute('id') ? id : idFor(first?.['text'], number);
}

function references(own: readonly XmlElement[]): Record<string, string> {
  const related = own.filter(({ localName }) => localName === 'ref' || localName === 'crossReference');
  return Object.fromEntries(
    (['successor', 'predecessor'] as const).flatMap((relation) => {
      const target = related.find((one) => textOf(one) === relation)?.getAttribute('target');
      return target ? [[relation, idFor(target, 0)]] : [];
    }),
  );
}

function namesIn(entry: XmlElement, language: 'en' | 'ja'): Record<string, string>[] {
  const sections = children(entry).filter(
    (one) => ['langSec', 'langSet'].includes(one.localName ?? '') && languageOf(one) === language,
  );
  return withStatus(sections.flatMap((one) => descendants(one, ['termSec', 'tig', 'ntig'])).map(nameOf));
}

function nameOf(section: XmlElement): Record<string, string> {
  const inside = descendants(section, undefined);
  const type = valueOf(inside, 'termType');
  const status = valueOf(inside, 'administrativeStatus') ?? valueOf(inside, 'normativeAuthorization');
  const notes = inside.filter(({ localName }) => localName === 'note').map(textOf);
  const term = inside.find(({ localName }) => localName === 'term');
  return {
    text: term === undefined ? '' : textOf(term),
    form: formOf(type),
    ...(status !== undefined && { status: statusOf(status) }),
    ...Object.fromEntries(
      notedFields.flatMap((field) => {
        const noted = notes.find((one) => one.startsWith(`${field}: `));
        return noted === undefined ? [] : [[field, noted.slice(field.length + 2)]];
      }),
    ),
  };
}

function formOf(type: string | undefined): string {
  if (type === 'abbreviation' || type === 'initialism') return 'acronym';
  return termTypes.find(([, name]) => name === type)?.[0] ?? 'full';
}

function statusOf(status: string): string {
  const plain = status.replace(statusSuffix, '').replace(/Term$/, '');
  return nameStatuses.find((one) => one === plain) ?? 'admitted';
}

/** The value of a data category: in style DCA the element that has it as its type, in DCT the element called so. */
function valueOf(elements: readonly XmlElement[], category: string): string | undefined {
  const found = elements.find((one) => one.getAttribute('type') === category || one.localName === category);
  return found === undefined ? undefined : textOf(found);
}

function languageOf(element: XmlElement): 'en' | 'ja' | undefined {
  const written = (element.getAttribute('xml:lang') ?? element.getAttribute('lang') ?? '').toLowerCase();
  return (['en', 'ja'] as const).find((one) => written === one || written.startsWith(`${one}-`));
}

/** By way of the siblings: the library's live list of children costs a walk for each look at it. */
function children(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child)) found.push(child);
  }
  return found;
}

/** The elements below, in the order of the text; with these local names, or all. */
function descendants(element: XmlElement, names: readonly string[] | undefined): XmlElement[] {
  return children(element).flatMap((child) => [
    ...(names?.includes(child.localName ?? '') === false ? [] : [child]),
    ...descendants(child, names),
  ]);
}

function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === 1;
}

function textOf(element: XmlElement): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function lineOf(element: XmlElement): number {
  return Math.max(0, (element.lineNumber ?? 1) - 1);
}
