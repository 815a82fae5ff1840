import type { IsoDate } from '../text/dates';
import type { Span } from '../text/span';
import type { SourceId } from './model';

/** An earlier sentence that a finding rests on, with what is needed to show and to open it. */
export interface Evidence {
  readonly source: SourceId;
  readonly span: Span;
  /** The sentence as it stands there. */
  readonly text: string;
  readonly meeting?: number;
  /** The first day of that meeting, or where none is known the day of the release. */
  readonly date?: IsoDate;
}
