import { describe, expect, it } from 'vitest';
import { droppedCommitment } from '../../server/src/rules/dropped-commitment';
import type { Report } from '../../server/src/rules/rule';
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

function check(language: 'en' | 'ja', body: string): readonly Report[] {
  const snapshot = snapshotOf([read(`3.${language}.txt`, third[language])], language);
  return reportsOf(droppedCommitment, read('draft.txt', draft(language, body)), snapshot);
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
  ])('is silent in Japanese: %s', (_, body) => {
    expect(check('ja', body)).toEqual([]);
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
