import type { ShowMessage } from '../../client/src/timeline/messages';
import type { TimelineData } from '../../server/src/lsp/protocol';

/** How large a generated history is. */
export interface Size {
  readonly meetings: number;
  readonly threads: number;
}

const states = ['repeated', 'strengthened', 'weakened', 'contradicted', 'dropped', 'new', undefined] as const;
const entryStates = ['repeated', 'repeated', 'strengthened', 'weakened'] as const;

/** A history of a dialogue that nobody has held, the same for every call. */
export function generatedTimeline({ meetings, threads }: Size): TimelineData {
  const random = randomFrom(7);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const place = { uri: 'file:///release.txt', range };
  const text = 'The two countries reaffirmed their commitment to cooperation on a matter of some importance.';
  return {
    series: 'Dialogue on Everything',
    meetings: Array.from({ length: meetings }, (_, index) => ({
      label: `${index + 1}th`,
      date: new Date(Date.UTC(1976, index * 6 + Math.floor(random() * 3), 14)).toISOString().slice(0, 10),
      day: `day ${index + 1}`,
      isDraft: index === meetings - 1,
      releases: [{ title: `Results of meeting ${index + 1}`, place }],
    })),
    threads: Array.from({ length: threads }, (_, index) => ({
      id: `thread ${index}`,
      label: `reaffirm their commitment to matter number ${index}, which has some words to it`,
      topic: `Topic ${index % 12}`,
      ...stateOf(states[index % states.length]),
      entries: Array.from({ length: meetings }, (__, meeting) => meeting)
        .filter((meeting) => meeting >= index % meetings && random() < 0.3)
        .map((meeting, at) => ({
          meeting,
          text,
          place,
          act: 'reaffirmed',
          strength: 1 + Math.floor(random() * 8),
          state: at === 0 ? ('new' as const) : (entryStates[Math.floor(random() * 4)] ?? 'repeated'),
        })),
    })),
    names: Array.from({ length: 60 }, (_, index) => ({
      id: `name ${index}`,
      label: `Organisation Number ${index} (ON${index})`,
      group: index < 30 ? 'Forums' : 'Agencies',
      mentions: Array.from({ length: meetings }, (__, meeting) => meeting)
        .filter(() => random() < 0.4)
        .map((meeting) => ({ meeting, count: 1 + Math.floor(random() * 5), text, place })),
    })),
  };
}

function stateOf(state: (typeof states)[number]) {
  return state === undefined ? {} : { state };
}

/** The numbers of a linear congruential generator (Numerical Recipes), 0 to below 1. */
function randomFrom(seed: number): () => number {
  let value = seed;
  return () => {
    value = (Math.imul(value, 1664525) + 1013904223) >>> 0;
    return value / 2 ** 32;
  };
}

export type { ShowMessage };
