import { describe, expect, test } from 'vitest';
import { spotAfter } from '../../../client/src/timeline/webview/keyboard';
import type { Row } from '../../../client/src/timeline/webview/lines';
import type { Spot } from '../../../client/src/timeline/webview/viewState';

const line = (id: string, meetings: readonly number[]): Row => ({
  kind: 'line',
  id,
  label: id,
  group: '',
  state: 'none',
  points: meetings.map((meeting) => ({ meeting, thickness: 1, mark: 'none', label: '', choices: [] })),
});
const rows: readonly Row[] = [
  { kind: 'heading', id: 'heading', label: 'Topic', count: 2 },
  line('first', [0, 2, 5]),
  line('second', [1, 4]),
  { kind: 'heading', id: 'another', label: 'Other', count: 1 },
  line('third', [3]),
];

/** "line meeting"; the name of a line is meeting -1, the row of the meetings the line "". */
function after(key: string, from: string, ctrlKey = false): string | undefined {
  const [name = '', meeting] = from.split(' ');
  const spot: Spot = { line: name, meeting: Number(meeting) };
  const next = spotAfter({ key, ctrlKey }, spot, rows, 6);
  return next && `${next.line} ${next.meeting}`;
}

describe('a key leads from point to point', () => {
  test.each([
    ['ArrowRight', 'first -1', 'first 0'],
    ['ArrowRight', 'first 0', 'first 2'],
    ['ArrowRight', 'first 5', undefined],
    ['ArrowLeft', 'first 0', 'first -1'],
    ['ArrowLeft', 'first -1', undefined],
    ['ArrowDown', 'first 5', 'second 4'],
    ['ArrowDown', 'first -1', 'second -1'],
    ['ArrowDown', 'second 1', 'third 3'],
    ['ArrowDown', 'third 3', 'third 3'],
    ['ArrowUp', 'third 3', 'second 4'],
    ['ArrowUp', 'first 2', ' 2'],
    ['ArrowUp', 'first -1', 'first -1'],
    ['ArrowUp', ' 2', undefined],
    ['ArrowDown', ' 4', 'first 5'],
    ['ArrowRight', ' 2', ' 3'],
    ['ArrowRight', ' 5', undefined],
    ['Home', 'first 5', 'first -1'],
    ['End', 'first -1', 'first 5'],
    ['PageDown', 'first 0', 'third 3'],
    ['PageUp', 'third 3', 'first 2'],
    ['x', 'first 0', undefined],
  ])('%s from %s to %s', (key, from, to) => {
    expect(after(key, from)).toBe(to);
  });

  test('with Control, to the first and the last line', () => {
    expect(after('End', 'first 2', true)).toBe('third 3');
    expect(after('Home', 'third 3', true)).toBe('first 2');
  });
});
