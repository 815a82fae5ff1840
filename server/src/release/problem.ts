import type { Localized } from '../text/localized';
import type { Span } from '../text/span';

/** What is wrong with a release as it stands: what, why, and what to do. */
export interface ReadProblem {
  /** `error`: nothing of the release could be read; `warning`: it is read, but may not be as meant. */
  readonly severity: 'error' | 'warning';
  readonly message: Localized;
  /** Where in the text; absent where it concerns the whole file. */
  readonly span?: Span;
}
