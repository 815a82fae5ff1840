import { describe, expect, test } from 'vitest';
import { layColumns } from '../../../client/src/timeline/webview/columns';

const meetingsOn = (...dates: readonly (string | undefined)[]) =>
  dates.map((date, index) => ({
    label: String(index),
    ...(date !== undefined && { date }),
    isDraft: false,
    releases: [],
  }));

const xsOf = (available: number, zoom: number, ...dates: readonly (string | undefined)[]) =>
  layColumns(meetingsOn(...dates), available, zoom).xs.map(Math.round);

describe('meetings along time', () => {
  test.each<[string, number, number, (string | undefined)[], number[]]>([
    ['by their dates', 1060, 1, ['2020-01-01', '2020-07-01', '2021-12-31'], [30, 279, 1030]],
    ['twice as far apart, drawn nearer', 560, 2, ['2020-01-01', '2022-01-01'], [30, 1090]],
    [
      'one without a date between its neighbours',
      1060,
      1,
      ['2020-01-01', undefined, '2022-01-01'],
      [30, 530, 1030],
    ],
    ['evenly where no dates are known', 1060, 1, [undefined, undefined, undefined], [30, 530, 1030]],
    [
      'never so near that they cannot be told apart',
      1060,
      1,
      ['2020-01-01', '2020-01-02', '2030-01-01'],
      [30, 56, 1030],
    ],
    ['never beyond the last', 1060, 1, ['2020-01-01', '2029-12-31', '2030-01-01'], [30, 1004, 1030]],
    ['one alone', 1060, 1, ['2020-01-01'], [30]],
    ['none', 1060, 1, [], []],
  ])('%s', (_, available, zoom, dates, xs) => {
    expect(xsOf(available, zoom, ...dates)).toEqual(xs);
  });

  test('many take more room than there is', () => {
    const dates = Array.from({ length: 100 }, (_, year) => `${1920 + year}-01-01`);
    const { xs, width } = layColumns(meetingsOn(...dates), 600, 1);
    const gaps = xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(25.9);
    expect(width).toBeGreaterThan(2600);
  });

  test('without two dates there are no years', () => {
    expect(layColumns(meetingsOn('2020-01-01', '2020-01-01'), 600, 1).time).toBeUndefined();
    expect(layColumns(meetingsOn('2020-01-01', '2021-01-01'), 600, 1).time).toBeDefined();
  });
});
