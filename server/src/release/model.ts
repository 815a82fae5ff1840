/**
 * The room `release/` reads one release: from its text to plain immutable data, every fact with its place.
 * It knows nothing of other releases and nothing of rules. All offsets are into `Release.text`.
 */
import type { DateExpression, DateInterval, IsoDate } from '../text/dates';
import type { Language } from '../text/language';
import type { Span } from '../text/span';

/** Names the file a release came from. The host chooses it: a URI in the editor, a path on the command line. */
export type SourceId = string;

/** Something read from a release, and where it stands. A fact of the front matter has its span there. */
export interface Fact<T> {
  readonly value: T;
  readonly span: Span;
}

export interface Release {
  readonly source: SourceId;
  readonly text: string;
  /** The language most sentences are in. */
  readonly language: Language;
  readonly title?: Fact<string> | undefined;
  /** The dialogue this release belongs to, as written, without number and level. */
  readonly series?: Fact<string> | undefined;
  /** The day the release was published. */
  readonly released?: Fact<IsoDate> | undefined;
  readonly meeting: Meeting;
  readonly participants: readonly Participant[];
  readonly sections: readonly Section[];
  /** Every sentence in the order of the text, headings and furniture too; see `role`. */
  readonly sentences: readonly Sentence[];
  readonly commitments: readonly Commitment[];
  readonly plans: readonly Plan[];
  /** Every place that names a meeting by its number ("the 9th meeting"), of this release's own meeting or another. */
  readonly meetingMentions: readonly MeetingMention[];
  readonly dates: readonly DateExpression[];
  /** From the front matter: the path of the same meeting's release in the other language, as written. */
  readonly counterpart?: Fact<string> | undefined;
}

/** The meeting that the release reports on. */
export interface Meeting {
  readonly number?: Fact<number>;
  /** "Director General-level", 「局長級会合」. */
  readonly level?: Fact<string>;
  /** The meeting's days, one interval for each place that states them, the fullest statement first. */
  readonly dates: readonly Fact<DateInterval>[];
  /** A city as written, or "virtual". */
  readonly venue?: Fact<Venue>;
  readonly hosts: readonly Fact<string>[];
  readonly parties: readonly Fact<string>[];
}

export type Venue = { readonly kind: 'place'; readonly name: string } | { readonly kind: 'virtual' };

export interface Participant {
  readonly name: Fact<string>;
  readonly side: 'japan' | 'counterpart' | 'industry' | 'unknown';
}

export interface Section {
  readonly heading: Fact<string>;
  /** The numbering as written: "1.", "(1)", "１", "【別添】"; empty for an unnumbered heading. */
  readonly number: string;
  /** 1 for a top section, 2 for one below it. */
  readonly depth: number;
  /** From the heading's start to the next heading's start. */
  readonly span: Span;
}

/**
 * What a sentence is for. Rules speak of `body`, `listItem` and `plan` sentences; `title`, `heading` and `dateline` (a line
 * that is only a date, or a place and a date) carry facts; `contact`, `furniture` (breadcrumbs, "back to top") and
 * `frontMatter` are left out of the analysis, not out of the text. Comments and directives are no sentences.
 */
export type SentenceRole =
  | 'title'
  | 'heading'
  | 'body'
  | 'listItem'
  | 'participants'
  | 'plan'
  | 'dateline'
  | 'contact'
  | 'furniture'
  | 'frontMatter';

export interface Sentence {
  readonly span: Span;
  readonly language: Language;
  readonly role: SentenceRole;
  /** Index into `Release.sections`, or -1 before the first heading. */
  readonly section: number;
}

/** A sentence or clause in which the parties state a position or an intention. */
export interface Commitment {
  /** Index into `Release.sentences`. */
  readonly sentence: number;
  /** The clause: the sentence's whole span where it holds one act only. */
  readonly span: Span;
  /** The verb phrase as written: "intend to strengthen", 「再確認した」. */
  readonly act: Fact<string>;
  /** The rung on the commitment ladder, higher is stronger; see `release/ladder.ts`. */
  readonly strength: number;
  readonly negated: boolean;
}

/** What a release says of a meeting to come. */
export interface Plan {
  readonly sentence: number;
  readonly span: Span;
  /** The meeting planned: a number where one is written, else "next". */
  readonly meeting: number | 'next';
  /** When it is to be held; absent where the release gives no date ("at an appropriate time"). */
  readonly when?: DateExpression;
  readonly venue?: Fact<Venue>;
}

/** A place that names a meeting of the dialogue by its number. */
export interface MeetingMention {
  readonly number: number;
  /** The ordinal with its noun: "11th Director General-level Meeting", 「第9回局長級会合」. */
  readonly span: Span;
  /** Index into `Release.sentences`. */
  readonly sentence: number;
}
