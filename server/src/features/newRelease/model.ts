/**
 * The making of a new meeting release: what the user says of the meeting, and the drafts that are made of it and of the
 * releases before. Everything here is pure; whoever asks for a draft writes it.
 */
import type { Release, Venue } from '../../release/model';
import type { DateInterval } from '../../text/dates';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';

/** A dialogue of the archive, of which a next meeting can be written. */
export interface Dialogue {
  /** The source of its last release: names the dialogue in requests. */
  readonly id: string;
  /** Its name in each language that has a release of it. */
  readonly names: Readonly<Partial<Record<Language, string>>>;
  /** The numbers that are used, in order. */
  readonly numbers: readonly number[];
  /** The releases of the last meeting, in one language or both. */
  readonly last: readonly Release[];
  /** The last release in each language: of the last meeting, or of one before. */
  readonly models: Readonly<Partial<Record<Language, Release>>>;
}

/** What is known of the meeting that the new release reports on. */
export interface NewMeeting {
  readonly number: number;
  /** Absent where the days are not known yet: a placeholder then stands in their place. */
  readonly dates?: DateInterval;
  /** A place by its name in either language; absent where it is not known yet. */
  readonly venue?: Venue;
}

/** A draft to be written: its text, and what is left to be filled in, in the order of the text. */
export interface NewDraft {
  readonly language: Language;
  readonly fileName: string;
  readonly text: string;
  /** Not overlapping. */
  readonly placeholders: readonly Span[];
}
