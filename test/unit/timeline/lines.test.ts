import { describe, expect, test } from 'vitest';
import { linesOf, rowsOf } from '../../../client/src/timeline/webview/lines';
import { restoreState, type ViewState } from '../../../client/src/timeline/webview/viewState';
import type { TimelineWords } from '../../../client/src/timeline/words';
import type { TimelineData } from '../../../server/src/lsp/protocol';

/** Every word is called by its own key. */
const words = new Proxy(
  {
    held: '{0}, {1}',
    says: '{0}: {1}',
    comma: ', ',
    draftOf: 'draft {0}',
    strength: '{0}/8',
    sentences: '{0}×',
    states: new Proxy({}, { get: (_, key) => String(key) }),
  },
  { get: (own, key) => (Reflect.get(own, key) as string | undefined) ?? String(key) },
) as unknown as TimelineWords;

const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const place = { uri: 'file:///a', range: at };
const said = (meeting: number, state: 'new' | 'repeated', strength?: number) => ({
  meeting,
  text: `said at ${meeting}`,
  place,
  state,
  ...(strength !== undefined && { act: 'agree', strength }),
});

const data: TimelineData = {
  meetings: [
    { label: '9th', date: '2018-07-23', day: 'July 2018', isDraft: false, releases: [] },
    { label: '11th', isDraft: false, releases: [] },
    { label: '12th', day: 'today', isDraft: true, releases: [] },
  ],
  threads: [
    {
      id: 'kept',
      label: 'work on AI',
      topic: 'AI',
      state: 'repeated',
      entries: [said(0, 'new', 8), said(2, 'repeated', 4)],
    },
    {
      id: 'gone',
      label: 'build roads',
      topic: '',
      state: 'dropped',
      entries: [said(1, 'new'), said(1, 'repeated', 2)],
    },
    { id: 'fresh', label: 'AI in schools', topic: 'AI', state: 'new', entries: [said(2, 'new', 6)] },
    { id: 'old', label: 'past things', topic: 'AI', entries: [said(0, 'new', 1)] },
  ],
  names: [
    {
      id: 'oecd',
      label: 'OECD',
      group: 'Forums',
      mentions: [{ meeting: 0, count: 2, text: 'the OECD', place }],
    },
  ],
};

describe('the points of a line', () => {
  const pointsOf = (lens: ViewState['lens']) =>
    linesOf(data, words, lens).map(
      ({ id, points }) => `${id} → ${points.map(({ mark, label }) => `${mark} "${label}"`).join(' ')}`,
    );

  test('say what a meeting said, how strongly, and where the draft is silent', () => {
    expect(pointsOf('threads')).toEqual([
      'kept → none "9th, July 2018: agree, 8/8" repeated "draft 12th, today: repeated, agree, 4/8"',
      'gone → none "11th, undated: 2/8" dropped "draft: dropped"',
      'fresh → new "draft 12th, today: new, agree, 6/8"',
      'old → none "9th, July 2018: agree, 1/8"',
    ]);
  });

  test('of a name count its sentences', () => {
    expect(pointsOf('names')).toEqual(['oecd → none "9th, July 2018: 2×"']);
  });

  test('are thicker where the commitment is stronger', () => {
    const [kept] = linesOf(data, words, 'threads');
    const [strong, weak] = kept?.points ?? [];
    expect(strong?.thickness).toBeGreaterThan(weak?.thickness ?? 0);
  });

  test('lead to all sentences of a meeting, and from where the draft is silent to the last', () => {
    const gone = linesOf(data, words, 'threads')[1];
    expect(gone?.points.map(({ choices }) => choices.map(({ text }) => text))).toEqual([
      ['said at 1', 'said at 1'],
      ['said at 1', 'said at 1'],
    ]);
  });
});

describe('the rows', () => {
  const shown = (change: Partial<ViewState>) =>
    rowsOf(
      linesOf(data, words, change.lens ?? 'threads'),
      { ...restoreState(undefined), ...change },
      words,
    ).map((row) => (row.kind === 'heading' ? `${row.label} (${row.count})` : row.id));

  test.each<[string, Partial<ViewState>, string[]]>([
    ['by topic, those without one last', {}, ['AI (3)', 'kept', 'fresh', 'old', 'noTopic (1)', 'gone']],
    [
      'by state, the gravest first',
      { order: 'state' },
      ['dropped (1)', 'gone', 'new (1)', 'fresh', 'repeated (1)', 'kept', 'none (1)', 'old'],
    ],
    ['as they first came, without headings', { order: 'time' }, ['kept', 'gone', 'fresh', 'old']],
    ['with the words of the filter, in any order and width', { filter: 'ａｉ schools' }, ['AI (1)', 'fresh']],
    ['with words that were said', { filter: 'said at 1' }, ['noTopic (1)', 'gone']],
    [
      'without the states that are hidden',
      { hidden: ['new', 'none'] },
      ['AI (1)', 'kept', 'noTopic (1)', 'gone'],
    ],
    ['none, where nothing fits', { filter: 'nowhere' }, []],
    [
      'of names, whatever states are hidden',
      { lens: 'names', hidden: ['none'], order: 'state' },
      ['Forums (1)', 'oecd'],
    ],
  ])('%s', (_, change, expected) => {
    expect(shown(change)).toEqual(expected);
  });
});

test('what was kept is taken over, and what is missing begins anew', () => {
  expect(restoreState({ zoom: 2 })).toMatchObject({ zoom: 2, lens: 'threads' });
  expect(restoreState('nonsense')).toMatchObject({ zoom: 1, filter: '' });
});
