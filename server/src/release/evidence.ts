import type { IsoDate } from '../text/dates';
import { type Span, contains, slice } from '../text/span';
import { meetingDay } from './meetingDay';
import type { Release, SourceId } from './model';

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

/** What stands at a span of a release as evidence, to the letter. */
export function evidenceOf(release: Release, span: Span): Evidence {
  const meeting = release.meeting.number?.value;
  const date = meetingDay(release);
  return {
    source: release.source,
    span,
    text: slice(release.text, span),
    ...(meeting !== undefined && { meeting }),
    ...(date !== undefined && { date }),
  };
}

/** The whole sentence around a fact as evidence; a fact that stands in none, by itself. */
export function evidenceAround(release: Release, span: Span): Evidence {
  const sentence = release.sentences.find((one) => contains(one.span, span));
  return evidenceOf(release, sentence?.span ?? span);
}
