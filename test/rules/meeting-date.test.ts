import { describe, expect, it } from 'vitest';
import { meetingDate } from '../../server/src/rules/meeting-date';
import { checkMeetings, health, reportsOn } from '../support/meetings';

interface Parts {
  readonly released?: string;
  readonly lead?: string;
  readonly body?: string;
  readonly place?: string;
  readonly plan?: string;
  readonly number?: string;
  readonly more?: string;
}

/** A draft of the 12th meeting, held in time. */
function english({
  released = 'December 10, 2021',
  lead = 'November 30 and December 1, 2021',
  body = lead,
  place = 'in Washington, D.C.',
  plan = 'by the end of 2022',
  number = '12th',
  more = '',
}: Parts): string {
  return `${released}

Results of the ${number} Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy

MIC and the U.S. Department of State held the ${number} Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy ${place} on ${lead}.

1. Main achievements of the ${number} Director General-level Meeting

At the ${number} Director General-level Meeting, held ${place} on ${body}, the two countries reaffirmed their commitment to an open Internet. ${more}

2. Future Plans

The next Director General-level Meeting is scheduled to be held ${plan}.
`;
}

function japanese({
  released = '令和3年12月10日',
  lead = '2021年11月30日及び12月1日',
  body = lead,
  place = 'ワシントンD.C.において',
  plan = '2022年中',
  number = '12',
  more = '',
}: Parts): string {
  return `報道資料

${released}

インターネットエコノミーに関する日米政策協力対話（第${number}回局長級会合）の結果

　${lead}、総務省と米国国務省は、${place}、「インターネットエコノミーに関する日米政策協力対話」（第${number}回局長級会合）を開催しました。

1　第${number}回局長級会合の主な成果

　両国は、${body}に開催された第${number}回局長級会合において、オープンなインターネットへのコミットメントを再確認した。${more}

2　今後の予定

　次回局長級会合については、${plan}に開催する予定です。
`;
}

describe(meetingDate.id, () => {
  it.each([
    ['a weekday', { lead: '⟦Monday⟧, November 30, 2021', body: 'November 30, 2021' }],
    [
      'two weekdays',
      { lead: '⟦Sunday, November 29 and Wednesday⟧, November 30, 2021', body: 'November 29 and 30, 2021' },
    ],
    ['a weekday elsewhere', { more: 'The two sides met industry on ⟦Friday⟧, October 14, 2021.' }],
    ['a weekday, day first', { more: 'The two sides met industry on ⟦Friday⟧, 14 October 2021.' }],
    ['section 1 against the lead', { body: '⟦December 7 and 8, 2021⟧' }],
    ['another year in section 1', { body: '⟦November 30 and December 1, 2020⟧' }],
    ['release before meeting', { released: '⟦November 10, 2021⟧' }],
    ['release a year early', { released: '⟦December 10, 2020⟧' }],
    ['release a year late', { released: '⟦December 10, 2022⟧' }],
    [
      'later than the plan',
      { lead: '⟦March 7 and 8, 2022⟧', body: 'March 2022', released: 'March 14, 2022' },
    ],
    [
      'before the last meeting',
      {
        lead: '⟦March 7 and 8, 2020⟧',
        body: 'March 2020',
        released: 'March 14, 2020',
        plan: 'by the end of 2021',
      },
    ],
    ['a plan in the past', { plan: '⟦by the end of 2020⟧' }],
    ['a plan in an earlier month', { plan: 'in ⟦March 2021⟧' }],
  ])('English: %s', (_, parts) => {
    checkMeetings(meetingDate, english(parts));
  });

  it.each([
    ['a weekday', { lead: '2021年11月30日（⟦月⟧）', body: '2021年11月30日' }],
    [
      'two weekdays without a year',
      { lead: '11月30日（⟦月）及び12月1日（火⟧）', body: '2021年11月30日及び12月1日' },
    ],
    ['a weekday elsewhere', { more: '両国は、2021年10月14日（⟦金⟧）に産業界と会合した。' }],
    ['a weekday in full', { more: '両国は、2021年10月14日（⟦金⟧曜日）に産業界と会合した。' }],
    ['section 1 against the lead', { body: '⟦2021年12月7日及び8日⟧' }],
    ['another year in section 1', { body: '⟦2020年11月30日及び12月1日⟧' }],
    ['an era year against the Western one', { more: '両国は、⟦令和4⟧年（2023年）10月に会合した。' }],
    ['release before meeting', { released: '⟦令和3年11月10日⟧' }],
    ['an era year too low', { released: '⟦令和2年12月10日⟧' }],
    ['an era year too high', { released: '⟦令和4年12月10日⟧' }],
    ['later than the plan', { lead: '⟦2022年3月7日及び8日⟧', body: '2022年3月', released: '令和4年3月14日' }],
    [
      'before the last meeting',
      { lead: '⟦2020年3月7日及び8日⟧', body: '2020年3月', released: '令和2年3月14日', plan: '2021年中' },
    ],
    ['a plan in the past', { plan: '⟦2020年中⟧' }],
    ['a plan in an earlier month', { plan: '⟦2021年3月⟧' }],
  ])('Japanese: %s', (_, parts) => {
    checkMeetings(meetingDate, japanese(parts));
  });

  it.each([
    ['in order', english({})],
    ['in order, Japanese', japanese({})],
    [
      'right weekdays',
      english({
        lead: 'Tuesday, November 30 and Wednesday, December 1, 2021',
        body: 'November 30 and December 1, 2021',
      }),
    ],
    [
      'right weekdays, Japanese',
      japanese({ lead: '11月30日（火）及び12月1日（水）', body: '2021年11月30日及び12月1日' }),
    ],
    [
      'a lead without a year',
      english({ lead: 'November 30 and December 1', body: 'November 30 and December 1, 2021' }),
    ],
    ['one day of two', english({ body: 'November 30, 2021' })],
    ['only the month', english({ body: 'November 2021' })],
    ['only the month, Japanese', japanese({ body: '2021年11月' })],
    ['released on the last day', english({ released: 'December 1, 2021' })],
    ['released on the first day', english({ released: 'November 30, 2021' })],
    ['released months later', english({ released: 'March 10, 2022' })],
    ['era and Western year agree', japanese({ more: '両国は、令和5年（2023年）10月に会合した。' })],
    ['the plan kept to the day', english({ lead: 'December 30 and 31, 2021', released: 'January 10, 2022' })],
    ['earlier than planned', english({ lead: 'March 3, 2021', released: 'March 10, 2021' })],
    [
      'a number whose plan is not known',
      english({
        number: '13th',
        lead: 'March 7 and 8, 2023',
        released: 'March 14, 2023',
        plan: 'in the first half of 2024',
      }),
    ],
    [
      'a number whose plan is not known, Japanese',
      japanese({ number: '13', lead: '2023年3月7日及び8日', released: '令和5年3月14日', plan: '2024年前半' }),
    ],
    [
      'a plan for the same year',
      english({ lead: 'March 3, 2021', released: 'March 10, 2021', plan: 'by the end of 2021' }),
    ],
    ['a plan without a date', english({ plan: 'at an appropriate time' })],
    ['a plan without a date, Japanese', japanese({ plan: 'しかるべき時期' })],
    [
      'dates of other events',
      english({
        more: 'The two countries welcomed the G7 meeting of April 29 and 30, 2021, and the IGF of December 6, 2021.',
      }),
    ],
    [
      'dates of other events, Japanese',
      japanese({ more: '両国は、2021年4月29日に開催されたG7会合を歓迎した。' }),
    ],
    [
      'an earlier meeting',
      english({
        more: 'The 11th Director General-level Meeting was held in Tokyo on September 17 and 18, 2020.',
      }),
    ],
    [
      'an earlier meeting, Japanese',
      japanese({ more: '第11回局長級会合は、2020年9月17日及び18日に東京で開催された。' }),
    ],
    ['weekdays without a date', english({ more: 'The Working Group meets every Monday.' })],
    ['a text without dates', 'Results of the Workshop\n\nThe two countries discussed 5G.\n'],
    ['a fragment', 'The 12th Director General-level Meeting was a success.'],
  ])('is silent: %s', (_, draft) => {
    checkMeetings(meetingDate, draft);
  });

  it('says of an online meeting one day apart that the time zones may be the reason, and mildly', () => {
    const draft = english({ place: 'online', lead: 'November 30, 2021', body: 'December 1, 2021' });
    const reports = reportsOn(meetingDate, draft);
    expect(reports).toMatchObject([{ severity: 'information' }]);
    expect(reports[0]?.message).toContain('same hour is another day');
  });

  it('points at the sentence of the plan', () => {
    const draft = english({ lead: 'March 7 and 8, 2022', released: 'March 14, 2022' });
    const [report] = reportsOn(meetingDate, draft);
    expect(report?.related?.[0]?.text).toContain('scheduled to be held by the end of 2021');
    expect(report?.relation).toBe('contradicts');
  });

  it.each([
    ['Monday, March 7, 2023', 'Tuesday'],
    ['Mon., March 7, 2023', 'Tue'],
    ['2023年3月7日（月）', '火'],
    ['2023年3月7日(月曜日)', '火'],
  ])('corrects the weekday of %s', (date, weekday) => {
    const [report] = reportsOn(meetingDate, `The two sides met on ${date} in Tokyo.`);
    expect(report?.fixes?.[0]?.edits.map(({ newText }) => newText)).toEqual([weekday]);
  });

  it('knows the plan of another dialogue', () => {
    const draft =
      'November 20, 2023\n\nResults of the 6th Ministerial Meeting of the Japan-UK Dialogue on Health Policy\n\nThe Ministry of Health, Labour and Welfare held the 6th Ministerial Meeting of the Japan-UK Dialogue on Health Policy in London on ⟦November 8, 2023⟧.\n';
    checkMeetings(meetingDate, draft, { archive: health });
  });
});
