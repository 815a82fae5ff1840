import type { SourceId } from '../release/model';
import type { Span } from '../text/span';

/** A place in a release of the archive or in a draft. */
export interface Place {
  readonly source: SourceId;
  readonly span: Span;
}
