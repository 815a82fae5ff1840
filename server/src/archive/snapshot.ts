import { builtinConcepts, builtinFingerprint } from '../glossary/builtin';
import { createGlossary } from '../glossary/glossary';
import type { Lexicon } from '../glossary/lexicon';
import { mergeConcepts } from '../glossary/load';
import type { Concept, Glossary } from '../glossary/model';
import type { Release } from '../release/model';
import { buildArchive } from './archive';
import { withLearntNames } from './learntConcepts';
import type { Archive, ArchiveProblem, Settings, Snapshot } from './model';

let builtin: Glossary | undefined;

/** The built-in entries do not change, so their matcher is built once. */
function builtinGlossary(): Glossary {
  return (builtin ??= createGlossary(builtinConcepts));
}

const layered = new WeakMap<readonly Concept[], Glossary>();

/**
 * The glossary without what an archive teaches: the built-in entries under the workspace's own; the same object for the
 * same entries, so that its matcher is built once.
 */
export function groundGlossary(own: readonly Concept[]): Glossary {
  if (own.length === 0) return builtinGlossary();
  const known = layered.get(own);
  if (known) return known;
  const glossary = createGlossary(() => mergeConcepts(builtinConcepts(), own));
  layered.set(own, glossary);
  ownConcepts.set(glossary, own);
  return glossary;
}

const ownConcepts = new WeakMap<Glossary, readonly Concept[]>();

/**
 * What tells a glossary from any other, to be compared as JSON: of a ground glossary no built-in entry is looked at, which
 * at a start nobody else asks for.
 */
export function distinctionOf(glossary: Glossary): unknown {
  const own = glossary === builtin ? [] : ownConcepts.get(glossary);
  return own === undefined ? [...glossary.concepts.values()] : [builtinFingerprint, own];
}

/** What a snapshot is made of, as the host has read it. */
export interface World {
  readonly releases: readonly Release[];
  readonly problems: readonly ArchiveProblem[];
  readonly settings: Settings;
  /** For search across the languages. */
  readonly lexicon?: Lexicon | undefined;
  /** The workspace's own glossary entries, which add to the built-in ones and override those of the same id. */
  readonly ownConcepts?: readonly Concept[];
}

/**
 * Makes the snapshot that everything is computed from. The editor and the command line make theirs here alike.
 * @param previous the archive before the change: what has not changed is not indexed again.
 */
export function buildSnapshot(world: World, revision = 0, previous?: Archive): Snapshot {
  const archive = buildArchive(world.releases, world.problems, { lexicon: world.lexicon, previous });
  return {
    revision,
    archive,
    glossary: withLearntNames(groundGlossary(world.ownConcepts ?? []), archive),
    settings: world.settings,
  };
}
