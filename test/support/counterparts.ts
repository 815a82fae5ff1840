/**
 * The English and the Japanese release of one meeting, written for Reaffirm as ministries write them: freely, with
 * sentences joined, cut in two, left out, and sections in another order. Each group holds what says the same.
 */
export interface CounterpartGroup {
  readonly en: readonly string[];
  readonly ja: readonly string[];
}

export interface CounterpartSection {
  readonly heading: { readonly en: string; readonly ja: string };
  readonly groups: readonly CounterpartGroup[];
}

export interface CounterpartFixture {
  readonly name: string;
  readonly title: { readonly en: string; readonly ja: string };
  readonly sections: readonly CounterpartSection[];
  /** The order of the sections in the Japanese text, by their index; absent: the same. */
  readonly japaneseOrder?: readonly number[];
}

const one = (en: string, ja: string): CounterpartGroup => ({ en: [en], ja: [ja] });

const submarineCables: CounterpartFixture = {
  name: 'submarine cables: joined, cut, one left out on each side',
  title: {
    en: 'Results of the 7th Meeting of the Japan-Australia Dialogue on Submarine Cables',
    ja: '海底ケーブルに関する日豪対話（第7回会合）の結果',
  },
  sections: [
    {
      heading: { en: '1. Overview', ja: '1　概要' },
      groups: [
        one(
          'The Ministry of Internal Affairs and Communications and the Australian Department of Infrastructure held the 7th meeting in Cairns on May 16 and 17, 2024.',
          '総務省とオーストラリアのインフラ省は、2024年5月16日及び17日、ケアンズにおいて、第7回会合を開催しました。',
        ),
        one(
          'Operators and manufacturers of both countries gave presentations.',
          '両国の通信事業者及び製造事業者が発表を行いました。',
        ),
      ],
    },
    {
      heading: { en: '2. Resilience of networks', ja: '2　ネットワークの強靱性' },
      groups: [
        {
          en: [
            'The two countries recognized that cables are exposed to earthquakes and fishing.',
            'They agreed to share information on faults within 24 hours.',
          ],
          ja: [
            '両国は、ケーブルが地震や漁業による影響を受けやすいことを認識し、障害に関する情報を24時間以内に共有することで一致した。',
          ],
        },
        one(
          'Both sides intend to train repair crews from Pacific island countries.',
          '双方は、太平洋島嶼国の修理要員を対象とした研修を行う意向を示した。',
        ),
        {
          en: ['Australia explained its protection zones and the fines that apply in them.'],
          ja: [
            'オーストラリア側は、保護区域について説明した。',
            'また、同区域において科される罰金にも触れた。',
          ],
        },
        { en: ['Japan introduced a map of landing stations.'], ja: [] },
        one(
          'They confirmed the importance of diverse routes.',
          '両国は、経路を多様化することの重要性を確認した。',
        ),
      ],
    },
    {
      heading: { en: '3. Suppliers', ja: '3　供給事業者' },
      groups: [
        one(
          'The two countries expressed concern about suppliers whose ownership is not transparent.',
          '両国は、所有関係が不透明な供給事業者について懸念を表明した。',
        ),
        one(
          'They will draft joint procurement guidelines by March 2025.',
          '両国は、2025年3月までに共同の調達指針を策定する。',
        ),
        { en: [], ja: ['日本側は、国内工場の拡張計画を紹介した。'] },
        one(
          'They welcomed the completion of the cable to Palau.',
          '両国は、パラオへのケーブルの完成を歓迎した。',
        ),
      ],
    },
    {
      heading: { en: '4. Next meeting', ja: '4　今後の予定' },
      groups: [
        one(
          'The next meeting is scheduled to be held in Tokyo in the spring of 2025.',
          '次回会合は、2025年春に東京で開催する予定です。',
        ),
      ],
    },
  ],
};

const forests: CounterpartFixture = {
  name: 'forests: few names and figures, sections in another order',
  title: {
    en: '3rd Japan-Finland Policy Dialogue on Forests: Summary',
    ja: '第3回日フィンランド森林政策対話の概要',
  },
  japaneseOrder: [0, 2, 1, 3],
  sections: [
    {
      heading: { en: 'Opening', ja: '開会' },
      groups: [
        one(
          'Vice-Minister Aalto opened the dialogue and thanked the hosts.',
          'アールト次官が開会の挨拶を行い、主催者に謝意を表した。',
        ),
        one(
          'Both sides looked back on the cooperation since the first dialogue.',
          '双方は、第1回対話以降の協力を振り返った。',
        ),
      ],
    },
    {
      heading: { en: 'Timber construction', ja: '木造建築' },
      groups: [
        one(
          'The two sides reaffirmed that tall wooden buildings store carbon.',
          '双方は、中高層の木造建築物が炭素を貯蔵することを再確認した。',
        ),
        one(
          'They agreed to compare fire safety tests for laminated timber.',
          '双方は、集成材の防火試験を比較することで一致した。',
        ),
        one(
          'Finland proposed an exchange of young carpenters.',
          'フィンランド側は、若手大工の交流を提案した。',
        ),
      ],
    },
    {
      heading: { en: 'Bark beetles', ja: 'キクイムシ対策' },
      groups: [
        one(
          'The two sides shared the view that warmer winters help the beetle to spread.',
          '双方は、暖冬がキクイムシの拡大を助けるとの認識を共有した。',
        ),
        {
          en: ['They intend to test drones for early detection.', 'The tests will begin in two prefectures.'],
          ja: ['双方は、早期発見のためのドローンの試験を二つの県で開始する意向である。'],
        },
        one('Japan described the damage to oak forests.', '日本側は、ナラ林の被害状況を説明した。'),
      ],
    },
    {
      heading: { en: 'Closing', ja: '閉会' },
      groups: [
        one('The dialogue ended with a visit to a paper mill.', '対話の終了後、参加者は製紙工場を視察した。'),
      ],
    },
  ],
};

const vaccines: CounterpartFixture = {
  name: 'vaccines: bullets, a sentence that became three',
  title: {
    en: 'Joint Statement of the 2nd Japan-India Working Group on Vaccines',
    ja: '第2回日印ワクチン作業部会 共同声明',
  },
  sections: [
    {
      heading: { en: 'I. Research', ja: '第一　研究開発' },
      groups: [
        {
          en: [
            'The Working Group decided to start a joint trial of a malaria vaccine, to invite laboratories in Pune and Osaka, and to publish all data.',
          ],
          ja: [
            '作業部会は、マラリアワクチンの共同治験を開始することを決定した。',
            'プネ及び大阪の研究所に参加を呼び掛ける。',
            '全てのデータを公表する。',
          ],
        },
        one(
          'India will provide 500 doses for children under five.',
          'インドは、5歳未満の児童に500回分を提供する。',
        ),
        one(
          'The two sides underlined the value of open publication.',
          '双方は、研究成果を公開することの意義を強調した。',
        ),
      ],
    },
    {
      heading: { en: 'II. Regulation', ja: '第二　規制' },
      groups: [
        one(
          'Both regulators intend to rely on one another’s inspections of factories.',
          '双方の規制当局は、工場の査察結果を相互に活用する意向である。',
        ),
        one('They did not reach agreement on labels.', '表示については合意に至らなかった。'),
        one(
          'They agreed to report side effects without delay.',
          '双方は、副反応を速やかに報告することで合意した。',
        ),
      ],
    },
    {
      heading: { en: 'III. Cold chain', ja: '第三　低温物流' },
      groups: [
        one(
          'Japan offered refrigerators that run on sunlight to health posts in Assam.',
          '日本は、アッサム州の保健所に対し、太陽光で稼働する冷蔵庫を供与する意向を表明した。',
        ),
        one(
          'The Working Group stressed that rural areas must not be left behind.',
          '作業部会は、農村部を取り残してはならないことを強調した。',
        ),
      ],
    },
  ],
};

export const counterpartFixtures: readonly CounterpartFixture[] = [submarineCables, forests, vaccines];

/** The text of a fixture in one language. */
export function textOf(
  { title, sections, japaneseOrder }: CounterpartFixture,
  language: 'en' | 'ja',
): string {
  const order = language === 'ja' && japaneseOrder ? japaneseOrder : sections.map((_, index) => index);
  const written = order.flatMap((index) => {
    const section = sections[index];
    if (section === undefined) return [];
    const sentences = section.groups.flatMap((group) => group[language]);
    return [section.heading[language], language === 'ja' ? `　${sentences.join('')}` : sentences.join(' ')];
  });
  return `${[title[language], ...written].join('\n\n')}\n`;
}
