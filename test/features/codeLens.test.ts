import { describe, expect, test } from 'vitest';
import { codeLenses } from '../../server/src/features/codeLens';
import { checkDraft } from '../../server/src/rules/check';
import type { Release } from '../../server/src/release/model';
import type { DisplayLanguage } from '../../server/src/text/localized';
import { slice } from '../../server/src/text/span';
import { health, read } from '../support/meetings';
import { snapshotOf } from '../support/snapshot';

const headEnglish =
  'November 16, 2023\n\nResults of the 6th Ministerial Meeting of the Japan-UK Dialogue on Health Policy';
const headJapanese = '令和5年11月16日\n\n医療政策に関する日英対話（第6回閣僚級会合）の結果';
const repeatsFourth =
  'The two countries reaffirmed their commitment to the sharing of data on infectious diseases.';
const repeatsFifth = 'The two countries intend to expand joint research on antimicrobial resistance.';
const weakensFifth = 'The two countries will consider joint research on antimicrobial resistance.';
const isNew = 'The two countries agreed to open a joint training centre for nurses in Nagoya.';

interface LensCheck {
  readonly display?: DisplayLanguage;
  readonly archive?: readonly Release[];
}

/** What each lens says, over the first words of what it stands over, and how many earlier sentences it leads to. */
function lensesOf(text: string, { display = 'en', archive = health }: LensCheck = {}) {
  const draft = read('draft.txt', text);
  const snapshot = snapshotOf(archive, display);
  return codeLenses(draft, snapshot, checkDraft(draft, snapshot)).map(
    ({ span, title, earlier }) => `${slice(text, span).slice(0, 7)}: ${title} [${earlier.length}]`,
  );
}

describe('a lens over what was said before', () => {
  test.each<[string, string, LensCheck, string[]]>([
    [
      'an earlier commitment repeated',
      `${headEnglish}\n\n${repeatsFifth}\n`,
      {},
      ['Results: Sentences: 1 repeated [0]', 'The two: repeats 5th (2022-06) [1]'],
    ],
    [
      'one in the other language',
      `${headJapanese}\n\n両国は、感染症に関するデータの共有に対するコミットメントを再確認した。\n`,
      { display: 'ja' },
      ['医療政策に関す: 同旨1文 · 言及なし1文 [0]', '両国は、感染症: 第4回（2021年5月）と同旨 [2]'],
    ],
    [
      'a commitment weakened',
      `${headEnglish}\n\n${weakensFifth}\n`,
      {},
      ['Results: Sentences: 1 weakened [0]', 'The two: weaker than 5th (2022-06) [1]'],
    ],
    [
      'sentences of one line that say the same, together',
      `${headEnglish}\n\n${repeatsFifth} ${repeatsFifth}\n`,
      {},
      ['Results: Sentences: 2 repeated [0]', 'The two: 2 sentences repeat 5th (2022-06) [2]'],
    ],
    [
      'sentences of one line that differ, each for itself',
      `${headEnglish}\n\n${repeatsFourth} ${isNew} ${weakensFifth}\n`,
      { display: 'ja' },
      [
        'Results: 新規1文 · 同旨1文 · 後退1文 [0]',
        'The two: 第4回（2021年5月）と同旨 [2]',
        'The two: 第5回（2022年6月）より後退 [1]',
      ],
    ],
  ])('%s', (_, text, options, expected) => {
    expect(lensesOf(text, options)).toEqual(expected);
  });

  test('since when it stands', () => {
    const sixth = read('6.txt', `${headEnglish}\n\n${repeatsFourth}\n`);
    const seventh = `May 16, 2024\n\nResults of the 7th Ministerial Meeting of the Japan-UK Dialogue on Health Policy\n\n${repeatsFourth}\n`;
    const archive = [...health, sixth];
    expect(lensesOf(seventh, { archive })[1]).toBe(
      'The two: repeats 6th (2023-11) · since 4th (2021-05) [3]',
    );
    expect(lensesOf(seventh, { archive, display: 'ja' })[1]).toBe(
      'The two: 第6回（2023年11月）と同旨 · 第4回（2021年5月）以来 [3]',
    );
  });

  test('a release that gives neither number nor day', () => {
    const archive = [read('old.txt', `Joint statement\n\n${isNew}\n`)];
    expect(lensesOf(`${headEnglish}\n\n${isNew}\n`, { archive })[1]).toMatch(/repeats an earlier release/);
  });
});

describe('no lens', () => {
  test.each<[string, string, LensCheck, string[]]>([
    [
      'over what is new, only the count',
      `${headEnglish}\n\n${isNew}\n`,
      {},
      ['Results: Sentences: 1 new · 1 dropped [0]'],
    ],
    ['without a title over it', `${isNew}\n`, {}, []],
    ['where there is nothing to compare with', `${headEnglish}\n\n${repeatsFifth}\n`, { archive: [] }, []],
    [
      'over a title alone, with an archive of one meeting that promised nothing',
      headEnglish,
      { archive: [read('1.txt', '1st Meeting\n')] },
      [],
    ],
    [
      'in Japanese, over what is new',
      `${headJapanese}\n\n両国は、看護師の研修施設を名古屋に設置することで合意した。\n`,
      { display: 'ja' },
      ['医療政策に関す: 新規1文 · 言及なし1文 [0]'],
    ],
  ])('%s', (_, text, options, expected) => {
    expect(lensesOf(text, options)).toEqual(expected);
  });
});
