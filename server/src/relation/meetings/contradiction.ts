import type { Evidence } from '../../release/evidence';
import type { Span } from '../../text/span';
import type { SlotKind } from '../model';

/** Something the draft says of a past meeting that the archive says otherwise. */
export interface MeetingContradiction {
  /** Index into the draft's `sentences`. */
  readonly sentence: number;
  /** Where the draft says it. */
  readonly span: Span;
  readonly slot: SlotKind;
  /** The meeting that the earlier statement is about. */
  readonly meeting: number;
  /** Both values as written. */
  readonly draft: string;
  readonly earlier: string;
  readonly evidence: Evidence;
}
