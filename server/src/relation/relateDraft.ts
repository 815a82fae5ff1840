import type { Snapshot } from '../archive/model';
import type { Release } from '../release/model';
import type { RelatedSentence } from './model';

/** How the sentences of a draft stand to those of the archive. */
export function relateDraft(draft: Release, snapshot: Snapshot): readonly RelatedSentence[] {
  return draft.sentences.length === 0 || snapshot.archive.releases.length === 0 ? [] : [];
}
