import { isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';
import { writtenEntry } from './entry';
import type { Document } from 'yaml';
import type { Concept } from './model';

/**
 * The glossary file with these entries in it: an entry takes the place of one of the same id, a new one goes where its
 * id sorts. Comments and the other entries stay as they are.
 * @param yamlText the file as it is; empty for a new one.
 * @returns undefined where the file cannot be read as a list of entries: it must be mended first, not overwritten.
 */
export function withEntries(yamlText: string, concepts: readonly Concept[]): string | undefined {
  const document = parseDocument(yamlText, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) return newFile(document, concepts);
  const list = document.contents;
  if (!isSeq(list)) return undefined;
  for (const concept of concepts) put(document, list, concept);
  return document.toString(style);
}

const style = { lineWidth: 0, indentSeq: true } as const;

/** A file without entries may still begin with a comment on what it is for. */
function newFile(document: Document, concepts: readonly Concept[]): string {
  const list = new YAMLSeq();
  for (const concept of concepts) put(document, list, concept);
  document.contents = list;
  return document.toString(style);
}

function put(document: Document, list: YAMLSeq, concept: Concept): void {
  const ids = list.items.map((item) => (isMap(item) ? String(item.get('id')) : ''));
  const node = document.createNode(writtenEntry(concept));
  const same = ids.indexOf(concept.id);
  if (same !== -1) {
    list.items[same] = node;
    return;
  }
  const after = ids.findIndex((id) => id > concept.id);
  list.items.splice(after === -1 ? ids.length : after, 0, node);
}
