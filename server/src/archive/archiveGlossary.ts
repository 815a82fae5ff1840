import { createGlossary } from '../glossary/glossary';
import type { Glossary } from '../glossary/model';
import type { Release } from '../release/model';
import { learntFrom } from './learntConcepts';

/** The glossary with what the archive teaches beyond it; the same object where it teaches nothing, so that its matcher stays built. */
export function withLearntNames(glossary: Glossary, releases: readonly Release[]): Glossary {
  const learnt = learntFrom(releases, glossary);
  return learnt.length === 0 ? glossary : createGlossary([...glossary.concepts.values(), ...learnt]);
}
