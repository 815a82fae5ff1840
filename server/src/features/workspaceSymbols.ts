import { mentionsIn } from '../archive/mentions';
import type { Snapshot } from '../archive/model';
import type { ConceptKind } from '../glossary/model';
import { labelOf } from '../glossary/names';
import { normalizedKey } from '../text/normalize';
import type { Place } from './places';

/** A concept that the archive names, with the place that names it last. */
export interface NameSymbol extends Place {
  readonly name: string;
  readonly kind: ConceptKind;
  /** The other names, for those who search by them. */
  readonly detail: string;
}

/** Shown at most; an editor asks again with every letter typed. */
const mostSymbols = 200;

/** The concepts named in the archive one of whose names holds the query, the most often named first. */
export function workspaceSymbols(query: string, snapshot: Snapshot): readonly NameSymbol[] {
  const wanted = normalizedKey(query).toLowerCase().trim();
  const mentions = mentionsIn(snapshot.archive, snapshot.glossary);
  return [...snapshot.glossary.concepts.values()]
    .filter(({ names }) => names.some(({ text }) => normalizedKey(text).toLowerCase().includes(wanted)))
    .map((concept) => ({ concept, found: mentions.of(concept.id) }))
    .sort((a, b) => b.found.length - a.found.length)
    .slice(0, mostSymbols)
    .flatMap(({ concept, found }) => {
      const last = found.at(-1);
      if (!last) return [];
      const name = labelOf(concept, snapshot.settings.displayLanguage);
      const detail = concept.names
        .map(({ text }) => text)
        .filter((text) => text !== name)
        .join(' · ');
      return [{ name, kind: concept.kind, detail, source: last.release.source, span: last.span }];
    });
}
