import { describe, expect, it } from 'vitest';
import { contradictedFact } from '../../server/src/rules/contradicted-fact';
import { checkMeetings, health, reportsOn } from '../support/meetings';

describe(contradictedFact.id, () => {
  it.each([
    'At the 9th Director General-level Meeting, held in ⟦San Francisco⟧ in July 2018, the two sides met industry.',
    'The 11th meeting was held in ⟦Honolulu⟧ on September 17 and 18, 2020.',
    'The 11th meeting took place in Tokyo ⟦in September 2019⟧.'.replace(
      '⟦in September 2019⟧',
      'in ⟦September 2019⟧',
    ),
    'In ⟦October 2020⟧, MIC and the U.S. Department of State held the 11th meeting.',
    'The two sides followed up on the 11th meeting (⟦September 16, 2020⟧, Tokyo).',
    'The two sides met in ⟦Osaka⟧ for the 11th meeting.',
    '⟦Osaka⟧ was the venue of the 11th Director General-level Meeting.',
    'The 9th Director General-level Meeting had been hosted by ⟦Japan⟧.',
    'The 11th meeting was held ⟦online⟧ in September 2020.',
    'The ⟦10th meeting⟧, held in July 2018 in Washington, D.C., addressed data flows.',
    'MIC and the ⟦Department of Commerce⟧ held the 11th meeting in September 2020.',
    'At the 11th meeting, it was announced that the next meeting would be held by ⟦the end of 2022⟧.'.replace(
      'by ⟦the end of 2022⟧',
      '⟦by the end of 2022⟧',
    ),
    'The 12th meeting will be held in the ⟦spring of 2022⟧.',
    'At the 11th meeting, the ⟦Japan Association of Corporate Executives⟧ submitted a joint statement.',
    'The previous meeting, held in ⟦Nagoya⟧, discussed 5G.',
    '2018年7月に⟦東京⟧で開催された第9回局長級会合では、データ流通について議論した。',
    '第9回局長級会合は、⟦2018年8月⟧にワシントンD.C.で開催されました。',
    '第11回局長級会合（2020年9月、⟦大阪⟧）の成果を踏まえ、議論を行った。',
    '第11回会合は、⟦オンライン⟧で開催された。',
    '前回会合は、⟦京都⟧で開催されました。',
    '⟦第12回会合⟧は2020年9月に東京で開催された。',
    '第12回局長級会合は、⟦2022年春⟧に開催する予定です。',
    '第9回会合では、次回会合を⟦2021年中⟧に開催する予定とされていた。',
    '第9回局長級会合において、⟦日本商工会議所⟧から共同声明が提出された。',
    '⟦ニューヨーク⟧は、2018年7月に開催された第9回局長級会合の開催地です。',
  ])('Internet economy: %s', (draft) => {
    checkMeetings(contradictedFact, draft);
  });

  it.each([
    'The 4th Ministerial Meeting, held in ⟦Manchester⟧ in May 2021, opened a new chapter.',
    'The 5th Ministerial Meeting took place in Osaka on ⟦June 18, 2022⟧.',
    'At the 5th meeting, which MHLW held jointly with the ⟦Ministry of Foreign Affairs⟧ in Osaka, experts were heard.',
    'At the 4th meeting the two sides announced that the next meeting would be held in the ⟦autumn of 2022⟧.',
    'The 6th Ministerial Meeting is expected to take place in ⟦October 2023⟧.',
    'The two ministers met in ⟦Paris⟧ for the 4th meeting.',
    '2021年5月に⟦東京⟧で開催した第4回閣僚級会合の成果を確認した。',
    '⟦2021年6月⟧の第4回閣僚級会合では、感染症対策を議論した。',
    '第5回会合は、日本が⟦名古屋⟧で主催した。',
    '第6回閣僚級会合については、⟦2023年秋⟧に開催する予定です。',
  ])('health: %s', (draft) => {
    checkMeetings(contradictedFact, draft, { archive: health });
  });

  it.each([
    'At the 11th Director General-level Meeting, held in Tokyo in September 2020, the two sides met industry.',
    'The 9th meeting, in July 2018, had been hosted by the United States in Washington, D.C.',
    'The 11th meeting was held in Japan on September 17, 2020.',
    'MIC and the U.S. Department of State held the 12th Director General-level Meeting in Washington, D.C. on November 30 and December 1, 2021.',
    'The 13th Director General-level Meeting is scheduled to be held in Tokyo by the end of 2022.',
    'Since the 11th meeting, Osaka has hosted an expert workshop.',
    'Following the 11th meeting, in March 2021 the JUSDEP Working Group met in Jakarta.',
    'Building on the 9th meeting, the two sides attended the G20 in Osaka in June 2019.',
    'At the 11th meeting, the two sides discussed the Prague 5G Security Conference.',
    'The 18th annual meeting of the Internet Governance Forum will be held in Kyoto in October 2023.',
    'The 12th meeting is scheduled to be held by the end of 2021.',
    'The 12th meeting will be held in the autumn of 2021.',
    'At the 11th meeting, it was announced that the next meeting would be held by the end of 2021.',
    'At the 11th meeting, Keidanren and the American Chamber of Commerce in Japan submitted a joint statement.',
    'As at the 11th meeting, the Japan Chamber of Commerce and Industry submitted a statement.',
    'The next meeting will be held in Washington, D.C. in the autumn of 2023.',
    'Both sides visited Sendai after the meeting.',
    '2018年7月にワシントンD.C.で開催された第9回局長級会合では、データ流通について議論した。',
    '第11回会合は、2020年9月17日に東京で開催された。',
    '第9回会合以降、東京で専門家会合を開催した。',
    '総務省と米国国務省は、2021年11月30日及び12月1日、オンラインで第12回局長級会合を開催しました。',
    '今回の第12回会合には、2021年9月に発足したデジタル庁が初めて参加しました。',
    '第9回会合では、2019年に大阪で開催されるG20について議論した。',
    '第9回会合と同様、日本商工会議所から共同声明が提出された。',
    '第9回会合では、次回会合を2019年中を目処に開催する予定とされていた。',
    '2023年4月に群馬県高崎市で開催されるG7デジタル・技術大臣会合を歓迎した。',
    '第13回局長級会合は、2023年に東京で開催する予定です。',
    '第3回日EU・ICT戦略ワークショップは2018年に大阪で開催された。',
    'ワシントンD.C.は、2018年7月に開催された第9回局長級会合の開催地でもあります。',
  ])('is silent: %s', (draft) => {
    checkMeetings(contradictedFact, draft);
  });

  it.each([
    'The 4th Ministerial Meeting, held in London in May 2021, opened a new chapter.',
    'The 5th meeting, held in Japan in 2022, was well attended.',
    '2021年5月に英国で開催した第4回閣僚級会合の成果を確認した。',
    'The 6th Ministerial Meeting will be held in the spring of 2023.',
    'The 9th meeting was held in Paris in 2019.',
  ])('is silent on the other dialogue: %s', (draft) => {
    checkMeetings(contradictedFact, draft, { archive: health });
  });

  it('gives one finding for a sentence with two slips, with the earlier sentences as evidence', () => {
    const reports = reportsOn(contradictedFact, 'The 9th meeting was held in Tokyo in July 2019.');
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ relation: 'contradicts' });
    expect(reports[0]?.related?.map(({ text }) => text).join()).toContain('ワシントンD.C.');
  });

  it('offers the earlier value in the same language, and names the meeting that states it', () => {
    const [report] = reportsOn(contradictedFact, '第9回会合は、2018年7月に東京で開催された。');
    expect(report?.fixes).toMatchObject([
      { title: 'Write “ワシントンD.C.”', safe: false, edits: [{ newText: 'ワシントンD.C.' }] },
    ]);
    expect(report?.related?.[0]?.note).toBe('Stated by the 9th meeting (July 23, 2018)');
    const [across] = reportsOn(contradictedFact, 'The 9th meeting was held in Tokyo in July 2018.');
    expect(across?.fixes).toEqual([]);
  });

  it('does not take another dialogue for the record', () => {
    const title = 'Results of the 6th Ministerial Meeting of the Japan-Germany Dialogue on Transport\n\n';
    const draft = `${title}The 4th Ministerial Meeting was held in Berlin in May 2020.`;
    expect(reportsOn(contradictedFact, draft, { archive: health })).toEqual([]);
  });
});
