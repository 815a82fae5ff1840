import { builtinConcepts } from '../glossary/builtin';
import { createGlossary } from '../glossary/glossary';
import type { Lexicon } from '../glossary/lexicon';
import type { Glossary } from '../glossary/model';
import type { Release } from '../release/model';
import { buildArchive } from './archive';
import { withLearntNames } from './learntConcepts';
import type { Archive, ArchiveProblem, Settings, Snapshot } from './model';

let builtin: Glossary | undefined;

/** The built-in entries do not change, so their matcher is built once. */
function builtinGlossary(): Glossary {
  return (builtin ??= createGlossary(builtinConcepts()));
}

/** What a snapshot is made of, as the host has read it. */
export interface World {
  readonly releases: readonly Release[];
  readonly problems: readonly ArchiveProblem[];
  readonly settings: Settings;
  /** For search across the languages. */
  readonly lexicon?: Lexicon | undefined;
}

/**
 * Makes the snapshot that everything is computed from. The editor and the command line make theirs here alike.
 * @param previous the archive before the change: what has not changed is not indexed again.
 */
export function buildSnapshot(world: World, revision = 0, previous?: Archive): Snapshot {
  return {
    revision,
    archive: buildArchive(world.releases, world.problems, { lexicon: world.lexicon, previous }),
    glossary: withLearntNames(builtinGlossary(), world.releases),
    settings: world.settings,
  };
}
