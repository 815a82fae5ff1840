import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../server/src/text/language';
import { shippedLexicon } from '../support/lexicon';
import { readTranslated, scoreMatching } from './matching';

/** Our own pairs, of several policy fields; each is looked for among all the others and the sentences of both seeds. */
const pairs = `
The ministers welcomed the progress in bilateral trade negotiations on agricultural products.	閣僚は、農産品に関する二国間の貿易交渉の進展を歓迎した。
Both sides will exchange information on the management of tuna stocks in the Pacific Ocean.	双方は、太平洋におけるマグロ資源の管理に関する情報を交換する。
The governments agreed to reduce greenhouse gas emissions by 46 percent by 2030.	両政府は、2030年までに温室効果ガスの排出を46%削減することで合意した。
The participants discussed the safety of nuclear power plants and the disposal of radioactive waste.	参加者は、原子力発電所の安全性及び放射性廃棄物の処分について議論した。
Experts will meet in Hanoi in December to prepare the next ministerial conference.	専門家は、次回閣僚会議の準備のため、12月にハノイで会合を開く。
They emphasized the importance of vaccines and of preparing for infectious diseases.	双方は、ワクチン及び感染症への備えの重要性を強調した。
The two sides will not introduce new tariffs on steel.	双方は、鉄鋼に対する新たな関税を導入しない。
Japan will contribute 3 million dollars to the training of customs officials in Africa.	日本は、アフリカにおける税関職員の研修に300万ドルを拠出する。
The working group on submarine cables will report to the ministers twice a year.	海底ケーブルに関する作業部会は、年2回閣僚に報告する。
They shared the view that personal data must be protected when it crosses borders.	双方は、個人データが国境を越える際に保護されなければならないとの認識を共有した。
Robert Strayer of the Department of State chaired the meeting.	国務省のロバート・ストレイヤー氏が会合の議長を務めた。
The MIC explained its policy on the allocation of spectrum for local networks.	総務省は、ローカルネットワーク向け周波数の割当てに関する政策を説明した。
`;
const seeds = ['seeds/000_8770c6c8512e06be.txt', 'seeds/003_81d88c6097434c27.txt'].flatMap((file) =>
  readFileSync(file, 'utf8').split(/(?<=\.) |(?<=。)|\n/),
);
const line = (part: string) => seeds.find((one) => one.includes(part)) ?? '';
const restated = `${line('Cross-Border Privacy Rules (CBPR)')}	${line('APEC越境プライバシー保護ルール')}`;

describe('the search across the languages', () => {
  it.each(['en', 'ja'] as const)('finds every translation first, queries in %s', (language) => {
    const score = scoreMatching(readTranslated(pairs, language), shippedLexicon(), seeds);
    expect(score.recallAt1).toBe(1);
    expect(score.precision.find(({ threshold }) => threshold === 0.4)?.spoken).toBe(12);
  });

  it.each(['en', 'ja'] as const)(
    'finds the restated commitment of the seeds first, query in %s',
    (language) => {
      const others = seeds.filter((line) => languageOf(line) !== language);
      const score = scoreMatching(readTranslated(restated, language), shippedLexicon(), others);
      expect(score.recallAt1).toBe(1);
    },
  );
});
