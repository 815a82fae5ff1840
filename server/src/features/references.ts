import { mentionsIn, mentionsOf } from '../archive/mentions';
import type { Snapshot } from '../archive/model';
import type { Release } from '../release/model';
import { nameAt } from './dossier';
import type { Place } from './places';

/** Every mention of what is named at an offset: in the drafts that are open, then in the archive, under whatever name. */
export function references(
  draft: Release,
  offset: number,
  drafts: readonly Release[],
  snapshot: Snapshot,
): readonly Place[] {
  const match = nameAt(draft.text, offset, snapshot);
  if (!match) return [];
  const open = new Map([draft, ...drafts].map((each) => [each.source, each]));
  const inDrafts = [...open.values()].flatMap((each) =>
    mentionsOf(each, snapshot.glossary).filter(({ concept }) => concept.id === match.concept.id),
  );
  const inArchive = mentionsIn(snapshot.archive, snapshot.glossary)
    .of(match.concept.id)
    .filter(({ release }) => !open.has(release.source));
  return [...inDrafts.map(({ mention }) => mention), ...inArchive].map(({ release, span }) => ({
    source: release.source,
    span,
  }));
}
