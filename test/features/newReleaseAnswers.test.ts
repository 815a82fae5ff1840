import { describe, expect, it } from 'vitest';
import { isKnownPlace, understandDays, understandVenue } from '../../server/src/features/newRelease/ask';

const two = { from: '2021-11-09', to: '2021-11-10' };

describe('the days of a meeting, as they are typed', () => {
  it.each([
    ['November 9-10, 2021', two],
    ['9 and 10 November 2021', two],
    ['2021-11-09 to 2021-11-10', two],
    ['Tuesday, November 9 and Wednesday, November 10, 2021', two],
    ['令和3年11月9日及び10日', two],
    ['令和３年１１月９日（火）から１０日（水）', two],
    ['2021年11月9日～10日', two],
    ['2021/11/9', { from: '2021-11-09', to: '2021-11-09' }],
    [' 2021-11-09 ', { from: '2021-11-09', to: '2021-11-09' }],
  ])('%s', (answer, value) => {
    expect(understandDays(answer, 'en')).toMatchObject({ value });
  });

  it.each([
    ['', /Not a date/],
    ['soon', /Not a date/],
    ['November 2021', /Not a date/],
    ['November 31, 2021', /Not a date/],
    ['November 9', /year is missing/],
    ['11月9日', /year is missing/],
    ['November 10, 2021 to November 9, 2021', /first and the last|Not a date/],
    ['January 1, 2021 to December 1, 2021', /more than a month/],
    ['Friday, November 9, 2021', /weekday/],
    ['令和3年11月9日（金）', /weekday/],
  ])('refuses: %s', (answer, problem) => {
    expect(understandDays(answer, 'en')).toMatchObject({ problem: expect.stringMatching(problem) as string });
  });

  it('shows what was understood, with the weekday, in the display language', () => {
    expect(understandDays('2021-11-09', 'en')).toMatchObject({ shown: 'November 9, 2021 (Tue)' });
    expect(understandDays('2021-11-09', 'ja')).toMatchObject({ shown: '2021年11月9日 (火)' });
  });
});

describe('the venue of a meeting, as it is typed', () => {
  it.each([
    ['Kyoto', { kind: 'place', name: 'Kyoto' }],
    [' online ', { kind: 'virtual' }],
    ['オンライン', { kind: 'virtual' }],
    ['', undefined],
  ])('%j', (answer, venue) => {
    expect(understandVenue(answer)).toEqual(venue);
  });

  it('knows whether both drafts can name it', () => {
    expect(isKnownPlace({ kind: 'place', name: 'ワシントンD.C.' })).toBe(true);
    expect(isKnownPlace({ kind: 'place', name: 'Nether Wallop' })).toBe(false);
  });
});
