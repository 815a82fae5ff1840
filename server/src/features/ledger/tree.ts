import type { Ledger, LedgerEntry, Thread } from '../../relation/ledger/model';
import type { PlaceRange } from '../../rules/places';
import { type DisplayLanguage, type Localized, localize } from '../../text/localized';
import { continuableEntry } from './continuation';
import { entryCitation, entryRange, releaseCitation, shownEntry } from './entries';
import { type Grouping, groupThreads, type StateFilter } from './groups';
import { subjectOf } from './subject';
import { historyOf, longMeeting, stateName, strengthName } from './words';

/** The ledger as a view shows it, in the display language. A thread that stands under several groups is given once. */
export interface LedgerTree {
  /** Whether it is that of a draft, or of the earlier releases alone. */
  readonly ofDraft: boolean;
  /** How many earlier releases it was made from. */
  readonly releases: number;
  /** Without regard to the states that were chosen. */
  readonly threads: number;
  readonly groups: readonly TreeGroup[];
  readonly items: Readonly<Record<string, TreeThread>>;
}

export interface TreeGroup {
  readonly id: string;
  readonly label: string;
  /** Keys of `LedgerTree.items`. */
  readonly threads: readonly string[];
}

export interface TreeThread {
  readonly label: string;
  /** Its history, act and strength. */
  readonly description: string;
  readonly state: StateFilter;
  /** Whether it is dropped, and can be taken up again in the words of the last meeting. */
  readonly canContinue: boolean;
  /** What a screen reader says of it. */
  readonly spoken: string;
  /** In order of time; the last that is shown first is the one the thread is opened at. */
  readonly entries: readonly TreeEntry[];
  /** Index into `entries`. */
  readonly shown: number;
}

export interface TreeEntry {
  /** The meeting. */
  readonly label: string;
  /** Act and strength. */
  readonly description: string;
  /** The sentence with its meeting and place. */
  readonly citation: string;
  readonly uri: string;
  readonly range: PlaceRange;
}

const spoken: Localized = {
  en: '{state}: {subject}. {history}. {strength}',
  ja: '{state}：{subject}。{history}。{strength}',
};

/** The tree of a ledger, of the threads in the chosen states. */
export function ledgerTree(
  ledger: Ledger,
  grouping: Grouping,
  language: DisplayLanguage,
  states: readonly StateFilter[],
): LedgerTree {
  const groups = groupThreads(ledger, grouping, language, states);
  const shown = new Set(groups.flatMap(({ threads }) => threads));
  return {
    ofDraft: ledger.draft !== undefined,
    releases: ledger.meetings.reduce(
      (sum, { releases, isDraft }) => sum + (isDraft ? 0 : releases.length),
      0,
    ),
    threads: ledger.threads.length,
    groups: groups.map(({ id, label, threads }) => ({ id, label, threads: threads.map((one) => one.id) })),
    items: Object.fromEntries([...shown].map((thread) => [thread.id, treeThread(thread, ledger, language)])),
  };
}

function treeThread(thread: Thread, { meetings, draft }: Ledger, language: DisplayLanguage): TreeThread {
  const { entries, state } = thread;
  const entry = shownEntry(thread, language);
  const label = entry ? subjectOf(entry) : '';
  const history = historyOf(entries, meetings, language);
  const strength = strengthName(entry?.strength, language);
  return {
    label,
    description: [history, strength].filter((part) => part !== '').join(' · '),
    state: state ?? 'earlier',
    canContinue: draft !== undefined && continuableEntry(thread, draft.language) !== undefined,
    spoken: localize(spoken, language, {
      state: stateName(state, language),
      subject: label,
      history,
      strength,
    }),
    entries: entries.map((one) => treeEntry(one, meetings, language)),
    shown: entry ? entries.indexOf(entry) : 0,
  };
}

function treeEntry(entry: LedgerEntry, meetings: Ledger['meetings'], language: DisplayLanguage): TreeEntry {
  const { release, act, strength, meeting } = entry;
  const own = meetings[meeting];
  return {
    label: own ? longMeeting(own, language) : releaseCitation(release, language),
    description: [act, strengthName(strength, language)].filter(Boolean).join(' · '),
    citation: entryCitation(entry, meetings, language),
    uri: release.source,
    range: entryRange(entry),
  };
}
