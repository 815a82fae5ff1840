import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateContext, DateExpression } from '../../../server/src/text/dates';
import { readDates } from '../../../server/src/text/readDates';

/**
 * A text in which each date stands between ⟦ and ⟧, and what each means: `FROM[/TO] precision [bound]`, with `~` before it
 * where the year is taken from the context, which here is 2020.
 */
type Row = readonly [marked: string, ...meanings: string[]];

function checkDates([marked, ...meanings]: Row, context: DateContext = { year: 2020 }): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const spans: [number, number][] = [];
  let removed = 0;
  for (const { index, 0: mark } of marked.matchAll(/[⟦⟧]/g)) {
    if (mark === '⟦') spans.push([index - removed, -1]);
    else (spans.at(-1) ?? [0, 0])[1] = index - removed;
    removed += 1;
  }
  const found = readDates(text, context);
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(
    spans.map(([start, end]) => text.slice(start, end)),
  );
  expect(found.map(meaningOf)).toEqual(meanings);
  expect(found.map(({ span }) => [span.start, span.end])).toEqual(spans);
}

function meaningOf({ interval: { from, to }, precision, bound, yearInferred }: DateExpression): string {
  return `${yearInferred ? '~' : ''}${from === to ? from : `${from}/${to}`} ${precision}${bound ? ` ${bound}` : ''}`;
}

const englishDays: Row[] = [
  ['on ⟦September 17, 2020⟧.', '2020-09-17 day'],
  ['⟦September 17 2020⟧', '2020-09-17 day'],
  ['⟦Sept. 17, 2020⟧', '2020-09-17 day'],
  ['⟦Nov. 3rd, 2021⟧', '2021-11-03 day'],
  ['on ⟦17 September 2020⟧', '2020-09-17 day'],
  ['on the ⟦17th of September, 2020⟧', '2020-09-17 day'],
  ['on ⟦1 Mar 2019⟧', '2019-03-01 day'],
  ['⟦2020-09-17⟧', '2020-09-17 day'],
  ['⟦2020/9/17⟧', '2020-09-17 day'],
  ['⟦2020.09.17⟧', '2020-09-17 day'],
  ['on ⟦September 17⟧ in Tokyo', '~2020-09-17 day'],
  ['in Tokyo on ⟦September 17 and 18⟧.', '~2020-09-17/2020-09-18 day'],
  ['on ⟦September 17 to 18, 2020⟧, where', '2020-09-17/2020-09-18 day'],
  ['⟦September 17-18, 2020⟧', '2020-09-17/2020-09-18 day'],
  ['⟦September 17–18, 2020⟧', '2020-09-17/2020-09-18 day'],
  ['⟦17-18 September 2020⟧', '2020-09-17/2020-09-18 day'],
  ['on ⟦17 and 18 September 2020⟧', '2020-09-17/2020-09-18 day'],
  ['⟦17 to 18 September⟧', '~2020-09-17/2020-09-18 day'],
  ['⟦July 23, 24 and 25, 2018⟧', '2018-07-23/2018-07-25 day'],
  ['from ⟦September 30 to October 2, 2020⟧', '2020-09-30/2020-10-02 day'],
  ['⟦30 September to 2 October 2020⟧', '2020-09-30/2020-10-02 day'],
  ['⟦30 September – 2 October 2020⟧', '2020-09-30/2020-10-02 day'],
  ['⟦December 30, 2020 to January 2, 2021⟧', '2020-12-30/2021-01-02 day'],
  ['⟦December 30 to January 2, 2021⟧', '2020-12-30/2021-01-02 day'],
  ['⟦March 7⟧ and ⟦15, 2023⟧', '2023-03-07 day', '2023-03-15 day'],
  ['On ⟦Tuesday, March 7 and Wednesday, March 8⟧, the', '~2020-03-07/2020-03-08 day'],
  ['on ⟦Tuesday, March 7, 2023⟧', '2023-03-07 day'],
  ['⟦Tuesday 7 March 2023⟧', '2023-03-07 day'],
  ['⟦March 7 (Tue.) and 8 (Wed.), 2023⟧', '2023-03-07/2023-03-08 day'],
  ['⟦March 7 (Tuesday), 2023⟧', '2023-03-07 day'],
  ['from ⟦May 30 through June 1, 2022⟧', '2022-05-30/2022-06-01 day'],
  ['on ⟦March 7\nand 8, 2023⟧ in', '2023-03-07/2023-03-08 day'],
  ['The 5 agencies met on ⟦March 7⟧ and 18 countries joined', '~2020-03-07 day'],
  ['⟦by September 30, 2021⟧', '2021-09-30 day by'],
  ['⟦no later than 1 April 2022⟧', '2022-04-01 day by'],
  ['⟦since April 1, 2020⟧', '2020-04-01 day from'],
  ['⟦as of March 31, 2023⟧', '2023-03-31 day from'],
  ['⟦until March 31, 2023⟧', '2023-03-31 day until'],
  ['⟦February 29, 2020⟧', '2020-02-29 day'],
];

const englishLonger: Row[] = [
  ['in ⟦July 2018⟧.', '2018-07-01/2018-07-31 month'],
  ['in ⟦February 2024⟧', '2024-02-01/2024-02-29 month'],
  ['in ⟦March⟧ in Paris', '~2020-03-01/2020-03-31 month'],
  ['⟦by May⟧', '~2020-05-01/2020-05-31 month by'],
  ['⟦by March 2024⟧', '2024-03-01/2024-03-31 month by'],
  ['from ⟦July 2020 to March 2021⟧', '2020-07-01/2021-03-31 month'],
  ['between ⟦April and June 2021⟧', '2021-04-01/2021-06-30 month'],
  ['from ⟦October to March 2021⟧', '2020-10-01/2021-03-31 month'],
  ['in ⟦late March 2021⟧', '2021-03-21/2021-03-31 day'],
  ['in ⟦early April⟧', '~2020-04-01/2020-04-10 day'],
  ['in ⟦mid-June 2022⟧', '2022-06-11/2022-06-20 day'],
  ['⟦by the end of March 2021⟧', '2021-03-01/2021-03-31 month by'],
  ['was held twice in ⟦2020⟧ (one of which', '2020-01-01/2020-12-31 year'],
  ['the ⟦2019⟧ meeting and, in ⟦2021⟧, the', '2019-01-01/2019-12-31 year', '2021-01-01/2021-12-31 year'],
  ['at the ⟦end of March 2021⟧', '2021-03-21/2021-03-31 day'],
  ['⟦by 2030⟧', '2030-01-01/2030-12-31 year by'],
  ['⟦since 2013⟧', '2013-01-01/2013-12-31 year from'],
  ['⟦by the end of 2021⟧.', '2021-01-01/2021-12-31 year by'],
  ['⟦by end 2021⟧', '2021-01-01/2021-12-31 year by'],
  ['⟦before the end of 2021⟧', '2021-01-01/2021-12-31 year by'],
  ['at the ⟦end of 2021⟧', '2021-12-01/2021-12-31 month'],
  ['at the ⟦beginning of 2022⟧', '2022-01-01/2022-01-31 month'],
  ['⟦around 2025⟧', '2025-01-01/2025-12-31 year around'],
  ['⟦in or around 2025⟧', '2025-01-01/2025-12-31 year around'],
  ['in the ⟦first half of 2024⟧', '2024-01-01/2024-06-30 half'],
  ['the ⟦second half of 2022⟧', '2022-07-01/2022-12-31 half'],
  ['in the ⟦latter half of 2022⟧', '2022-07-01/2022-12-31 half'],
  ['⟦by the first half of 2025⟧', '2025-01-01/2025-06-30 half by'],
  ['in the ⟦first quarter of 2024⟧', '2024-01-01/2024-03-31 quarter'],
  ['in ⟦Q3 2024⟧', '2024-07-01/2024-09-30 quarter'],
  ['in ⟦2024 Q3⟧', '2024-07-01/2024-09-30 quarter'],
  ['in ⟦4Q of 2024⟧', '2024-10-01/2024-12-31 quarter'],
  ['⟦H1 2024⟧', '2024-01-01/2024-06-30 half'],
  ['in the ⟦autumn of 2023⟧', '2023-09-01/2023-11-30 season'],
  ['in ⟦fall 2023⟧', '2023-09-01/2023-11-30 season'],
  ['in ⟦spring 2024⟧', '2024-03-01/2024-05-31 season'],
  ['in the ⟦summer of 2024⟧', '2024-06-01/2024-08-31 season'],
  ['in ⟦winter 2023⟧', '2023-12-01/2024-02-29 season'],
  ['in ⟦early 2021⟧', '2021-01-01/2021-04-30 season'],
  ['⟦mid-2021⟧', '2021-05-01/2021-08-31 season'],
  ['⟦late 2021⟧', '2021-09-01/2021-12-31 season'],
  ['in ⟦fiscal year 2023⟧', '2023-04-01/2024-03-31 fiscalYear'],
  ['in ⟦fiscal 2023⟧', '2023-04-01/2024-03-31 fiscalYear'],
  ['⟦FY2023⟧ budget', '2023-04-01/2024-03-31 fiscalYear'],
  ['⟦JFY 2023⟧', '2023-04-01/2024-03-31 fiscalYear'],
  ['⟦by the end of fiscal year 2023⟧', '2023-04-01/2024-03-31 fiscalYear by'],
  ['the ⟦second half of fiscal year 2023⟧', '2023-10-01/2024-03-31 half'],
  ['⟦Q1 of FY2024⟧', '2024-04-01/2024-06-30 quarter'],
  ['from ⟦FY2023 to FY2025⟧', '2023-04-01/2026-03-31 fiscalYear'],
  ['from ⟦2020 to 2025⟧', '2020-01-01/2025-12-31 year'],
  ['⟦2020-2025⟧', '2020-01-01/2025-12-31 year'],
  ['in ⟦2020-21⟧', '2020-01-01/2021-12-31 year'],
  ['between ⟦2020 and 2025⟧', '2020-01-01/2025-12-31 year'],
  ['in ⟦2020⟧ and ⟦2022⟧', '2020-01-01/2020-12-31 year', '2022-01-01/2022-12-31 year'],
  ['In ⟦2020⟧ 18 countries', '2020-01-01/2020-12-31 year'],
];

const japaneseDays: Row[] = [
  ['⟦平成30年7月27日⟧', '2018-07-27 day'],
  ['⟦令和5年3月14日⟧', '2023-03-14 day'],
  ['⟦令和元年5月1日⟧', '2019-05-01 day'],
  ['⟦平成元年1月8日⟧', '1989-01-08 day'],
  ['⟦昭和64年1月7日⟧', '1989-01-07 day'],
  ['⟦令和５年３月１４日⟧', '2023-03-14 day'],
  ['⟦2018年7月23日⟧', '2018-07-23 day'],
  ['⟦２０１８年７月２３日⟧', '2018-07-23 day'],
  ['⟦二〇二〇年七月二十三日⟧', '2020-07-23 day'],
  ['⟦七月二十三日⟧、両国は', '~2020-07-23 day'],
  ['⟦令和五年十一月一日⟧', '2023-11-01 day'],
  ['⟦令和 5 年 3 月 14 日⟧', '2023-03-14 day'],
  [' ⟦7月23日及び24日⟧の2日間、総務省', '~2020-07-23/2020-07-24 day'],
  ['⟦7月23日と24日⟧に', '~2020-07-23/2020-07-24 day'],
  ['⟦7月23日、24日⟧の', '~2020-07-23/2020-07-24 day'],
  ['⟦7月23日・24日⟧', '~2020-07-23/2020-07-24 day'],
  ['⟦7月23日～24日⟧', '~2020-07-23/2020-07-24 day'],
  ['⟦7月23日から24日まで⟧の2日間', '~2020-07-23/2020-07-24 day'],
  ['⟦2018年7月23日から24日にかけ⟧、', '2018-07-23/2018-07-24 day'],
  ['⟦2018年7月23日から24日にかけて⟧', '2018-07-23/2018-07-24 day'],
  ['⟦9月30日から10月2日⟧', '~2020-09-30/2020-10-02 day'],
  ['⟦2020年12月30日から1月2日⟧', '2020-12-30/2021-01-02 day'],
  ['⟦2020年12月30日から2021年1月2日まで⟧', '2020-12-30/2021-01-02 day'],
  ['⟦3月7日（火）及び8日（水）⟧の2日間', '~2020-03-07/2020-03-08 day'],
  ['⟦令和5年3月7日（火曜日）⟧', '2023-03-07 day'],
  ['17日(木)、⟦9月18日⟧', '~2020-09-18 day'],
  ['⟦令和4年（2022年）3月7日⟧', '2022-03-07 day'],
  ['⟦2022年（令和4年）3月7日⟧', '2022-03-07 day'],
  ['⟦3月7日⟧及び⟦15日⟧', '~2020-03-07 day', '~2020-03-15 day'],
  ['⟦2021年3月31日までに⟧', '2021-03-31 day by'],
  ['⟦2020年4月1日以降⟧', '2020-04-01 day from'],
  ['⟦2020年4月1日から⟧施行', '2020-04-01 day from'],
  ['⟦2023/3/7⟧公表', '2023-03-07 day'],
  ['⟦2022年7月1日⟧に開始し、⟦同年9月5日⟧に終了', '2022-07-01 day', '2022-09-05 day'],
];

const japaneseLonger: Row[] = [
  ['⟦2018年7月⟧の第9回局長級会合', '2018-07-01/2018-07-31 month'],
  ['⟦令和2年9月⟧に', '2020-09-01/2020-09-30 month'],
  ['⟦9月⟧に開催', '~2020-09-01/2020-09-30 month'],
  ['⟦2020年7月から9月まで⟧', '2020-07-01/2020-09-30 month'],
  ['⟦2020年7月から2021年3月⟧', '2020-07-01/2021-03-31 month'],
  ['⟦2021年3月までに⟧', '2021-03-01/2021-03-31 month by'],
  ['⟦2021年3月末までに⟧', '2021-03-01/2021-03-31 month by'],
  ['⟦2021年3月末⟧に', '2021-03-21/2021-03-31 day'],
  ['⟦2021年3月上旬⟧', '2021-03-01/2021-03-10 day'],
  ['⟦3月中旬⟧', '~2020-03-11/2020-03-20 day'],
  ['⟦2021年2月下旬⟧', '2021-02-21/2021-02-28 day'],
  ['⟦2018年⟧にドバイにおいて', '2018-01-01/2018-12-31 year'],
  ['⟦2019年⟧のG20', '2019-01-01/2019-12-31 year'],
  ['⟦令和5年⟧に', '2023-01-01/2023-12-31 year'],
  ['⟦令和4年（2022年）⟧に', '2022-01-01/2022-12-31 year'],
  ['⟦2019年中を目処に⟧開催', '2019-01-01/2019-12-31 year around'],
  ['⟦2019年を目途に⟧', '2019-01-01/2019-12-31 year around'],
  ['⟦2025年頃⟧', '2025-01-01/2025-12-31 year around'],
  ['⟦2019年内⟧に', '2019-01-01/2019-12-31 year'],
  ['⟦2021年中⟧に', '2021-01-01/2021-12-31 year'],
  ['⟦2021年末までに⟧', '2021-01-01/2021-12-31 year by'],
  ['⟦2021年末⟧に', '2021-12-01/2021-12-31 month'],
  ['⟦2021年までに⟧', '2021-01-01/2021-12-31 year by'],
  ['⟦2021年以降⟧', '2021-01-01/2021-12-31 year from'],
  ['⟦2024年前半⟧に', '2024-01-01/2024-06-30 half'],
  ['⟦2024年後半⟧に', '2024-07-01/2024-12-31 half'],
  ['⟦2024年上半期⟧', '2024-01-01/2024-06-30 half'],
  ['⟦2024年前半までに⟧', '2024-01-01/2024-06-30 half by'],
  ['⟦2024年第3四半期⟧', '2024-07-01/2024-09-30 quarter'],
  ['⟦2022年秋頃⟧に', '2022-09-01/2022-11-30 season around'],
  ['⟦2023年秋⟧の実務者級', '2023-09-01/2023-11-30 season'],
  ['⟦2023年春⟧', '2023-03-01/2023-05-31 season'],
  ['⟦2023年初頭⟧', '2023-01-01/2023-01-31 month'],
  ['⟦2023年半ば⟧', '2023-05-01/2023-08-31 season'],
  ['⟦2023年度⟧に', '2023-04-01/2024-03-31 fiscalYear'],
  ['⟦令和5年度⟧予算', '2023-04-01/2024-03-31 fiscalYear'],
  ['⟦２０２３年度⟧', '2023-04-01/2024-03-31 fiscalYear'],
  ['⟦令和元年度⟧', '2019-04-01/2020-03-31 fiscalYear'],
  ['⟦2023年度中⟧に', '2023-04-01/2024-03-31 fiscalYear'],
  ['⟦2023年度末までに⟧', '2023-04-01/2024-03-31 fiscalYear by'],
  ['⟦2023年度上半期⟧', '2023-04-01/2023-09-30 half'],
  ['⟦2023年度から2025年度まで⟧', '2023-04-01/2026-03-31 fiscalYear'],
  ['⟦2020～2025年度⟧', '2020-04-01/2026-03-31 fiscalYear'],
  ['⟦2020年から2025年まで⟧', '2020-01-01/2025-12-31 year'],
  ['⟦2020年⟧及び⟦2022年⟧', '2020-01-01/2020-12-31 year', '2022-01-01/2022-12-31 year'],
];

/** Nothing in these is a date that can be placed. */
const noDates = [
  'It may be the second time.',
  'They march on and may agree in august company.',
  'version 1.5, 5G, B5G, 6G, G7, G20, Wi-Fi 6',
  '1-2 times, 3 to 4 countries, 10 of 20 experts',
  'No. 2020 and $2020 and 2020 participants',
  'TEL: +81 3 5253 5920',
  'this year, next spring, last month, today, tomorrow',
  'the 2020s, 1,999 and 2021.5',
  'Article 17 and 18 of the Agreement',
  'on February 30, 2021',
  'in 2000 schools and in 2010 cities',
  'sat down, sun and wind, a second half, the first quarter',
  'ISO 2022 is a standard (RFC 2046).',
  '2日間、3か月、2年間、10年、数年、第9回、5G、3割',
  '今年、来年度、昨年、同日、本日、次回',
  '第7期、7月号、2020年代、十年一日、一月ぶりの',
  '電話 :03-5253-5928',
  '第2条第3項、2.5GHz帯、1,000件',
  '2021年2月30日',
  '会合は毎年開催される。',
];

describe('readDates', () => {
  it.each([...englishDays, ...englishLonger])('English: %s', (...row: Row) => {
    checkDates(row);
  });
  it.each([...japaneseDays, ...japaneseLonger])('Japanese: %s', (...row: Row) => {
    checkDates(row);
  });
  it.each(noDates)('finds no date in: %s', (text) => {
    expect(readDates(text, { year: 2020 }).map(({ span }) => text.slice(span.start, span.end))).toEqual([]);
  });

  it('leaves out a date without a year where the context gives none', () => {
    expect(readDates('on September 17; 9月17日', {})).toEqual([]);
  });

  it('puts a past date without a year before the day of release', () => {
    checkDates(['on ⟦December 17 and 18⟧', '~2020-12-17/2020-12-18 day'], {
      year: 2021,
      notAfter: '2021-01-10',
    });
    checkDates(['⟦12月17日⟧に', '~2020-12-17 day'], { year: 2021, notAfter: '2021-01-10' });
  });

  it.each([
    ['Tuesday, March 7 and Wednesday, March 8, 2023', ['Tuesday 2 2023-03-07', 'Wednesday 3 2023-03-08']],
    ['March 7 (Tue) and 8 (Wed), 2023', ['Tue 2 2023-03-07', 'Wed 3 2023-03-08']],
    ['Monday 7 March 2023', ['Monday 1 2023-03-07']],
    ['令和5年3月7日（月）及び8日（火）', ['月 1 2023-03-07', '火 2 2023-03-08']],
    ['2023年3月7日(火曜日)', ['火 2 2023-03-07']],
  ])('tells the weekdays of %s, right or wrong', (text, weekdays) => {
    const found = readDates(text).flatMap((one) => one.weekdays);
    expect(
      found.map(({ span, weekday, date }) => `${text.slice(span.start, span.end)} ${weekday} ${date}`),
    ).toEqual(weekdays);
  });

  it.each([
    ['令和4年（2023年）3月7日', '令和4', 2022],
    ['2023年（令和4年）3月7日', '令和4', 2022],
    ['令和5年(2023)3月', '令和5', 2023],
    ['平成30年（2018年）', '平成30', 2018],
  ])('tells the era year beside the Western one: %s', (text, written, year) => {
    const era = readDates(text)[0]?.era;
    expect([era && text.slice(era.span.start, era.span.end), era?.year]).toEqual([written, year]);
  });

  const piece = fc.constantFrom(
    ...[
      'September',
      'Sep',
      '17',
      '2020',
      ' ',
      ', ',
      ' and ',
      '-',
      ' to ',
      'by ',
      'the end of ',
      'FY',
      'Q1',
      'Tuesday',
      '(Tue)',
    ],
    ...[
      '令和',
      '平成',
      '元',
      '年',
      '月',
      '日',
      '（火）',
      '及び',
      'から',
      '7',
      '23',
      '2018',
      '中',
      '度',
      '末',
      '一',
      '二',
      '〇',
      '同年',
      '９',
    ],
  );

  it('keeps its spans in order and its intervals forwards, for any text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { span, interval } of readDates(text, { year: 2020 })) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(interval.to >= interval.from).toBe(true);
          expect(`${interval.from}${interval.to}`).toMatch(/^(?:\d{4}-\d\d-\d\d){2}$/);
          at = span.end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
