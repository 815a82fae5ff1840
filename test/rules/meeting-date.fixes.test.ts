import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/rules/applyFixes';
import { meetingDate } from '../../server/src/rules/meeting-date';
import { meetingNumber } from '../../server/src/rules/meeting-number';
import { checkMeetings, reportsOn } from '../support/meetings';

/** What each fix of the one finding makes of the text, the safe ones with a "!" before them. */
function fixed(text: string): readonly string[] {
  const reports = reportsOn(meetingDate, text);
  expect(reports).toHaveLength(1);
  return (reports[0]?.fixes ?? []).map(({ edits, safe }) => `${safe ? '!' : ''}${applyEdits(text, edits)}`);
}

describe('weekdays', () => {
  it.each([
    'The two sides met on Thursday October 14, 2021.',
    'The two sides met on Thursday, 14 October 2021.',
    'The two sides met on October 14, 2021 (Thursday).',
    'The two sides met on October 14 (Thu), 2021.',
    'The two sides met on October 14, 2021, a Thursday.',
    'The two sides met on Thursday, the 14th of October 2021.',
    '両国は、2021年10月14日木曜日に会合した。',
    '両国は、2021年10月14日木曜に会合した。',
    '両国は、令和3年10月14日（木）に会合した。',
    '両国は、２０２１年１０月１４日（木曜日）に会合した。',
    '両国は、2021年10月14日(木・祝)に会合した。',
    '両国は、2021年10月14日に会合し、日曜日に視察した。',
  ])('right: %s', (text) => {
    checkMeetings(meetingDate, text);
  });

  it.each([
    'The two sides met on ⟦Friday⟧ October 14, 2021.',
    'The two sides met on October 14, 2021 (⟦Friday⟧).',
    'The two sides met on October 14 (⟦Fri⟧), 2021.',
    'The two sides met on October 14, 2021, a ⟦Friday⟧.',
    '両国は、2021年10月14日⟦金⟧曜日に会合した。',
    '両国は、2021年10月14日⟦金⟧曜に会合した。',
    '両国は、令和3年10月14日（⟦金⟧）に会合した。',
    '両国は、２０２１年１０月１４日（⟦金⟧曜日）に会合した。',
  ])('wrong: %s', (text) => {
    checkMeetings(meetingDate, text);
  });

  it('may be mended by the weekday or by the day', () => {
    expect(fixed('The two sides met on Friday, October 14, 2021.')).toEqual([
      'The two sides met on Thursday, October 14, 2021.',
      'The two sides met on Friday, October 15, 2021.',
    ]);
    expect(fixed('両国は、2021年10月14日水曜日に会合した。')).toEqual([
      '両国は、2021年10月14日木曜日に会合した。',
      '両国は、2021年10月13日水曜日に会合した。',
    ]);
  });

  it('are mended safely where the day is stated elsewhere', () => {
    expect(fixed('They met on Friday, October 14, 2021. The results of October 14, 2021 follow.')).toEqual([
      '!They met on Thursday, October 14, 2021. The results of October 14, 2021 follow.',
    ]);
    expect(fixed('2021年10月14日（金）に会合した。2021年10月14日の結果は次のとおり。')).toEqual([
      '!2021年10月14日（木）に会合した。2021年10月14日の結果は次のとおり。',
    ]);
  });
});

describe('era and Western year', () => {
  it.each([
    '両国は、令和3年（2021年）10月14日に会合した。',
    '両国は、2021年（令和3年）10月14日に会合した。',
    '両国は、令和元年（2019年）に会合した。',
    '両国は、平成31年（2019年）に会合した。',
  ])('agree: %s', (text) => {
    checkMeetings(meetingDate, text);
  });

  it('may be mended by either', () => {
    expect(fixed('両国は、令和4年（2023年）10月に会合した。')).toEqual([
      '両国は、令和5年（2023年）10月に会合した。',
      '両国は、令和4年（2022年）10月に会合した。',
    ]);
    expect(fixed('両国は、２０１９年（令和２年）に会合した。')).toEqual([
      '両国は、２０１９年（令和元年）に会合した。',
      '両国は、２０２０年（令和２年）に会合した。',
    ]);
  });

  it('are mended safely where the weekday fits one of them only', () => {
    expect(fixed('両国は、令和2年（2021年）10月14日（木）に会合した。')).toEqual([
      '!両国は、令和3年（2021年）10月14日（木）に会合した。',
    ]);
  });

  it('are mended safely where the day is stated elsewhere', () => {
    expect(fixed('2022年（令和3年）10月14日に会合した。2021年10月14日の結果は次のとおり。')).toEqual([
      '!2021年（令和3年）10月14日に会合した。2021年10月14日の結果は次のとおり。',
    ]);
  });
});

describe('the number of the meeting', () => {
  const draft = (heading: string): string => `December 10, 2021

Results of the 12th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy

MIC and the U.S. Department of State held the 12th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy in Washington, D.C. on November 30 and December 1, 2021.

1. Main achievements of the ${heading} Director General-level Meeting

At the 12th Director General-level Meeting, held in Washington, D.C. on November 30 and December 1, 2021, the two countries reaffirmed their commitment to an open Internet.
`;

  it('is mended safely where three statements and the archive speak against one', () => {
    const [report] = reportsOn(meetingNumber, draft('13th'));
    expect(report?.fixes?.[0]).toMatchObject({ safe: true, edits: [{ newText: '12th' }] });
  });

  it('is not mended safely where the archive does not hold the meeting before', () => {
    const [report] = reportsOn(meetingNumber, draft('13th'), { archive: [] });
    expect(report?.fixes?.[0]).toMatchObject({ safe: false });
  });
});
