import { mentionsOf, sentenceCount, type ConceptMention } from '../archive/mentions';
import type { Concept, ConceptKind, Glossary } from '../glossary/model';
import { acronymOf, fullName, labelOf } from '../glossary/names';
import { dialoguesOf } from '../relation/ledger/ledger';
import type { Ledger, LedgerEntry, LedgerMeeting, Thread, ThreadState } from '../relation/ledger/model';
import { stateOf } from '../relation/ledger/states';
import { otherTopic } from '../relation/ledger/topics';
import type { Release } from '../release/model';
import type { IsoDate } from '../text/dates';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import { inOneLine, slice } from '../text/span';
import { commitmentName } from './commitmentName';
import { formatMeetingName } from './format';
import type { Place } from './places';
import { dayWord } from '../text/dayWords';

/**
 * The history of a dialogue as it is drawn: its meetings along time, and in each what was committed to and who was named.
 * Plain data in the display language. `P` is how a place is told: here by source and span, to the client by its lines.
 */
export interface Timeline<P = Place> {
  /** The name of the dialogue; absent where the archive holds several. */
  readonly series?: string;
  /** In order of time; the draft's own is the last. */
  readonly meetings: readonly TimelineMeeting<P>[];
  readonly threads: readonly TimelineThread<P>[];
  /** Forums first, then agencies, each by how many meetings name them, the most first. */
  readonly names: readonly TimelineName<P>[];
}

export interface TimelineMeeting<P = Place> {
  /** "11th", 「第11回」; the day where a meeting has no number. */
  readonly label: string;
  readonly date?: IsoDate;
  /** The date as it is written. */
  readonly day?: string;
  readonly isDraft: boolean;
  readonly releases: readonly TimelineRelease<P>[];
}

export interface TimelineRelease<P = Place> {
  readonly title: string;
  readonly place: P;
}

/** One commitment through the meetings. */
export interface TimelineThread<P = Place> {
  readonly id: string;
  /** The commitment in few words, in the display language where a release has it so. */
  readonly label: string;
  /** Empty where none is known. */
  readonly topic: string;
  readonly state?: ThreadState;
  /** In order of time. */
  readonly entries: readonly TimelineEntry<P>[];
}

/** A sentence of a meeting's release that the drawing leads to. */
export interface TimelineSentence<P = Place> {
  /** Index into `Timeline.meetings`. */
  readonly meeting: number;
  readonly text: string;
  readonly place: P;
}

export interface TimelineEntry<P = Place> extends TimelineSentence<P> {
  /** The verb phrase as written. */
  readonly act?: string;
  /** The rung on the commitment ladder, 1 to 8; absent for a plain statement. */
  readonly strength?: number;
  /** How it stands to the earlier sentence it takes up. */
  readonly state: Exclude<ThreadState, 'dropped'>;
}

/** A forum or an agency, and which meetings name it. */
export interface TimelineName<P = Place> {
  readonly id: string;
  readonly label: string;
  /** What kinds of names it is shown among. */
  readonly group: string;
  readonly mentions: readonly TimelineMention<P>[];
}

export interface TimelineMention<P = Place> extends TimelineSentence<P> {
  /** How many sentences of the meeting's releases name it; the first of them is told. */
  readonly count: number;
}

/** The timeline of a ledger. */
export function timelineOf(ledger: Ledger, glossary: Glossary, language: DisplayLanguage): Timeline {
  const series = seriesOf(ledger, language);
  return {
    ...(series !== undefined && { series }),
    meetings: ledger.meetings.map((meeting) => meetingOf(meeting, language)),
    threads: ledger.threads.map((thread) => threadOf(thread, language)),
    names: namesIn(ledger.meetings, glossary, language),
  };
}

/** The draft's dialogue, else the only one there is; in the display language where a release names it so. */
function seriesOf({ meetings, draft }: Ledger, language: DisplayLanguage): string | undefined {
  if (draft?.series && draft.language === language) return draft.series.value;
  const releases = meetings.flatMap((meeting) => meeting.releases);
  const named = releases.filter((release) => release.series !== undefined);
  const own = named.filter((release) => release.language === language);
  const names = new Set((own.length > 0 ? own : named).map(({ series }) => series?.value));
  return draft || names.size === 1 ? [...names].at(-1) : undefined;
}

function meetingOf(meeting: LedgerMeeting, language: DisplayLanguage): TimelineMeeting {
  const { date, isDraft } = meeting;
  return {
    label: formatMeetingName(meeting, language),
    ...(date !== undefined && { date, day: dayWord(date, language) }),
    isDraft,
    releases: meeting.releases.map(({ source, title }) => ({
      title: title?.value ?? '',
      place: { source, span: title?.span ?? { start: 0, end: 0 } },
    })),
  };
}

/** Enough to tell threads apart; what is drawn is cut to the room there is. */
const longestLabel = 120;

function threadOf({ id, topic, entries, state }: Thread, language: DisplayLanguage): TimelineThread {
  const shown = entries.filter((entry) => entry.language === language).at(-1) ?? entries.at(-1);
  return {
    id,
    label: shown ? commitmentName(wordsOf(shown), longestLabel) : '',
    topic: topic.id === otherTopic.id ? '' : (topic[language] ?? topic.en ?? topic.ja ?? ''),
    ...(state && { state }),
    entries: entries.map((entry) => ({
      meeting: entry.meeting,
      text: wordsOf(entry),
      place: { source: entry.release.source, span: entry.span },
      ...(entry.act !== undefined && { act: entry.act }),
      ...(entry.strength !== undefined && { strength: entry.strength }),
      state: stateOf(entry),
    })),
  };
}

function wordsOf({ release, span }: LedgerEntry): string {
  return inOneLine(slice(release.text, span));
}

const groups: readonly { readonly name: Localized; readonly kinds: readonly ConceptKind[] }[] = [
  {
    name: { en: 'Forums and international organisations', ja: '国際的な枠組み・国際機関' },
    kinds: ['forum', 'internationalOrganisation', 'workingGroup'],
  },
  { name: { en: 'Ministries and agencies', ja: '府省・政府機関' }, kinds: ['ministry', 'agency'] },
  { name: { en: 'Industry bodies', ja: '業界団体' }, kinds: ['industryBody'] },
];

function namesIn(
  meetings: readonly LedgerMeeting[],
  glossary: Glossary,
  language: DisplayLanguage,
): readonly TimelineName[] {
  const found = new Map<string, { readonly concept: Concept; readonly mentions: TimelineMention[] }>();
  for (const [index, { releases }] of meetings.entries()) {
    for (const [concept, mentions] of byConcept(releases, glossary)) {
      const row = found.get(concept.id) ?? { concept, mentions: [] };
      row.mentions.push(mentionOf(mentions, index));
      found.set(concept.id, row);
    }
  }
  for (const dialogue of dialoguesOf(meetings, glossary)) found.delete(dialogue);
  return groups.flatMap(({ name, kinds }) =>
    [...found.values()]
      .filter(({ concept }) => kinds.includes(concept.kind))
      .sort((a, b) => b.mentions.length - a.mentions.length)
      .map(({ concept, mentions }) => ({
        id: concept.id,
        label: nameOf(concept, language),
        group: localize(name, language),
        mentions,
      })),
  );
}

function byConcept(
  releases: readonly Release[],
  glossary: Glossary,
): ReadonlyMap<Concept, readonly ConceptMention[]> {
  const found = new Map<Concept, ConceptMention[]>();
  for (const mention of releases.flatMap((release) => mentionsOf(release, glossary))) {
    const list = found.get(mention.concept);
    if (list) list.push(mention);
    else found.set(mention.concept, [mention]);
  }
  return found;
}

function mentionOf(mentions: readonly ConceptMention[], meeting: number): TimelineMention {
  const all = mentions.map(({ mention }) => mention);
  const [first] = all;
  const span = first?.release.sentences[first.sentence]?.span ?? { start: 0, end: 0 };
  return {
    meeting,
    count: sentenceCount(all),
    text: first ? inOneLine(slice(first.release.text, span)) : '',
    place: { source: first?.release.source ?? '', span: first?.span ?? span },
  };
}

/** As the concept is called in the display language: with its acronym, by which it is mostly known. */
function nameOf(concept: Concept, language: DisplayLanguage): string {
  const full = fullName(concept, language)?.text ?? labelOf(concept, language);
  const acronym = acronymOf(concept, language)?.text ?? full;
  if (acronym === full) return full;
  return language === 'ja' ? `${full}（${acronym}）` : `${full} (${acronym})`;
}
