/** The ledger: every commitment of a dialogue through its meetings and languages, and how a draft stands to each. */
import type { Concept } from '../../glossary/model';
import type { Release } from '../../release/model';
import type { IsoDate } from '../../text/dates';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';
import type { RelatedSentence } from '../model';

/** How a thread stands in the draft, the gravest first. */
export const threadStates = [
  'contradicted',
  'weakened',
  'dropped',
  'new',
  'strengthened',
  'repeated',
] as const;
export type ThreadState = (typeof threadStates)[number];

/** A sentence, or a clause of one, in which a meeting states the commitment of a thread. */
export interface LedgerEntry {
  readonly release: Release;
  /** Index into `release.sentences`. */
  readonly sentence: number;
  /** The clause that is meant; its whole sentence where it has only one. */
  readonly span: Span;
  readonly language: Language;
  /** Index into `Ledger.meetings`. */
  readonly meeting: number;
  /** The verb phrase as written: "intend to strengthen", 「再確認した」; absent for a plain statement. */
  readonly act?: string;
  /** The rung on the commitment ladder, 1 to 8, higher is stronger; absent for a plain statement. */
  readonly strength?: number;
  readonly negated: boolean;
  /** How the sentence stands to the earlier one that it takes up; absent for the first of a thread. */
  readonly related?: RelatedSentence;
}

/** What a thread is about: the heading of its sections, or else the chief name in it. In at least one language. */
export interface Topic {
  /** Stays the same while headings and names do. */
  readonly id: string;
  readonly en?: string;
  readonly ja?: string;
}

/** One commitment through meetings and languages. */
export interface Thread {
  /** Stays the same while its first sentence stays where it is. */
  readonly id: string;
  /** In order of time, at least one; the draft's are the last. */
  readonly entries: readonly LedgerEntry[];
  readonly topic: Topic;
  /** Agencies, ministries and industry bodies that its sentences name, each once, in order of place. */
  readonly agencies: readonly Concept[];
  /** Forums, international organisations and working groups that its sentences name. */
  readonly forums: readonly Concept[];
  /** Absent without a draft, and for what was left before the last meeting and does not return in the draft. */
  readonly state?: ThreadState;
}

/** A meeting with its releases, in all languages. */
export interface LedgerMeeting {
  readonly number?: number;
  /** The first day of the meeting, or where none is stated the day of the release. */
  readonly date?: IsoDate;
  readonly releases: readonly Release[];
  /** Whether this is the draft's own meeting. */
  readonly isDraft: boolean;
}

export interface Ledger {
  /** In order of time; the draft's own is the last. */
  readonly meetings: readonly LedgerMeeting[];
  /** In the order in which they first appear. */
  readonly threads: readonly Thread[];
  readonly draft?: Release;
}
