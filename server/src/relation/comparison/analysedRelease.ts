import type { Release, Sentence, SentenceRole } from '../../release/model';
import { rememberFor } from '../../text/remember';
import { slice } from '../../text/span';
import { type AnalysedSentence, analyse } from './analyse';
import { contentOf, holdsOne } from './content';
import type { Resources } from './units';

/** Roles whose sentences state positions; the others carry facts, names or addresses. */
const speaking: ReadonlySet<SentenceRole> = new Set(['body', 'listItem', 'plan']);

/** So many sentences of either language: all of a small archive and of a draft, which are set against each other. */
const sentencesKept = 4096;

/** A sentence with the same words is analysed once, in whatever release it stands; the same object for the same words. */
export const analysedSentence = rememberFor(
  (text, language, resources: Resources) => analyse(text, language, resources),
  sentencesKept,
);

/** The sentences of a release, each analysed when it is first asked for. */
export class AnalysedRelease {
  readonly release: Release;
  readonly resources: Resources;
  #postings: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(release: Release, resources: Resources) {
    this.release = release;
    this.resources = resources;
  }

  /** The sentence with this index, without the marker of a list item. */
  sentence(index: number): AnalysedSentence {
    const sentence = this.release.sentences[index];
    if (!sentence) throw new RangeError(`The release has no sentence ${index}.`);
    return analysedSentence(slice(this.release.text, sentence.span), sentence.language, this.resources);
  }

  /** The indexes of the sentences that may stand in a relation. */
  speaking(): readonly number[] {
    return this.release.sentences.flatMap((sentence, index) => (isSpeaking(sentence) ? [index] : []));
  }

  /** The sentences that share weighty content with the given one, in either language: at least two things, or one name. */
  sharing(sentence: AnalysedSentence): readonly number[] {
    const shared = new Map<number, number>();
    for (const unit of sentence.whole.units) {
      if (unit.weight < lightest) continue;
      const found = new Set(unit.keys.flatMap((key) => this.#postingsOf().get(key) ?? []));
      for (const index of found) shared.set(index, (shared.get(index) ?? 0) + unit.weight);
    }
    return [...shared].filter(([, weight]) => weight >= leastShared).map(([index]) => index);
  }

  #postingsOf(): ReadonlyMap<string, readonly number[]> {
    if (this.#postings) return this.#postings;
    const postings = new Map<string, number[]>();
    for (const index of this.speaking()) {
      for (const key of new Set(this.sentence(index).whole.units.flatMap((unit) => unit.keys))) {
        const known = postings.get(key);
        if (known === undefined) postings.set(key, [index]);
        else known.push(index);
      }
    }
    this.#postings = postings;
    return postings;
  }
}

/** Whether two sentences share weighty content: at least two things, or one name. */
export function sharesContent(sentence: AnalysedSentence, other: AnalysedSentence): boolean {
  const { keys } = contentOf(other.whole.units);
  let shared = 0;
  for (const unit of sentence.whole.units) {
    if (unit.weight >= lightest && holdsOne(keys, unit.keys)) shared += unit.weight;
  }
  return shared >= leastShared;
}

const lightest = 0.3;
const leastShared = 0.6;

/** Whether the sentence states something, rather than naming or announcing it. */
export function isSpeaking(sentence: Sentence): boolean {
  return speaking.has(sentence.role);
}
