import { describe, expect, it } from 'vitest';
import { meetingNumber } from '../../server/src/rules/meeting-number';
import { checkMeetings, health, reportsOn } from '../support/meetings';

interface English {
  readonly title?: string;
  readonly lead?: string;
  readonly heading?: string;
  readonly body?: string;
  readonly on?: string;
  readonly released?: string;
}

/** A draft of the 12th meeting, unless its parts say otherwise. */
function english({
  title = '12th',
  lead = '12th',
  heading = '12th',
  body = '12th',
  on = 'November 30 and December 1, 2021',
  released = 'December 10, 2021',
}: English): string {
  return `${released}

Results of the ${title} Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy

MIC and the U.S. Department of State held the ${lead} Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy in Washington, D.C. on ${on}.

1. Main achievements of the ${heading} Director General-level Meeting

At the ${body} Director General-level Meeting, held in Washington, D.C. on ${on}, the two countries reaffirmed their commitment to an open Internet.
`;
}

function japanese({
  title = '12',
  lead = '12',
  heading = '12',
  body = '12',
  on = '2021年11月30日及び12月1日',
  released = '令和3年12月10日',
}: English): string {
  const ordinal = (number: string): string => number.replace(/[0-9]+/, (digits) => `第${digits}回`);
  return `${released}

インターネットエコノミーに関する日米政策協力対話（${ordinal(title)}局長級会合）の結果

　${on}、総務省と米国国務省は、ワシントンD.C.において、「インターネットエコノミーに関する日米政策協力対話」（${ordinal(lead)}局長級会合）を開催しました。

1　${ordinal(heading)}局長級会合の主な成果

　両国は、${on}にワシントンD.C.で開催された${ordinal(body)}局長級会合において、オープンなインターネットへのコミットメントを再確認した。
`;
}

const level = ' Director General-level Meeting';

describe(meetingNumber.id, () => {
  it.each([
    ['the heading differs', { heading: `⟦11th${level}⟧` }],
    ['the title differs', { title: `⟦13th${level}⟧` }],
    ['the lead differs', { lead: `⟦13th${level}⟧` }],
    ['section 1 differs', { body: `⟦13th${level}⟧` }],
    ['an ordinal of another ending', { heading: `⟦22nd${level}⟧` }],
    ['the number is used', { title: '11th', lead: `⟦11th${level}⟧`, heading: '11th', body: '11th' }],
    ['an old number is used', { title: '9th', lead: `⟦9th${level}⟧`, heading: '9th', body: '9th' }],
    ['a lower number later', { title: '8th', lead: `⟦8th${level}⟧`, heading: '8th', body: '8th' }],
    [
      'between two known ones, but later than both',
      { title: '10th', lead: `⟦10th${level}⟧`, heading: '10th', body: '10th' },
    ],
    [
      'another day of the same month',
      {
        title: '11th',
        lead: `⟦11th${level}⟧`,
        heading: '11th',
        body: '11th',
        on: 'September 24 and 25, 2020',
        released: 'September 30, 2020',
      },
    ],
  ])('English: %s', (_, parts) => {
    checkMeetings(meetingNumber, english(parts).replaceAll(`${level}⟧${level}`, `${level}⟧`));
  });

  it.each([
    ['the heading differs', { heading: '⟦11局長級会合⟧' }],
    ['the title differs', { title: '⟦13局長級会合⟧' }],
    ['the lead differs', { lead: '⟦13局長級会合⟧' }],
    ['section 1 differs', { body: '⟦10局長級会合⟧' }],
    ['the number is used', { title: '11', lead: '⟦11局長級会合⟧', heading: '11', body: '11' }],
    ['an old number is used', { title: '9', lead: '⟦9局長級会合⟧', heading: '9', body: '9' }],
    ['a lower number later', { title: '8', lead: '⟦8局長級会合⟧', heading: '8', body: '8' }],
    [
      'between two known ones, but later than both',
      { title: '10', lead: '⟦10局長級会合⟧', heading: '10', body: '10' },
    ],
  ])('Japanese: %s', (_, parts) => {
    checkMeetings(meetingNumber, japanese(parts).replaceAll('局長級会合⟧局長級会合', '局長級会合⟧'));
  });

  it.each([
    ['the next number', english({})],
    ['the next number, Japanese', japanese({})],
    ['a gap is only a hint', english({ title: '13th', lead: '13th', heading: '13th', body: '13th' })],
    ['a gap, Japanese', japanese({ title: '13', lead: '13', heading: '13', body: '13' })],
    [
      'the same meeting in the other language',
      japanese({
        title: '11',
        lead: '11',
        heading: '11',
        body: '11',
        on: '2020年9月17日及び18日',
        released: '令和2年9月25日',
      }),
    ],
    [
      'the same meeting in the other language, English',
      english({
        title: '9th',
        lead: '9th',
        heading: '9th',
        body: '9th',
        on: 'July 23 and 24, 2018',
        released: 'July 27, 2018',
      }),
    ],
    [
      'a number before the known ones, earlier',
      english({
        title: '8th',
        lead: '8th',
        heading: '8th',
        body: '8th',
        on: 'September 21, 2017',
        released: 'October 1, 2017',
      }),
    ],
    [
      'between two known ones in time',
      english({
        title: '10th',
        lead: '10th',
        heading: '10th',
        body: '10th',
        on: 'October 10, 2019',
        released: 'October 15, 2019',
      }),
    ],
    [
      'a sentence on an earlier meeting',
      `${english({})}\nThe 11th Director General-level Meeting was held in Tokyo in September 2020.\n`,
    ],
    [
      'a sentence on an earlier meeting, Japanese',
      `${japanese({})}\n第9回局長級会合は、2018年7月に開催された。\n`,
    ],
    [
      'a heading on the follow-up of another meeting',
      `${english({})}\n2. Follow-up to the 11th Director General-level Meeting\n\nThe two countries reviewed progress.\n`,
    ],
    [
      'a heading on the follow-up, Japanese',
      `${japanese({})}\n2　第11回局長級会合のフォローアップ\n\n両国は進捗を確認した。\n`,
    ],
    [
      'the next meeting by its number',
      `${english({})}\n2. Future Plans\n\nThe 13th Director General-level Meeting will be held by the end of 2022.\n`,
    ],
    [
      'the next meeting by its number, Japanese',
      `${japanese({})}\n2　今後の予定\n\n第13回局長級会合については、2022年中に開催する予定です。\n`,
    ],
    [
      'another forum with a number',
      `${english({})}\nThe 18th annual meeting of the Internet Governance Forum will be held in Kyoto.\n`,
    ],
    ['another forum with a number, Japanese', `${japanese({})}\n第3回日EUデジタル戦略会合が開催された。\n`],
    ['a fragment', 'MIC held the 9th Director General-level Meeting on March 7, 2023.'],
    ['a fragment, Japanese', '総務省は2023年3月7日に第9回局長級会合を開催した。'],
    [
      'a draft without a number',
      'Results of the Workshop on Spectrum\n\nThe workshop was held in Tokyo on March 7, 2023.\n',
    ],
    [
      'a draft without a date',
      'Results of the 11th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy\n\nThe two countries discussed 5G.\n',
    ],
    [
      'another dialogue',
      'July 1, 2023\n\nResults of the 11th Meeting of the Japan-Germany Dialogue on Transport\n\nThe ministry held the 11th Meeting of the Japan-Germany Dialogue on Transport in Berlin on June 20, 2023.\n',
    ],
  ])('is silent: %s', (_, draft) => {
    checkMeetings(meetingNumber, draft);
  });

  it('takes the level into account where a dialogue meets at several', () => {
    const draft =
      'July 1, 2023\n\nResults of the 4th Working-level Meeting of the Japan-UK Dialogue on Health Policy\n\nThe Ministry of Health, Labour and Welfare held the 4th Working-level Meeting of the Japan-UK Dialogue on Health Policy in Tokyo on June 20, 2023.\n';
    checkMeetings(meetingNumber, draft, { archive: health });
  });

  it('hints at a gap', () => {
    const draft = english({ title: '14th', lead: '14th', heading: '14th', body: '14th' });
    expect(reportsOn(meetingNumber, draft)).toMatchObject([{ severity: 'hint' }]);
  });

  it.each([
    [english({ heading: '11th' }), '12th'],
    [english({ heading: '23rd' }), '12th'],
    [english({ title: '13th', lead: '13th', heading: '3rd', body: '13th' }), '13th'],
    [japanese({ heading: '11' }), '第12回'],
  ])('offers the number the draft gives elsewhere', (draft, newText) => {
    const [report] = reportsOn(meetingNumber, draft);
    expect(report?.fixes?.[0]?.edits.map((edit) => edit.newText)).toEqual([newText]);
  });
});
