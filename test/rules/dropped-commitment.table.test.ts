import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../server/src/archive/snapshot';
import type { Release } from '../../server/src/release/model';
import { droppedCommitment } from '../../server/src/rules/dropped-commitment';
import type { Report } from '../../server/src/rules/rule';
import { shippedLexicon } from '../support/lexicon';
import { read } from '../support/meetings';
import { reportsOf, snapshotOf } from '../support/snapshot';

const english = {
  customs: 'The two countries committed to sharing data on cargo inspections between customs authorities.',
  batteries: 'Both sides also agreed to publish guidelines on lithium batteries in containers by 2024.',
  pilots: 'In addition, they reaffirmed the importance of training pilots for narrow waters.',
  fuel: 'The two countries exchanged views on the price of marine fuel.',
  cranes: 'Japan explained its plan for automated cranes.',
};
const japanese: typeof english = {
  customs: '両国は、税関当局間で貨物検査に関するデータを共有することにコミットした。',
  batteries: '両国はまた、コンテナ内のリチウム電池に関する指針を2024年までに公表することで合意した。',
  pilots: '加えて、両国は、狭い水域における水先人の養成の重要性を再確認した。',
  fuel: '両国は、船舶燃料の価格について意見交換を行った。',
  cranes: '日本側は、自動化クレーンに関する計画を説明した。',
};
type Key = keyof typeof english;
const binding: readonly Key[] = ['customs', 'batteries', 'pilots'];

const third = {
  en: `March 15, 2023

Results of the 3rd Meeting of the Dialogue on Port Policy

The two countries held the 3rd meeting of the Dialogue on Port Policy in Yokohama on March 9, 2023.

1. Safety and data

${english.customs} ${english.fuel}

${english.batteries}

2. People

${english.pilots} ${english.cranes}

3. Future Plans

The next meeting will be held in 2024.
`,
  ja: `令和5年3月15日

港湾政策に関する対話（第3回会合）の結果

　両国は、2023年3月9日、横浜において、「港湾政策に関する対話」（第3回会合）を開催しました。

1　安全及びデータ

　${japanese.customs}${japanese.fuel}

　${japanese.batteries}

2　研修

　${japanese.pilots}${japanese.cranes}

3　今後の予定

　次回会合は、2024年に開催する予定です。
`,
};

function draft(language: 'en' | 'ja', body: string): string {
  return language === 'en'
    ? `April 20, 2024

Results of the 4th Meeting of the Dialogue on Port Policy

The two countries held the 4th meeting of the Dialogue on Port Policy in Kobe on April 11, 2024.

1. Safety and data

They welcomed the opening of a shipping route.

2. People

${body}
`
    : `令和6年4月20日

港湾政策に関する対話（第4回会合）の結果

　両国は、2024年4月11日、神戸において、「港湾政策に関する対話」（第4回会合）を開催しました。

1　安全及びデータ

　両国は、新たな航路の開設を歓迎しました。

2　研修

　${body}
`;
}

function check(
  language: 'en' | 'ja',
  body: string,
  archive: readonly Release[] = [read(`3.${language}.txt`, third[language])],
): readonly Report[] {
  return reportsOf(
    droppedCommitment,
    read('draft.txt', draft(language, body)),
    snapshotOf(archive, language),
  );
}

/** The commitments that the rule says are not mentioned. */
function dropped(language: 'en' | 'ja', body: string): readonly Key[] {
  const all = language === 'en' ? english : japanese;
  const told = check(language, body).flatMap(({ related = [] }) => related.map(({ text }) => text));
  return binding
    .concat('fuel', 'cranes')
    .filter((key) => told.some((text) => text.endsWith(all[key]) || all[key].endsWith(text)));
}

const cables = 'They discussed submarine cables.';
const ports = '両国は、クルーズ船の受入れについて議論した。';

describe('what a draft leaves out', () => {
  it.each<readonly [string, string, readonly Key[]]>([
    ['everything', cables, binding],
    ['all but one', english.customs, ['batteries', 'pilots']],
    ['all but another', english.batteries, ['customs', 'pilots']],
    ['all but the last', english.pilots, ['customs', 'batteries']],
    ['one', `${english.customs} ${english.batteries}`, ['pilots']],
    ['another', `${english.customs} ${english.pilots}`, ['batteries']],
    ['the first', `${english.batteries} ${english.pilots}`, ['customs']],
    ['one, with talk kept', `${english.customs} ${english.batteries} ${english.fuel}`, ['pilots']],
    ['all, with talk kept', `${english.fuel} ${english.cranes}`, binding],
    [
      'two, one reworded',
      'The two countries reaffirmed their commitment to sharing data on cargo inspections between customs authorities.',
      ['batteries', 'pilots'],
    ],
    [
      'two, one weakened',
      'The two countries noted the training of pilots for narrow waters.',
      ['customs', 'batteries'],
    ],
    [
      'two, one contradicted',
      'The two countries decided not to share data on cargo inspections between customs authorities.',
      ['batteries', 'pilots'],
    ],
  ])('English: %s', (_, body, keys) => {
    expect(dropped('en', body)).toEqual(keys);
  });

  it.each<readonly [string, string, readonly Key[]]>([
    ['everything', ports, binding],
    ['all but one', japanese.customs, ['batteries', 'pilots']],
    ['all but another', japanese.batteries, ['customs', 'pilots']],
    ['all but the last', japanese.pilots, ['customs', 'batteries']],
    ['one', japanese.customs + japanese.batteries, ['pilots']],
    ['another', japanese.customs + japanese.pilots, ['batteries']],
    ['the first', japanese.batteries + japanese.pilots, ['customs']],
    ['one, with talk kept', japanese.customs + japanese.batteries + japanese.fuel, ['pilots']],
    ['all, with talk kept', japanese.fuel + japanese.cranes, binding],
    [
      'two, one reworded',
      '両国は、税関当局間で貨物検査に関するデータを共有することを再確認した。',
      ['batteries', 'pilots'],
    ],
    ['two, one weakened', '両国は、狭い水域における水先人の養成に留意した。', ['customs', 'batteries']],
    [
      'two, one contradicted',
      '両国は、税関当局間で貨物検査に関するデータを共有しないこととした。',
      ['batteries', 'pilots'],
    ],
  ])('Japanese: %s', (_, body, keys) => {
    expect(dropped('ja', body)).toEqual(keys);
  });

  it.each([
    ['kept', `${english.customs} ${english.batteries} ${english.pilots}`],
    ['kept in another order', `${english.pilots} ${english.batteries} ${english.customs}`],
    [
      'reaffirmed',
      'The two countries reaffirmed their commitment to sharing data on cargo inspections between customs authorities. They again agreed to publish guidelines on lithium batteries in containers by 2024. They reaffirmed the importance of training pilots for narrow waters.',
    ],
    [
      'kept with more',
      `${english.customs} ${cables} ${english.batteries} They welcomed a new crane. ${english.pilots}`,
    ],
    [
      'weakened, which another rule tells',
      'The two countries discussed the sharing of data on cargo inspections between customs authorities. They noted the training of pilots for narrow waters. They will consider publishing guidelines on lithium batteries in containers.',
    ],
    [
      'one contradicted, which another rule tells',
      `The two countries will not share data on cargo inspections between customs authorities. ${english.batteries} ${english.pilots}`,
    ],
    ['talk left out', `${english.customs} ${english.batteries} ${english.pilots}`],
    ['kept as a list', `- ${english.customs}\n- ${english.batteries}\n- ${english.pilots}`],
    [
      'all in one sentence',
      'The two countries committed to sharing data on cargo inspections between customs authorities, agreed to publish guidelines on lithium batteries in containers by 2024, and reaffirmed the importance of training pilots for narrow waters.',
    ],
    [
      'in other words',
      `Both governments will continue to exchange cargo inspection data between their customs authorities. ${english.batteries} The importance of training pilots for narrow waters was again underlined.`,
    ],
    [
      'reported as done',
      `${english.customs} The two countries welcomed the publication of guidelines on lithium batteries in containers. ${english.pilots}`,
    ],
    [
      'recalled with the meeting it is from',
      `Recalling the commitment at the 3rd meeting to sharing data on cargo inspections between customs authorities, they discussed its progress. ${english.batteries} ${english.pilots}`,
    ],
    [
      'strengthened',
      `${english.customs} ${english.batteries} The two countries decided to train pilots for narrow waters together.`,
    ],
    [
      'said by one side',
      `${english.customs} ${english.batteries} Japan stressed the importance of training pilots for narrow waters.`,
    ],
  ])('is silent in English: %s', (_, body) => {
    expect(check('en', body)).toEqual([]);
  });

  it.each([
    ['kept', japanese.customs + japanese.batteries + japanese.pilots],
    ['kept in another order', japanese.pilots + japanese.batteries + japanese.customs],
    [
      'reaffirmed',
      '両国は、税関当局間で貨物検査に関するデータを共有することに対するコミットメントを再確認した。両国は、コンテナ内のリチウム電池に関する指針を2024年までに公表することで改めて合意した。両国は、狭い水域における水先人の養成の重要性を再確認した。',
    ],
    ['kept with more', japanese.customs + ports + japanese.batteries + japanese.pilots],
    [
      'in the polite style',
      (japanese.customs + japanese.batteries + japanese.pilots).replaceAll('した。', 'しました。'),
    ],
    [
      'one contradicted, which another rule tells',
      `両国は、税関当局間で貨物検査に関するデータを共有しないこととした。${japanese.batteries}${japanese.pilots}`,
    ],
    ['kept as a list', `・${japanese.customs}\n・${japanese.batteries}\n・${japanese.pilots}`],
    ['talk left out', japanese.customs + japanese.pilots + japanese.batteries],
    [
      'all in one sentence',
      '両国は、税関当局間で貨物検査に関するデータを共有することにコミットし、コンテナ内のリチウム電池に関する指針を2024年までに公表することで合意するとともに、狭い水域における水先人の養成の重要性を再確認した。',
    ],
    [
      'in other words',
      `両国は、税関当局間における貨物検査データの共有を引き続き進めることで一致した。${japanese.batteries}狭い水域における水先人の養成が重要であるとの認識が改めて示された。`,
    ],
    [
      'reported as done',
      `${japanese.customs}両国は、コンテナ内のリチウム電池に関する指針が公表されたことを歓迎した。${japanese.pilots}`,
    ],
    [
      'recalled with the meeting it is from',
      `第3回会合において税関当局間で貨物検査に関するデータを共有することにコミットしたことを踏まえ、両国は、その進捗を確認した。${japanese.batteries}${japanese.pilots}`,
    ],
    [
      'strengthened',
      `${japanese.customs}${japanese.batteries}両国は、狭い水域における水先人を共同で養成することを決定した。`,
    ],
    [
      'said by one side',
      `${japanese.customs}${japanese.batteries}日本側は、狭い水域における水先人の養成の重要性を強調した。`,
    ],
  ])('is silent in Japanese: %s', (_, body) => {
    expect(check('ja', body)).toEqual([]);
  });
});

describe('what was no commitment of the last meeting', () => {
  const meeting = { en: third.en, ja: third.ja };
  /** The release of the 3rd meeting, with this in the place of what it says. */
  const saying = (language: 'en' | 'ja', body: string): string => {
    const all = Object.values(language === 'en' ? english : japanese);
    const [first = '', ...others] = all;
    return others.reduce((text, one) => text.replace(one, ''), meeting[language].replace(first, body));
  };

  it.each<readonly [string, 'en' | 'ja', string]>([
    ['mere exchange', 'en', saying('en', `${english.fuel} ${english.cranes} They also discussed dredging.`)],
    ['mere exchange', 'ja', saying('ja', `${japanese.fuel}${japanese.cranes}両国は、浚渫についても議論した。`)],
    ['views that were noted', 'en', saying('en', 'They took note of a report on the depth of harbours.')],
    ['views that were noted', 'ja', saying('ja', '両国は、港湾の水深に関する報告に留意した。')],
    ['what an earlier meeting agreed', 'en', saying('en', 'At the 2nd meeting, held in Busan in May 2022, the two countries agreed to survey quays.')],
    ['what an earlier meeting agreed', 'ja', saying('ja', '2022年5月に釜山で開催された第2回会合において、両国は、岸壁を調査することで合意した。')],
    ['the plan of the next meeting', 'en', saying('en', '')],
    ['the plan of the next meeting', 'ja', saying('ja', '')],
    ['another dialogue', 'en', third.en.replaceAll('Dialogue on Port Policy', 'Dialogue on Forest Policy')],
    ['another dialogue', 'ja', third.ja.replaceAll('港湾政策に関する対話', '森林政策に関する対話')],
    ['a later meeting', 'en', third.en.replaceAll('3rd', '5th').replaceAll('2023', '2025')],
    ['a later meeting', 'ja', third.ja.replaceAll('第3回', '第5回').replaceAll('2023年3月', '2025年3月')],
    ['the meeting of the draft', 'en', third.en.replaceAll('3rd', '4th').replaceAll('March 9, 2023', 'April 11, 2024')],
    ['the meeting of the draft', 'ja', third.ja.replaceAll('第3回', '第4回').replaceAll('2023年3月9日', '2024年4月11日')],
  ])('%s (%s)', (_, language, release) => {
    const body = language === 'en' ? cables : ports;
    expect(check(language, body, [read(`other.${language}.txt`, release)])).toEqual([]);
  }); // prettier-ignore

  it.each(['en', 'ja'] as const)('nothing at all, for want of an archive (%s)', (language) => {
    expect(check(language, language === 'en' ? cables : ports, [])).toEqual([]);
  });

  it.each([
    ['en', 'ja', Object.values(english).join(' ')],
    ['ja', 'en', Object.values(japanese).join('')],
  ] as const)('what is taken up in the other language (%s)', (language, other, body) => {
    const releases = [read('3.txt', third[other])];
    const settings = { displayLanguage: language, severity: {} };
    const snapshot = buildSnapshot({ releases, problems: [], settings, lexicon: shippedLexicon() });
    expect(reportsOf(droppedCommitment, read('draft.txt', draft(language, body)), snapshot)).toEqual([]);
  });
});

describe('the continuation', () => {
  const inserted = (language: 'en' | 'ja', body: string): readonly string[] =>
    check(language, body).flatMap(({ fixes = [] }) => fixes.map(({ edits }) => edits[0]?.newText ?? ''));

  it('is a sentence of its own, without what tied it to the one before', () => {
    expect(inserted('en', cables)).toEqual([
      ' As at the 3rd meeting, the two countries committed to sharing data on cargo inspections between customs authorities.',
      ' As at the 3rd meeting, both sides agreed to publish guidelines on lithium batteries in containers by 2024.',
      ' As at the 3rd meeting, the two sides reaffirmed the importance of training pilots for narrow waters.',
    ]);
  });

  it('is in the style of the draft', () => {
    expect(inserted('ja', ports)).toEqual([
      '第3回会合に引き続き、両国は、税関当局間で貨物検査に関するデータを共有することにコミットしました。',
      '第3回会合に引き続き、両国は、コンテナ内のリチウム電池に関する指針を2024年までに公表することで合意しました。',
      '第3回会合に引き続き、両国は、狭い水域における水先人の養成の重要性を再確認しました。',
    ]);
  });

  it.each(['en', 'ja'] as const)('stands in the section it belongs to (%s)', (language) => {
    const body = language === 'en' ? cables : ports;
    const text = draft(language, body);
    const places = check(language, body).flatMap(({ fixes = [] }) =>
      fixes.map(({ edits }) => edits[0]?.span.start),
    );
    const first = language === 'en' ? 'shipping route.' : '歓迎しました。';
    expect(places).toEqual([
      text.indexOf(first) + first.length,
      text.indexOf(first) + first.length,
      text.indexOf(body) + body.length,
    ]);
  });

  it('is told of by section', () => {
    expect(check('en', cables)[0]?.message).toContain('(“Safety and data”: 2, “People”: 1)');
    expect(check('ja', ports)[0]?.message).toContain('（「安全及びデータ」2件、「研修」1件）');
  });
});
