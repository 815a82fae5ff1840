import { type Lesson, learnConcepts } from '../glossary/learn';
import type { Concept, Glossary } from '../glossary/model';
import type { Release } from '../release/model';
import { evidenceOf } from './mentions';

/** The entries that the releases of the archive teach beyond the glossary, each with the sentence that first writes it out. */
export function learntFrom(releases: readonly Release[], glossary: Glossary): readonly Concept[] {
  return learnConcepts(lessonsOf(releases), glossary);
}

function* lessonsOf(releases: readonly Release[]): Generator<Lesson> {
  for (const release of releases) {
    for (const [index, { span, role }] of release.sentences.entries()) {
      if (role === 'contact' || role === 'furniture' || role === 'frontMatter') continue;
      const evidence = evidenceOf({ release, sentence: index });
      yield { text: release.text, sentence: span, origin: { kind: 'learnt', evidence } };
    }
  }
}
