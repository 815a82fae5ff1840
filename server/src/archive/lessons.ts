import { type Lesson, learnConcepts } from '../glossary/learn';
import type { Concept, Glossary } from '../glossary/model';
import { mayHoldBrackets } from '../glossary/writtenOut';
import type { Release } from '../release/model';
import { slice } from '../text/span';
import { sentenceEvidence } from './mentions';
import { StoredRelease } from './storedRelease';

const perRelease = new WeakMap<
  Release,
  { readonly glossary: Glossary; readonly learnt: readonly Concept[] }
>();

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
