import type { Snapshot } from '../../archive/model';
import type { SentenceExplanation } from '../../relation/explain';
import type { Release } from '../../release/model';
import type { Finding } from '../../rules/rule';

/** One sentence of a draft, with what is reported of it and why. */
export interface ExplainedSentence {
  readonly explanation: SentenceExplanation;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** The sentences at a place of a draft. */
export interface ExplainedPlace {
  /** As the user named it. */
  readonly path: string;
  readonly draft: Release;
  readonly snapshot: Snapshot;
  readonly sentences: readonly ExplainedSentence[];
  /** How many candidates are to be shown. */
  readonly top: number;
}
