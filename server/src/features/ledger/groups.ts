import type { Concept } from '../../glossary/model';
import { labelOf } from '../../glossary/names';
import { type Ledger, type LedgerEntry, type Thread, threadStates } from '../../relation/ledger/model';
import { otherTopic } from '../../relation/ledger/topics';
import { type DisplayLanguage, type Localized, localize } from '../../text/localized';
import { longMeeting, stateName } from './words';

export const groupings = ['topic', 'meeting', 'agency', 'state'] as const;
export type Grouping = (typeof groupings)[number];

/** The states by which threads can be chosen; `earlier` is that of threads that have none. */
export const stateFilters = [...threadStates, 'earlier'] as const;
export type StateFilter = (typeof stateFilters)[number];

/** Threads under one heading. */
export interface ThreadGroup {
  /** Stays the same while the group does. */
  readonly id: string;
  readonly label: string;
  /** Those of the latest meeting first, in the order of its text. */
  readonly threads: readonly Thread[];
}

/** The threads in one of these states; all where none is named. */
export function inStates(threads: readonly Thread[], states: readonly StateFilter[]): readonly Thread[] {
  if (states.length === 0) return threads;
  return threads.filter(({ state }) => states.includes(state ?? 'earlier'));
}

/** The threads under headings in the display language; a thread may stand under several meetings or agencies. */
export function groupThreads(
  ledger: Ledger,
  grouping: Grouping,
  language: DisplayLanguage,
  states: readonly StateFilter[] = [],
): readonly ThreadGroup[] {
  const groups = new Map<string, { label: string; threads: Thread[] }>();
  for (const thread of [...inStates(ledger.threads, states)].sort(byLatest)) {
    for (const { id, label } of headingsOf(thread, grouping, ledger, language)) {
      const known = groups.get(id);
      if (known) known.threads.push(thread);
      else groups.set(id, { label, threads: [thread] });
    }
  }
  return [...groups].map(([id, group]) => ({ id, ...group })).sort(orders[grouping]);
}

interface Heading {
  readonly id: string;
  readonly label: string;
}

function headingsOf(
  thread: Thread,
  grouping: Grouping,
  { meetings }: Ledger,
  language: DisplayLanguage,
): readonly Heading[] {
  switch (grouping) {
    case 'topic':
      return [{ id: thread.topic.id, label: topicName(thread, language) }];
    case 'state':
      return [{ id: thread.state ?? 'earlier', label: stateName(thread.state, language) }];
    case 'agency': {
      const bodies = [...thread.agencies, ...thread.forums];
      return bodies.length === 0
        ? [{ id: noBody, label: localize(noAgency, language) }]
        : bodies.map((concept) => bodyHeading(concept, language));
    }
    case 'meeting':
      return [...new Set(thread.entries.map(({ meeting }) => meeting))].flatMap((place) => {
        const meeting = meetings[place];
        return meeting ? [{ id: `meeting ${place}`, label: longMeeting(meeting, language) }] : [];
      });
  }
}

const noBody = 'none';
const noAgency: Localized = { en: 'No agency or forum named', ja: '機関・会議体の記載なし' };

function bodyHeading(concept: Concept, language: DisplayLanguage): Heading {
  return { id: concept.id, label: labelOf(concept, language) };
}

/** The topic in the display language, else in the other one. */
function topicName({ topic }: Thread, language: DisplayLanguage): string {
  const name = topic[language] ?? topic.en ?? topic.ja ?? topic.id;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A thread by its latest sentence, so that what the draft says stands in the order of the draft. */
function byLatest(a: Thread, b: Thread): number {
  const [x, y] = [latestOf(a), latestOf(b)];
  return y.meeting - x.meeting || x.sentence - y.sentence;
}

function latestOf({ entries }: Thread): Pick<LedgerEntry, 'meeting' | 'sentence'> {
  const meeting = Math.max(...entries.map((entry) => entry.meeting));
  return { meeting, sentence: entries.find((entry) => entry.meeting === meeting)?.sentence ?? 0 };
}

type Order = (a: ThreadGroup, b: ThreadGroup) => number;

/** Topics keep the order of their first thread, what has none comes last. The others: the latest meeting first, the most named first, the gravest first. */
const orders: Readonly<Record<Grouping, Order>> = {
  topic: (a, b) => Number(a.id === otherTopic.id) - Number(b.id === otherTopic.id),
  meeting: (a, b) => placeOf(b.id) - placeOf(a.id),
  agency: (a, b) => Number(a.id === noBody) - Number(b.id === noBody) || b.threads.length - a.threads.length,
  state: (a, b) => gravityOf(a.id) - gravityOf(b.id),
};

function placeOf(id: string): number {
  return Number(id.slice('meeting '.length));
}

const gravity: readonly string[] = stateFilters;

function gravityOf(state: string): number {
  return gravity.indexOf(state);
}
