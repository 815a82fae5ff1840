import type { Snapshot } from '../archive/model';
import type { Release } from '../release/model';
import type { Span } from '../text/span';
import { nameAt } from './dossier';

/** Every place in the draft that names what is named at the offset, under whatever name. */
export function documentHighlight(draft: Release, offset: number, snapshot: Snapshot): readonly Span[] {
  const match = nameAt(draft.text, offset, snapshot);
  if (!match) return [];
  return snapshot.glossary
    .match(draft.text)
    .filter(({ concept }) => concept.id === match.concept.id)
    .map(({ span }) => span);
}
