import type { Snapshot } from '../archive/model';
import type { Release, SourceId } from '../release/model';
import { type TextEdit } from '../rules/rule';
import { type Span, slice } from '../text/span';
import { nameAt } from './dossier';

/** The name that would be renamed, and what it reads now; undefined where no name stands. */
export function prepareRename(
  draft: Release,
  offset: number,
  snapshot: Snapshot,
): { readonly span: Span; readonly placeholder: string } | undefined {
  const match = nameAt(draft.text, offset, snapshot);
  return match && { span: match.span, placeholder: slice(draft.text, match.span) };
}

/**
 * The edits that put a new name wherever the drafts use the name at the offset. Other names of the same concept stay, so that renaming
 * an acronym leaves the full name; the archive is never changed.
 */
export function rename(
  draft: Release,
  offset: number,
  newName: string,
  drafts: readonly Release[],
  snapshot: Snapshot,
): ReadonlyMap<SourceId, readonly TextEdit[]> {
  const edits = new Map<SourceId, readonly TextEdit[]>();
  const match = nameAt(draft.text, offset, snapshot);
  const newText = newName.trim();
  if (!match || newText === '') return edits;
  for (const each of [draft, ...drafts]) {
    if (edits.has(each.source) || snapshot.archive.release(each.source)) continue;
    const own = snapshot.glossary
      .match(each.text)
      .filter(({ concept, name }) => concept.id === match.concept.id && name.text === match.name.text)
      .map(({ span }) => ({ span, newText }));
    if (own.length > 0) edits.set(each.source, own);
  }
  return edits;
}
