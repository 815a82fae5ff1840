import { type Lesson, learnConcepts, mergeLearnt } from '../glossary/learn';
import { createGlossary } from '../glossary/glossary';
import type { Concept, Glossary } from '../glossary/model';
import { mayHoldBrackets } from '../glossary/writtenOut';
import type { Release } from '../release/model';
import { slice } from '../text/span';
import { noteGround } from './grownGlossary';
import { byMeeting } from './meetingOrder';
import { sentenceEvidence } from './mentions';
import type { Archive, ArchiveIndex, IndexedReleases } from './model';
import { StoredRelease, taughtIn } from './storedRelease';

const perRelease = new WeakMap<
  Release,
  { readonly glossary: Glossary; readonly learnt: readonly Concept[] }
>();

const known = new WeakMap<
  ArchiveIndex,
  { readonly glossary: Glossary; readonly learnt: readonly Concept[] }
>();

/** Takes what the releases of an archive teach from where it was kept, so that no release need be asked for it. */
export function keepLearnt(archive: Archive, glossary: Glossary, learnt: readonly Concept[]): void {
  known.set(archive.index, { glossary, learnt });
}

/** The entries that the releases teach beyond the glossary, each with the sentence that first writes it out; a release is read once. */
export function learntFrom(archive: Archive, glossary: Glossary): readonly Concept[] {
  const before = known.get(archive.index);
  if (before?.glossary === glossary) return before.learnt;
  const taught = archive.index.parts.flatMap((part) => lessonsIn(part, archive, glossary));
  const learnt = mergeLearnt(inOrder(taught, archive).flatMap(({ lessons }) => lessons));
  keepLearnt(archive, glossary, learnt);
  return learnt;
}

interface Teaching {
  readonly release: Release;
  readonly lessons: readonly Concept[];
}

/** The releases of a part that teach something, in their order. */
function lessonsIn(part: IndexedReleases, archive: Archive, glossary: Glossary): readonly Teaching[] {
  const { releases, lessons: kept } = part;
  const taught =
    kept?.glossary === glossary
      ? Array.from(taughtIn(kept), ([place, lessons]) => ({ release: releases[place], lessons }))
      : releases.map((release) => ({ release, lessons: lessonsOf(release, glossary) }));
  return taught.filter(
    (one): one is Teaching =>
      one.lessons.length > 0 && one.release !== undefined && archive.holds(one.release),
  );
}

function inOrder(taught: readonly Teaching[], { index }: Archive): readonly Teaching[] {
  return index.parts.length === 1 ? taught : [...taught].sort((a, b) => byMeeting(a.release, b.release));
}

/** What one release teaches beyond the glossary. */
export function lessonsOf(release: Release, glossary: Glossary): readonly Concept[] {
  const kept = release instanceof StoredRelease ? release.lessonsFor(glossary) : undefined;
  if (kept !== undefined) return kept;
  const before = perRelease.get(release);
  if (before?.glossary === glossary) return before.learnt;
  const learnt = learnConcepts(sentencesOf(release), glossary);
  perRelease.set(release, { glossary, learnt });
  return learnt;
}

function* sentencesOf(release: Release): Generator<Lesson> {
  for (const [index, { span, role }] of release.sentences.entries()) {
    if (role === 'contact' || role === 'furniture' || role === 'frontMatter') continue;
    if (!mayHoldBrackets(slice(release.text, span))) continue;
    const evidence = sentenceEvidence({ release, sentence: index });
    yield { text: release.text, sentence: span, origin: { kind: 'learnt', evidence } };
  }
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
