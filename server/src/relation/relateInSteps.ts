import type { Snapshot } from '../archive/model';
import type { Release } from '../release/model';
import { isSpeaking } from './comparison/analysedRelease';
import { earlierReleases } from './earlierReleases';
import { prepareSentence, relateSentence } from './relateDraft';
import { unfoundedIn } from './unfounded';

/**
 * Sets the sentences of a draft against the archive one by one, and yields after each and between its steps, so that the caller can do something
 * else or give up. What is found is remembered: the check of the draft that comes after it has nothing left to compare.
 * @param typed index of the sentence that is being typed, which is passed over.
 */
export function* relateInSteps(
  draft: Release,
  snapshot: Snapshot,
  typed?: number,
): Generator<undefined, void> {
  const earlier = earlierReleases(draft, snapshot);
  if (earlier.releases.length === 0) return;
  yield* snapshot.archive.index.lexicon?.prepare() ?? [];
  for (const [index, sentence] of draft.sentences.entries()) {
    if (!isSpeaking(sentence) || index === typed) continue;
    yield* prepareSentence(draft, sentence, earlier);
    relateSentence(draft, sentence, earlier);
    yield;
    unfoundedIn(draft, sentence, earlier);
    yield;
  }
}
