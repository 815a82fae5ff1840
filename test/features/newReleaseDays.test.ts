import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinalLike } from '../../server/src/features/newRelease/numerals';
import { writeDaysLike } from '../../server/src/features/newRelease/writeDays';
import { addDays } from '../../server/src/text/calendar';
import { readDates } from '../../server/src/text/readDates';

const one = { from: '2021-11-09', to: '2021-11-09' };
const two = { from: '2021-11-09', to: '2021-11-10' };
const three = { from: '2021-11-09', to: '2021-11-11' };
const months = { from: '2021-11-30', to: '2021-12-01' };
const years = { from: '2021-12-31', to: '2022-01-01' };

describe('the days of a meeting are written as those of another', () => {
  it.each([
    ['September 17 and 18', two, 'November 9 and 10'],
    ['September 17 to 18, 2020', two, 'November 9 to 10, 2021'],
    ['September 17 and 18', three, 'November 9 to 11'],
    ['September 17 and 18', one, 'November 9'],
    ['October 5-6, 2023', months, 'November 30 - December 1, 2021'],
    ['September 17, 2020', years, 'December 31, 2021 and January 1, 2022'],
    ['14 to 15 November 2023', two, '9 to 10 November 2021'],
    ['8 and 9 March 2018', months, '30 November and 1 December 2021'],
    ['Tuesday, November 9 and Thursday, November 10', two, 'Tuesday, November 9 and Wednesday, November 10'],
    ['JUNE 21, 2024', one, 'NOVEMBER 9, 2021'],
  ])('%s → %j', (like, days, expected) => {
    expect(writeDaysLike(like, days, 'en')).toBe(expected);
  });

  it.each([
    ['7月23日及び24日', two, '11月9日及び10日'],
    ['7月23日及び24日', three, '11月9日から11日まで'],
    ['2018年7月23日から24日にかけ', two, '2021年11月9日から10日にかけ'],
    ['2018年7月23日から24日にかけ', one, '2021年11月9日'],
    [
      '令和5年11月14日（火曜日）から15日（水曜日）まで',
      two,
      '令和3年11月9日（火曜日）から10日（水曜日）まで',
    ],
    ['平成29年12月5日', one, '令和3年11月9日'],
    ['平成29年12月5日', { from: '2019-05-01', to: '2019-05-01' }, '令和元年5月1日'],
    ['２月１３日及び１４日', two, '１１月９日及び１０日'],
    ['平成二十九年十二月五日', one, '令和三年十一月九日'],
    ['11月9日（火）及び10日（水）', months, '11月30日（火）及び12月1日（水）'],
    ['令和4年（2022年）2月1日', one, '令和3年（2021年）11月9日'],
  ])('%s → %j', (like, days, expected) => {
    expect(writeDaysLike(like, days, 'ja')).toBe(expected);
  });

  const styles = [
    ['en', 'September 17 and 18, 2020'],
    ['en', '14 to 15 November 2023'],
    ['en', 'Tuesday, November 9 and Thursday, November 10, 2020'],
    ['ja', '令和5年11月14日（火曜日）から15日（水曜日）まで'],
    ['ja', '2018年7月23日及び24日'],
  ] as const;
  it.each(styles)('and are read back as the same days: %s %s', (language, like) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 5 }), (start, length) => {
        const from = addDays('1990-01-01', start);
        const days = { from, to: addDays(from, length) };
        expect(readDates(writeDaysLike(like, days, language))[0]?.interval).toEqual(days);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an ordinal is written as another', () => {
  it.each([
    ['11th', 12, '12th'],
    ['11th', 21, '21st'],
    ['Fourth', 5, 'Fifth'],
    ['ninth', 10, 'tenth'],
    ['third', 113, '113th'],
    ['第9回', 10, '第10回'],
    ['第９回', 10, '第１０回'],
    ['第九回', 10, '第十回'],
    ['第 9 回', 12, '第 12 回'],
  ])('%s → %s', (like, value, expected) => {
    expect(ordinalLike(like, value)).toBe(expected);
  });
});
