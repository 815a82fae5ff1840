import { type Lesson, learnConcepts, mergeLearnt } from '../glossary/learn';
import { createGlossary } from '../glossary/glossary';
import type { Concept, Glossary } from '../glossary/model';
import { mayHoldBrackets } from '../glossary/writtenOut';
import type { Release } from '../release/model';
import { slice } from '../text/span';
import { noteGround } from './grownGlossary';
import { sentenceEvidence } from './mentions';
import { StoredRelease } from './storedRelease';

const perRelease = new WeakMap<
  Release,
  { readonly glossary: Glossary; readonly learnt: readonly Concept[] }
>();

const known = new WeakMap<
  readonly Release[],
  { readonly glossary: Glossary; readonly learnt: readonly Concept[] }
>();

/** Takes what the releases of an archive teach from where it was kept, so that no release need be asked for it. */
export function keepLearnt(
  releases: readonly Release[],
  glossary: Glossary,
  learnt: readonly Concept[],
): void {
  known.set(releases, { glossary, learnt });
}

/** The entries that the releases teach beyond the glossary, each with the sentence that first writes it out; a release is read once. */
export function learntFrom(releases: readonly Release[], glossary: Glossary): readonly Concept[] {
  const before = known.get(releases);
  if (before?.glossary === glossary) return before.learnt;
  return mergeLearnt(releases.flatMap((release) => lessonsOf(release, glossary)));
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

const taught = new WeakMap<Glossary, { readonly lessons: string; readonly glossary: Glossary }>();

/**
 * The glossary with what the archive teaches beyond it. The same object where it teaches nothing, or nothing new since it was last
 * asked, so that a change of settings does not build the matcher anew.
 */
export function withLearntNames(glossary: Glossary, releases: readonly Release[]): Glossary {
  const learnt = learntFrom(releases, glossary);
  if (learnt.length === 0) return glossary;
  const lessons = JSON.stringify(learnt);
  const before = taught.get(glossary);
  if (before?.lessons === lessons) return before.glossary;
  const grown = createGlossary(() => [...glossary.concepts.values(), ...learnt]);
  noteGround(grown, glossary);
  taught.set(glossary, { lessons, glossary: grown });
  return grown;
}
