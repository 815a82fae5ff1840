import { builtinConcepts } from '../glossary/builtin';
import { createGlossary } from '../glossary/glossary';
import type { Release } from '../release/model';
import { buildArchive } from './archive';
import type { ArchiveProblem, Settings, Snapshot } from './model';

/** What a snapshot is made of, as the host has read it. */
export interface World {
  readonly releases: readonly Release[];
  readonly problems: readonly ArchiveProblem[];
  readonly settings: Settings;
}

/** Makes the snapshot that everything is computed from. The editor and the command line make theirs here alike. */
export function buildSnapshot(world: World, revision = 0): Snapshot {
  return {
    revision,
    archive: buildArchive(world.releases, world.problems),
    glossary: createGlossary(builtinConcepts()),
    settings: world.settings,
  };
}
