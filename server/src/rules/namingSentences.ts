import type { Release, Sentence } from '../release/model';

/** The sentences in which a draft names things for its readers: not contact lines, furniture or front matter. */
export function namingSentences(draft: Release): readonly Sentence[] {
  return draft.sentences.filter(
    ({ role }) => role !== 'contact' && role !== 'furniture' && role !== 'frontMatter',
  );
}

/** The sentence that holds the offset, if one does. */
export function sentenceAt(draft: Release, offset: number): Sentence | undefined {
  return draft.sentences.find(({ span }) => span.start <= offset && offset < span.end);
}
