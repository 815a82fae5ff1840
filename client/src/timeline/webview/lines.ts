import type { TimelineData } from '../../../../server/src/lsp/protocol';
import type { OpenChoice } from '../messages';
import type { TimelineWords } from '../words';
import { fill } from './fill';
import type { ViewState } from './viewState';

/** How a line stands in the draft; `none` for what neither it nor the last meeting has. */
export type LineState = keyof TimelineWords['states'];

/** A point of a line: what one meeting said. Its words are put together when they are asked for: few points are seen at a time. */
export interface Point {
  readonly meeting: number;
  /** Thickness of the line here, in pixels. */
  readonly thickness: number;
  readonly mark: LineState;
  /** In one line, as a screen reader says it. */
  readonly label: string;
  /** What stands there, to be read and opened. */
  readonly choices: readonly OpenChoice[];
}

/** A line of the drawing: a commitment, a forum or an agency through the meetings. */
export interface Line {
  readonly kind: 'line';
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly state: LineState;
  /** In order of time, one a meeting. */
  readonly points: readonly Point[];
}

/** The heading above the lines of one group. */
export interface Heading {
  readonly kind: 'heading';
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export type Row = Line | Heading;

/** The gravest first: as one wants to read them. */
export const stateOrder: readonly LineState[] = [
  'contradicted',
  'weakened',
  'dropped',
  'new',
  'strengthened',
  'repeated',
  'none',
];

/** The lines of the chosen lens, all of them. */
export function linesOf(data: TimelineData, words: TimelineWords, lens: ViewState['lens']): readonly Line[] {
  return lens === 'threads'
    ? data.threads.map((thread) => threadLine(thread, data, words))
    : data.names.map((name) => nameLine(name, data, words));
}

/** The lines that the filter and the states let through, in the chosen order, with a heading above each group. */
export function rowsOf(
  lines: readonly Line[],
  { lens, order, filter, hidden }: ViewState,
  words: TimelineWords,
): readonly Row[] {
  const wanted = filter.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
  const shown = lines.filter(
    (line) => !(lens === 'threads' && hidden.includes(line.state)) && holds(line, wanted),
  );
  if (lens === 'threads' && order === 'time') return shown;
  const byState = lens === 'threads' && order === 'state';
  const groups = groupBy(shown, (line) => (byState ? words.states[line.state] : line.group));
  const ordered = byState
    ? stateOrder.map((state) => words.states[state]).filter((name) => groups.has(name))
    : [...groups.keys()].sort((a, b) => Number(a === words.noTopic) - Number(b === words.noTopic));
  return ordered.flatMap((label): Row[] => {
    const own = groups.get(label) ?? [];
    return [{ kind: 'heading', id: `heading ${label}`, label, count: own.length }, ...own];
  });
}

/** In the order in which the keys first come. */
function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const list = groups.get(keyOf(one));
    if (list) list.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function holds({ label, group, points }: Line, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = [label, group, ...points.flatMap(({ choices }) => choices.map((choice) => choice.text))]
    .join('\n')
    .normalize('NFKC')
    .toLowerCase();
  return wanted.every((word) => text.includes(word));
}

const thinnest = 2;
const perRung = 1.5;
/** A name that stands in so many sentences, or more, is drawn as thick as can be. */
const manySentences = 8;

function threadLine(thread: TimelineData['threads'][number], data: TimelineData, words: TimelineWords): Line {
  const state = thread.state ?? 'none';
  const byMeeting = groupBy(thread.entries, ({ meeting }) => meeting);
  const points = [...byMeeting].map(([meeting, entries]): Point => {
    const [entry] = entries;
    const strength = Math.max(...entries.map((one) => one.strength ?? 0));
    const isFirst = entry?.state === 'new' && data.meetings[meeting]?.isDraft !== true;
    const mark = isFirst ? 'none' : (entry?.state ?? 'none');
    return {
      meeting,
      thickness: strength > 0 ? thinnest + (strength - 1) * perRung : thinnest,
      mark,
      get label() {
        const said = [
          ...(mark === 'none' ? [] : [words.states[mark]]),
          ...(entry?.act === undefined ? [] : [entry.act]),
          ...(strength > 0 ? [fill(words.strength, strength)] : []),
        ].join(words.comma);
        const when = meetingWords(data, meeting, words);
        return said === '' ? when : fill(words.says, when, said);
      },
      get choices() {
        const label = meetingWords(data, meeting, words);
        return entries.map(({ text, place }) => ({ label, text, place }));
      },
    };
  });
  const dropped = state === 'dropped' ? droppedPoint(points, data, words) : [];
  return {
    kind: 'line',
    id: thread.id,
    label: thread.label,
    group: thread.topic === '' ? words.noTopic : thread.topic,
    state,
    points: [...points, ...dropped],
  };
}

/** Where the draft would take the line up; leads to what it would take up. */
function droppedPoint(
  points: readonly Point[],
  { meetings }: TimelineData,
  words: TimelineWords,
): readonly Point[] {
  const draft = meetings.findIndex(({ isDraft }) => isDraft);
  const last = points.at(-1);
  if (draft < 0 || !last || last.meeting === draft) return [];
  return [
    {
      meeting: draft,
      thickness: 0,
      mark: 'dropped',
      get label() {
        return fill(words.says, words.draft, words.states.dropped);
      },
      get choices() {
        return last.choices;
      },
    },
  ];
}

function nameLine(
  { id, label, group, mentions }: TimelineData['names'][number],
  data: TimelineData,
  words: TimelineWords,
): Line {
  const points = mentions.map(({ meeting, count, text, place }): Point => {
    const much = Math.min(count, manySentences) / manySentences;
    return {
      meeting,
      thickness: thinnest + Math.sqrt(much) * 10,
      mark: 'none',
      get label() {
        return fill(words.says, meetingWords(data, meeting, words), fill(words.sentences, count));
      },
      get choices() {
        return [{ label: meetingWords(data, meeting, words), text, place }];
      },
    };
  });
  return { kind: 'line', id, label, group, state: 'none', points };
}

/** "11th, September 17, 2020"; the draft's own meeting is called so. */
export function meetingWords({ meetings }: TimelineData, index: number, words: TimelineWords): string {
  const meeting = meetings[index];
  if (!meeting) return '';
  const label = meeting.isDraft ? fill(words.draftOf, meeting.label) : meeting.label;
  return fill(words.held, label, meeting.day ?? words.undated);
}
