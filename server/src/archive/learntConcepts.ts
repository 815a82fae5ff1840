import { createGlossary } from '../glossary/glossary';
import { mergeLearnt } from '../glossary/learn';
import type { Concept, Glossary } from '../glossary/model';
import { noteGround } from './grownGlossary';
import { byMeeting } from './meetingOrder';
import type { Archive, ArchiveIndex } from './model';
import { type Teaching, teachersIn } from './teachers';

const known = new WeakMap<
  ArchiveIndex,
  { readonly glossary: Glossary; readonly learnt: readonly Concept[] }
>();

/** The entries that the releases teach beyond the glossary, each with the sentence that first writes it out. */
export function learntFrom(archive: Archive, glossary: Glossary): readonly Concept[] {
  const before = known.get(archive.index);
  if (before?.glossary === glossary) return before.learnt;
  const taught = archive.index.parts.flatMap((part) => teachersIn(part, archive, glossary));
  const learnt = mergeLearnt(inOrder(taught, archive).flatMap(({ lessons }) => lessons));
  known.set(archive.index, { glossary, learnt });
  return learnt;
}

function inOrder(taught: readonly Teaching[], { index }: Archive): readonly Teaching[] {
  return index.parts.length === 1 ? taught : [...taught].sort((a, b) => byMeeting(a.release, b.release));
}

const grown = new WeakMap<Glossary, { readonly lessons: string; readonly glossary: Glossary }>();

/**
 * The glossary with what the archive teaches beyond it. The same object where it teaches nothing, or nothing new since it was last
 * asked, so that a change of settings does not build the matcher anew.
 */
export function withLearntNames(glossary: Glossary, archive: Archive): Glossary {
  const learnt = learntFrom(archive, glossary);
  if (learnt.length === 0) return glossary;
  const lessons = JSON.stringify(learnt);
  const before = grown.get(glossary);
  if (before?.lessons === lessons) return before.glossary;
  const larger = createGlossary(() => [...glossary.concepts.values(), ...learnt]);
  noteGround(larger, glossary);
  grown.set(glossary, { lessons, glossary: larger });
  return larger;
}
