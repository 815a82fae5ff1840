import { describe, expect, it } from 'vitest';
import { counterpartMismatch } from '../../server/src/rules/counterpart-mismatch';
import { slice } from '../../server/src/text/span';
import { checkMeetings, read, reportsOn } from '../support/meetings';
import { readMarked } from '../support/marked';

/** The sentences of a small release of which a test changes some. */
const englishSentences = {
  lead: 'MIC and the U.S. Department of State held the 12th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy in Washington, D.C. on November 30 and December 1, 2021.',
  participants:
    'The participants from the Japanese government included officials of the Ministry of Foreign Affairs, the Ministry of Economy, Trade and Industry, and the Digital Agency.',
  forums:
    'The two countries reaffirmed their commitment to close cooperation in the World Trade Organization (WTO), the International Telecommunication Union (ITU), the Organisation for Economic Co-operation and Development (OECD), and the Internet Governance Forum (IGF).',
  research:
    'NICT and the National Science Foundation agreed to open a joint call for research proposals in fiscal year 2022.',
  fund: 'The two countries will provide training for 120 engineers from Southeast Asia by the end of 2022.',
  kyoto: 'Japan explained the preparations for the IGF, to be held in Kyoto in October 2023.',
  security: 'The two countries reaffirmed the importance of continued discussions on cybersecurity.',
  cbpr: 'They intend to expand participation in the APEC Cross-Border Privacy Rules (CBPR) system.',
  plan: 'The next Director General-level Meeting is scheduled to be held in the second half of 2022.',
};
const japaneseSentences: typeof englishSentences = {
  lead: '2021年11月30日及び12月1日、総務省と米国国務省は、ワシントンD.C.において、「インターネットエコノミーに関する日米政策協力対話」（第12回局長級会合）を開催しました。',
  participants: '日本政府からは、外務省、経済産業省及びデジタル庁が参加しました。',
  forums:
    '両国は、世界貿易機関（WTO）、国際電気通信連合（ITU）、経済協力開発機構（OECD）及びインターネット・ガバナンス・フォーラム（IGF）における緊密な協力に対するコミットメントを再確認した。',
  research: 'NICT及び全米科学財団は、2022年度に研究課題の共同公募を実施することで一致した。',
  fund: '両国は、2022年末までに、東南アジアの技術者120名を対象とした研修を実施する。',
  kyoto: '日本は、2023年10月に京都で開催されるIGFの準備状況を説明した。',
  security: '両国は、サイバーセキュリティについて継続的に議論することの重要性を再確認した。',
  cbpr: '両国は、APEC越境プライバシールール（CBPR）システムへの参加を拡大する意向である。',
  plan: '次回局長級会合については、2022年後半に開催する予定です。',
};

type Changes = Partial<Record<keyof typeof englishSentences, string>>;

function english(changes: Changes = {}): string {
  const say = { ...englishSentences, ...changes };
  return `December 10, 2021\n\nResults of the 12th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy\n\n${say.lead} ${say.participants}\n\n1. Main achievements\n\n${say.forums} ${say.research} ${say.fund}\n\n${say.kyoto} ${say.security} ${say.cbpr}\n\n2. Future Plans\n\n${say.plan}\n`;
}

function japanese(changes: Changes = {}): string {
  const say = { ...japaneseSentences, ...changes };
  return `報道資料\n\n令和3年12月10日\n\nインターネットエコノミーに関する日米政策協力対話（第12回局長級会合）の結果\n\n　${say.lead}${say.participants}\n\n1　主な成果\n\n　${say.forums}${say.research}${say.fund}\n\n　${say.kyoto}${say.security}${say.cbpr}\n\n2　今後の予定\n\n　${say.plan}\n`;
}

function check(marked: string, other: string): void {
  checkMeetings(counterpartMismatch, marked, { counterpart: read('other.txt', readMarked(other).text) });
}

const differences: readonly (readonly [string, Changes, Changes])[] = [
  [
    'the days',
    { lead: englishSentences.lead.replace('November 30 and December 1, 2021', '⟦December 7 and 8, 2021⟧') },
    { lead: `⟦2021年11月30日及び12月1日⟧${japaneseSentences.lead.slice(17)}` },
  ],
  [
    'the venue',
    { lead: englishSentences.lead.replace('Washington, D.C.', '⟦Tokyo⟧') },
    { lead: japaneseSentences.lead.replace('ワシントンD.C.', '⟦ワシントンD.C.⟧') },
  ],
  [
    'the number',
    {
      lead: englishSentences.lead.replace(
        '12th Director General-level Meeting',
        '⟦13th Director General-level Meeting⟧',
      ),
    },
    { lead: japaneseSentences.lead.replace('第12回局長級会合', '⟦第12回局長級会合⟧') },
  ],
  [
    'a month',
    { kyoto: englishSentences.kyoto.replace('October 2023', '⟦November 2023⟧') },
    { kyoto: japaneseSentences.kyoto.replace('2023年10月', '⟦2023年10月⟧') },
  ],
  [
    'a city',
    { kyoto: englishSentences.kyoto.replace('Kyoto', '⟦Osaka⟧') },
    { kyoto: japaneseSentences.kyoto.replace('京都', '⟦京都⟧') },
  ],
  [
    'a figure',
    { fund: englishSentences.fund.replace('120', '⟦150⟧') },
    { fund: japaneseSentences.fund.replace('120', '⟦120⟧') },
  ],
  [
    'a figure with a scale',
    { fund: englishSentences.fund.replace('120', '⟦12,000⟧') },
    { fund: japaneseSentences.fund.replace('120', '⟦1万5千⟧').replace('1万5千⟧', '2万⟧') },
  ],
  [
    'a forum',
    {
      forums: englishSentences.forums.replace(
        'the International Telecommunication Union (ITU)',
        'the ⟦United Nations⟧',
      ),
    },
    { forums: japaneseSentences.forums.replace('国際電気通信連合（ITU）', '⟦国際電気通信連合⟧（ITU）') },
  ],
  [
    'an agreement to consider',
    { research: englishSentences.research.replace('agreed', '⟦agreed⟧') },
    {
      research: japaneseSentences.research.replace(
        '実施することで一致した',
        '実施する可能性を⟦検討することで一致した⟧',
      ),
    },
  ],
  [
    'an intention against a pledge',
    { cbpr: englishSentences.cbpr.replace('intend to', '⟦intend⟧ to') },
    { cbpr: '両国は、APEC越境プライバシールール（CBPR）システムへの参加を拡大することに⟦コミットした⟧。' },
  ],
  [
    'the plan',
    { plan: englishSentences.plan.replace('in the second half of 2022', 'in the ⟦second half of 2023⟧') },
    { plan: japaneseSentences.plan.replace('2022年後半', '⟦2022年後半⟧') },
  ],
  [
    'a note against a reaffirmation',
    { security: 'The two countries ⟦took note⟧ of the discussions on cybersecurity.' },
    { security: '両国は、サイバーセキュリティに関する議論を強化することに⟦コミットした⟧。' },
  ],
];

describe(counterpartMismatch.id, () => {
  it.each(differences)('English draft: %s', (_, en, ja) => {
    check(english(en), japanese(ja));
  });
  it.each(differences)('Japanese draft: %s', (_, en, ja) => {
    check(japanese(ja), english(en));
  });

  const extraEnglish = 'The two countries also agreed to establish a hotline for submarine cable faults.';
  const extraJapanese = '両国は、海底ケーブルの障害に関する連絡窓口を設けることで合意した。';
  it('reports a sentence without a counterpart, once', () => {
    check(english({ security: `${englishSentences.security} ⟦${extraEnglish}⟧` }), japanese());
    check(japanese({ security: `${japaneseSentences.security}⟦${extraJapanese}⟧` }), english());
  });

  it.each<readonly [string, Changes, Changes]>([
    ['faithful', {}, {}],
    [
      'a sentence cut in two',
      {
        lead: englishSentences.lead.replace(
          ' in Washington, D.C. on',
          '. It took place in Washington, D.C. on',
        ),
      },
      {},
    ],
    [
      'two sentences made one',
      {},
      {
        fund: '',
        research:
          '両国は、2022年度に研究課題の共同公募を実施することで一致し、2022年末までに東南アジアの技術者120名を対象とした研修を実施する。',
      },
    ],
    ['a date without its year', {}, { lead: japaneseSentences.lead.replace('2021年', '') }],
    [
      'weekdays only in one',
      {
        lead: englishSentences.lead.replace(
          'on November 30 and December 1, 2021',
          'on Tuesday, November 30 and Wednesday, December 1, 2021',
        ),
      },
      {},
    ],
    ['an era year', {}, { lead: japaneseSentences.lead.replace('2021年', '令和3年') }],
    ['a place left out', { lead: englishSentences.lead.replace(' in Washington, D.C.', '') }, {}],
    ['a date left out', { kyoto: 'Japan explained the preparations for the IGF, to be held in Kyoto.' }, {}],
    [
      'only the month',
      {
        lead: englishSentences.lead.replace(
          'November 30 and December 1, 2021',
          'November 30 to December 1, 2021',
        ),
      },
      {},
    ],
    [
      'a figure left out',
      {},
      { fund: '両国は、2022年末までに、東南アジアの技術者を対象とした研修を実施する。' },
    ],
    ['acronyms left out', { forums: englishSentences.forums.replace(/ \([A-Z]+\)/g, '') }, {}],
    ['a prefecture added', {}, { kyoto: japaneseSentences.kyoto.replace('京都', '京都府京都市') }],
    [
      'the country for the city',
      { lead: englishSentences.lead.replace('Washington, D.C.', 'the United States') },
      {},
    ],
    [
      'a thousands mark',
      { fund: englishSentences.fund.replace('120', '12,000') },
      { fund: japaneseSentences.fund.replace('120', '1万2千').replace('1万2千', '12000') },
    ],
    [
      'the list in another order',
      {
        forums: englishSentences.forums.replace(
          'the World Trade Organization (WTO), the International Telecommunication Union (ITU)',
          'the International Telecommunication Union (ITU), the World Trade Organization (WTO)',
        ),
      },
      {},
    ],
    [
      'confirm for reaffirm',
      {},
      { security: '両国は、サイバーセキュリティについて継続的に議論することの重要性を改めて確認した。' },
    ],
    [
      'importance underlined',
      { security: 'The two countries underlined the importance of continued discussions on cybersecurity.' },
      {},
    ],
    ['a sentence that commits to nothing left out', { kyoto: '' }, {}],
  ])('is silent, both ways: %s', (_, en, ja) => {
    check(english(en), japanese(ja));
    check(japanese(ja), english(en));
  });

  it('is silent without a counterpart, and with one in the same language', () => {
    checkMeetings(counterpartMismatch, english());
    check(english(), english({ plan: 'The next meeting will be held in 2030.' }));
  });

  it('points at the sentence of the other draft', () => {
    const other = read('other.txt', japanese());
    const [report] = reportsOn(
      counterpartMismatch,
      english({ kyoto: englishSentences.kyoto.replace('Kyoto', 'Osaka') }),
      { counterpart: other },
    );
    const [place] = report?.related ?? [];
    expect(place?.source).toBe('other.txt');
    expect(place && slice(other.text, place.span)).toBe(japaneseSentences.kyoto);
  });
});
