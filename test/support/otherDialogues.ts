import type { Release } from '../../server/src/release/model';
import { read } from './meetings';

/** Dialogues of other fields than the seeds', each with two releases and sentences on its past and coming meetings. */
export interface OtherDialogue {
  readonly name: string;
  readonly archive: readonly Release[];
  /** Sentences that say something else than the archive does. */
  readonly wrong: readonly string[];
  /** Sentences that agree with it, or of which it says nothing. */
  readonly right: readonly string[];
}

const water: OtherDialogue = {
  name: 'water (numbered paragraphs, a dialogue without meetings)',
  archive: [
    read(
      'water-4.ja.txt',
      `第4回日蘭水政策対話の開催（結果）

令和3年11月12日

1　11月4日、国土交通省とオランダ・インフラ水管理省は、横浜市において、第4回日蘭水政策対話を開催しました。

2　日本側からは、国土交通省、環境省及び国際協力機構（JICA）が出席しました。

3　双方は、洪水予測の精度を高めるための共同研究を開始することで一致した。

4　第5回対話は、2023年の秋にハーグで開催する予定です。
`,
    ),
    read(
      'water-5.en.txt',
      `5th Japan-Netherlands Dialogue on Water Policy (Outcome)

October 20, 2023

1. The Ministry of Land, Infrastructure, Transport and Tourism and the Ministry of Infrastructure and Water Management of the Netherlands held the 5th Japan-Netherlands Dialogue on Water Policy in The Hague on October 11 and 12, 2023.

2. The Dutch side was represented by officials of the Ministry of Infrastructure and Water Management and Rijkswaterstaat.

3. The two sides agreed to share data on the salinity of estuaries.

4. The 6th Dialogue will be held in Osaka in the spring of 2025.
`,
    ),
  ],
  wrong: [
    'The 6th Dialogue will be held in Osaka in the autumn of 2026.',
    'The 6th Dialogue will be held in Sapporo in the spring of 2025.',
    'The 5th Dialogue was held in Rotterdam in October 2023.',
    'The two sides followed up on the 5th Dialogue, held in The Hague in November 2023.',
    'The 4th Dialogue, hosted by the Netherlands in November 2021, launched joint research on flood forecasting.',
    'At the 5th Dialogue, the two sides announced that the next Dialogue would be held in the summer of 2024.',
    'As agreed at the fifth Dialogue, held in Utrecht, data on estuaries have been shared.',
    '第6回対話は、2026年秋に大阪で開催する予定です。',
    '第6回対話については、2025年春に福岡で開催する予定です。',
    '2021年11月に神戸で開催された第4回対話の成果を確認した。',
    '第5回対話は、2022年10月にハーグで開催された。',
    '第4回対話では、第5回対話を2022年春に開催する予定とされていた。',
  ],
  right: [
    'The 6th Dialogue will be held in Osaka in the spring of 2025.',
    'The 6th Dialogue will be held in Japan in 2025.',
    'The 5th Dialogue was held in The Hague in October 2023.',
    'The two sides followed up on the 4th Dialogue, held in Yokohama in November 2021.',
    'The Dutch side will host a seminar in Rotterdam in November 2025.',
    'Since the 5th Dialogue, a pilot project has begun in Rotterdam.',
    'The 6th Dialogue was held in Osaka on April 14, 2025.',
    '第6回対話は、2025年春に大阪で開催する予定です。',
    '2021年11月4日に横浜で開催された第4回対話の成果を確認した。',
    '第5回対話以降、ロッテルダムにおいて実証事業が始まった。',
    '第5回対話の参加者は、2024年3月に東京で開催されたセミナーにも出席した。',
    '第7回対話は、2027年秋にオランダで開催する予定です。',
  ],
};

const quarantine: OtherDialogue = {
  name: 'plant quarantine (consultations, numbers spelt out)',
  archive: [
    read(
      'quarantine-8.en.txt',
      `June 30, 2022

Outcome of the Eighth Round of the Japan-Australia Plant Quarantine Consultations

The Ministry of Agriculture, Forestry and Fisheries (MAFF) of Japan and the Department of Agriculture, Fisheries and Forestry of Australia held the eighth round of the Japan-Australia Plant Quarantine Consultations in Canberra on June 21 and 22, 2022.

Officials of MAFF and the Ministry of Foreign Affairs attended from Japan.

The two sides agreed to exchange electronic phytosanitary certificates by the end of 2024.

The ninth round of the Consultations is scheduled to take place in Sendai in the first half of 2024.
`,
    ),
    read(
      'quarantine-7.ja.txt',
      `令和2年2月28日

第7回日豪植物検疫協議の結果について

　農林水産省とオーストラリア農業・水・環境省は、令和2年2月18日、京都市において、第7回日豪植物検疫協議を開催しました。

　双方は、青果物の検査に要する期間を短縮することで一致した。

　次回の協議は、2021年中を目途にオーストラリアで開催する予定です。
`,
    ),
  ],
  wrong: [
    'The ninth round of the Consultations is now scheduled to take place in the second half of 2025.',
    'The ninth round will be held in Nagoya in the first half of 2024.',
    'The eighth round was held in Melbourne in June 2022.',
    'Progress since the eighth round, which took place in Canberra in May 2022, was reviewed.',
    'The 8th round of the Consultations, held online in June 2022, agreed on electronic certificates.',
    'The seventh round, held in Kyoto in March 2020, agreed to shorten inspections.',
    'When the two sides met in Canberra in June 2022, they announced that the next round would take place in 2023.',
    '第9回協議は、2025年後半に開催することとなった。',
    '第8回協議は、2022年6月にシドニーで開催された。',
    '2020年3月に開催された第7回協議において、検査期間の短縮で一致した。',
    '第7回協議の時点では、次回の協議は2022年中を目途に開催する予定とされていた。',
    '第7回協議は奈良市において開催されました。',
  ],
  right: [
    'The ninth round of the Consultations is scheduled to take place in Sendai in the first half of 2024.',
    'The ninth round was held in Sendai on May 14, 2024.',
    'The eighth round was held in Canberra in June 2022.',
    'Australia reported on an outbreak of fruit flies in Melbourne in June 2022.',
    'The seventh round, held in Kyoto in February 2020, agreed to shorten inspections.',
    'The eighth round agreed on electronic certificates, which were introduced in Yokohama in March 2023.',
    'The eighth session of the Commission on Phytosanitary Measures was held in Rome in 2013.',
    '第9回協議は、2024年前半に仙台で開催する予定です。',
    '第8回協議は、2022年6月にキャンベラで開催された。',
    '2020年2月に京都で開催された第7回協議において、検査期間の短縮で一致した。',
    '第8回協議を踏まえ、2023年3月に横浜で実証を行った。',
    '豪州側は、メルボルンにおける取組を説明した。',
  ],
};

const chips: OtherDialogue = {
  name: 'semiconductors (working group, two levels)',
  archive: [
    read(
      'chips-3.en.txt',
      `Results of the 3rd Working Group of the Japan-U.S. Semiconductor Supply Chain Partnership

September 8, 2023

The Ministry of Economy, Trade and Industry (METI) and the U.S. Department of Commerce convened the 3rd Working Group of the Japan-U.S. Semiconductor Supply Chain Partnership on August 29, 2023, in Sapporo.

Participants from Japan included officials of METI, the Ministry of Education, Culture, Sports, Science and Technology and the New Energy and Industrial Technology Development Organization.

(1) The two sides intend to share forecasts of demand for power devices.

(2) They decided to set up a point of contact for shortages by March 2024.

(3) The 4th Working Group is planned for the summer of 2024 in Albany, New York.
`,
    ),
    read(
      'chips-2.ja.txt',
      `日米半導体サプライチェーン・パートナーシップ　第2回作業部会の開催結果

2022年12月15日

　経済産業省と米国商務省は、2022年12月6日、オンライン形式により、日米半導体サプライチェーン・パートナーシップ第2回作業部会を開催しました。

（1）双方は、人材育成に関する協力を進める意向を確認した。

（2）次回の作業部会は、2023年の夏に日本で開催する予定です。
`,
    ),
  ],
  wrong: [
    'The 4th Working Group is planned for the winter of 2025 in Albany, New York.',
    'The 4th Working Group will be held in Austin, Texas in the summer of 2024.',
    'The 3rd Working Group was convened in Kumamoto on August 29, 2023.',
    'The 3rd Working Group, held in July 2023, decided on a point of contact.',
    'The 2nd Working Group was held in Tokyo in December 2022.',
    'The U.S. Department of Commerce and METI reviewed the 2nd Working Group of October 2022.',
    '第4回作業部会は、2025年冬に開催する予定です。',
    '第3回作業部会は、2023年8月に熊本で開催された。',
    '2022年11月に開催した第2回作業部会以降の進捗を確認した。',
    '第2回作業部会では、次回の作業部会は2024年の夏に開催する予定とされていた。',
    '東京で開催された第2回作業部会において、人材育成に関する協力を確認した。',
  ],
  right: [
    'The 4th Working Group is planned for the summer of 2024 in Albany, New York.',
    'The 4th Working Group was convened in Albany on July 17, 2024.',
    'The 3rd Working Group was convened in Sapporo on August 29, 2023.',
    'The 2nd Working Group was held online in December 2022.',
    'A plant in Kumamoto was visited after the 3rd Working Group.',
    'The point of contact decided on at the 3rd Working Group began its work in March 2024.',
    '第4回作業部会は、2024年夏に米国で開催する予定です。',
    '第3回作業部会は、2023年8月に札幌で開催された。',
    '第3回作業部会の翌日、参加者は千歳市の工場を視察した。',
    '2022年12月にオンラインで開催した第2回作業部会以降の進捗を確認した。',
    '熊本では、2024年2月に新工場の開所式が行われた。',
  ],
};

const rural: OtherDialogue = {
  name: 'rural power (forum)',
  archive: [
    read(
      'rural-2.en.txt',
      `Chairs' Summary of the 2nd Japan-Kenya Forum on Rural Electrification

March 3, 2022

The 2nd Japan-Kenya Forum on Rural Electrification took place in Mombasa on February 24, 2022, hosted by the Ministry of Energy of Kenya.

The Forum was attended by the Japan International Cooperation Agency and the Japan External Trade Organization.

The two countries will connect 400 health centers to mini-grids by 2026.

Future Plans

The 3rd Forum is expected to be held in Fukushima by the end of March 2024.
`,
    ),
    read(
      'rural-1.ja.txt',
      `第1回日ケニア農村電化フォーラムの概要

2019年9月6日

　2019年8月30日、横浜において、第1回日ケニア農村電化フォーラムが開催されました。

　両国は、小規模送電網の整備に向けて協力することを確認した。

　第2回フォーラムは、2021年までにケニアで開催される予定です。
`,
    ),
  ],
  wrong: [
    'The 3rd Forum is expected to be held in Fukushima in December 2025.',
    'The 3rd Forum is expected to be held in Kobe by the end of March 2024.',
    'The 2nd Forum took place in Nairobi in February 2022.',
    'The 2nd Forum of February 2021 decided to connect health centers.',
    'Japan hosted the 2nd Forum in February 2022.',
    'The first Forum, held in Tokyo in August 2019, confirmed cooperation on mini-grids.',
    '第3回フォーラムは、2025年12月に福島で開催される予定です。',
    '第2回フォーラムは、2022年2月にナイロビで開催されました。',
    '2019年8月に名古屋で開催された第1回フォーラムにおいて、協力が確認された。',
    '第1回フォーラムでは、第2回フォーラムは2023年までに開催される予定とされた。',
  ],
  right: [
    'The 3rd Forum is expected to be held in Fukushima by the end of March 2024.',
    'The 3rd Forum took place in Fukushima on March 5, 2024.',
    'The 2nd Forum took place in Mombasa in February 2022.',
    'A solar park was opened in Nairobi shortly after the 2nd Forum.',
    'The first Forum, held in Yokohama in August 2019, confirmed cooperation on mini-grids.',
    'The 3rd Forum on China-Africa Cooperation was held in Beijing in 2006.',
    '第3回フォーラムは、2024年3月末までに福島で開催される予定です。',
    '第2回フォーラムは、2022年2月にモンバサで開催されました。',
    '第2回フォーラムの後、ナイロビで研修が行われた。',
    '第8回アフリカ開発会議は、2022年8月にチュニスで開催された。',
  ],
};

const finance: OtherDialogue = {
  name: 'finance (roundtable)',
  archive: [
    read(
      'finance-6.en.txt',
      `Joint Press Statement: 6th Japan-Singapore Roundtable on Financial Regulation

November 22, 2022

1. The Financial Services Agency (FSA) of Japan and the Monetary Authority of Singapore (MAS) held the 6th Japan-Singapore Roundtable on Financial Regulation in Singapore on November 15, 2022.

2. Representatives of the FSA, the Bank of Japan and the Ministry of Finance participated from Japan.

3. Both sides intend to publish joint guidance on transition finance in 2023.

4. Both sides look forward to the 7th Roundtable, to be held in Tokyo in November 2023.
`,
    ),
    read(
      'finance-5.ja.txt',
      `第5回日シンガポール金融規制円卓会議の開催について

令和3年11月26日

1．金融庁とシンガポール金融管理局は、令和3年11月18日、テレビ会議形式で、第5回日シンガポール金融規制円卓会議を開催した。

2．双方は、暗号資産に関する監督上の情報を共有することで一致した。

3．第6回円卓会議は、2022年11月にシンガポールにて開催することとした。
`,
    ),
  ],
  wrong: [
    'Both sides look forward to the 7th Roundtable, to be held in Tokyo in June 2024.',
    'The 7th Roundtable is to be held in Osaka in November 2023.',
    'The 6th Roundtable was held in Tokyo on November 15, 2022.',
    'The sixth Roundtable, held in Singapore on November 25, 2022, considered transition finance.',
    'The 5th Roundtable, held in Singapore in November 2021, agreed to share information on crypto-assets.',
    'FSA and the Hong Kong Monetary Authority held the 6th Roundtable in November 2022.',
    '第7回円卓会議は、2024年6月に東京にて開催することとした。',
    '第6回円卓会議は、2022年11月に東京で開催された。',
    '2021年12月に開催した第5回円卓会議を踏まえ、議論を行った。',
    '第5回円卓会議は、シンガポールにおいて開催された。',
  ],
  right: [
    'Both sides look forward to the 7th Roundtable, to be held in Tokyo in November 2023.',
    'The 7th Roundtable was held in Tokyo on November 9, 2023.',
    'The 6th Roundtable was held in Singapore on November 15, 2022.',
    'The 5th Roundtable, held by video conference in November 2021, agreed to share information on crypto-assets.',
    'MAS will host a conference on transition finance in Singapore in June 2024.',
    '第7回円卓会議は、2023年11月に東京にて開催することとした。',
    '第6回円卓会議は、2022年11月にシンガポールで開催された。',
    '2021年11月に開催した第5回円卓会議を踏まえ、議論を行った。',
    '金融庁は、2024年6月に東京でシンポジウムを開催する予定である。',
    '第6回円卓会議以降、香港及び東京で移行金融の債券が発行された。',
  ],
};

const litter: OtherDialogue = {
  name: 'marine litter (working-level consultation, Japanese first)',
  archive: [
    read(
      'litter-10.ja.txt',
      `日韓海洋ごみ実務者協議（第十回）の開催結果

2024年6月7日

　環境省と韓国海洋水産部は、2024年5月30日（木曜日）、釜山において、日韓海洋ごみ実務者協議の第十回会合を開催しました。

　日本からは環境省、外務省及び水産庁が、韓国からは海洋水産部及び外交部が参加しました。

　双方は、漂着ごみの調査手法を統一することで一致した。

　第十一回会合は、2025年5月に長崎県対馬市で開催する予定です。
`,
    ),
    read(
      'litter-9.en.txt',
      `Ninth Meeting of the Japan-Korea Working-level Consultation on Marine Litter

June 16, 2023

The Ministry of the Environment of Japan and the Ministry of Oceans and Fisheries of the Republic of Korea held the ninth meeting of the Japan-Korea Working-level Consultation on Marine Litter in Fukuoka on June 8, 2023.

They agreed to hold a joint beach clean-up every year.

The tenth meeting will be held in the Republic of Korea in the first half of 2024.
`,
    ),
  ],
  wrong: [
    '第十一回会合は、2026年秋に長崎県対馬市で開催する予定です。',
    '第11回会合については、2025年5月に新潟で開催する予定です。',
    '2024年5月にソウルで開催された第10回会合の成果を踏まえた。',
    '第十回会合は、2024年4月に釜山で開催された。',
    '環境省と中国生態環境部は、2024年5月30日、第十回会合を開催した。',
    '第九回会合は、2023年6月に長崎で開催されました。',
    '第9回会合では、第10回会合を2024年後半に開催することとされていた。',
    'The eleventh meeting will be held in Tsushima in October 2026.',
    'The tenth meeting was held in Seoul in May 2024.',
    'The 9th meeting, held in Fukuoka in July 2023, launched a joint clean-up.',
    'At the ninth meeting, held online in June 2023, they agreed on a joint clean-up.',
  ],
  right: [
    '第十一回会合は、2025年5月に長崎県対馬市で開催する予定です。',
    '第11回会合は、2025年5月22日に対馬市で開催された。',
    '2024年5月に釜山で開催された第10回会合の成果を踏まえた。',
    '第九回会合は、2023年6月に福岡で開催されました。',
    '第10回会合以降、済州島及び五島列島で共同調査を行った。',
    '環境省は、2025年10月に東京で国際会議を開催する予定である。',
    'The eleventh meeting will be held in Nagasaki in May 2025.',
    'The tenth meeting was held in Busan in May 2024.',
    'A joint clean-up took place in Seoul in July 2023, after the ninth meeting.',
    'The 9th meeting, held in Fukuoka on June 8, 2023, launched a joint clean-up.',
  ],
};

export const otherDialogues: readonly OtherDialogue[] = [water, quarantine, chips, rural, finance, litter];
