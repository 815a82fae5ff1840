import { describe, expect, test } from 'vitest';
import { readActs, commitmentsIn } from '../../../server/src/release/commitments';
import { acknowledgesContinuity, continuityClaims } from '../../../server/src/release/ladder';
import { languageOf } from '../../../server/src/text/language';
import { slice } from '../../../server/src/text/span';

/** Each act as `rung verb phrase`, with `not` before a denied one. */
function actsIn(sentence: string): readonly string[] {
  return readActs(sentence, languageOf(sentence)).map(
    ({ rung, verb, negated }) => `${negated ? 'not ' : ''}${rung} ${slice(sentence, verb)}`,
  );
}

describe('the rung of an act', () => {
  test.each<[string, readonly string[]]>([
    ['The Ministers committed to phasing out old meters.', ['8 committed']],
    ['Both sides agreed to open a joint laboratory.', ['8 agreed']],
    ['Both sides agreed to consider a joint laboratory.', ['3 agreed to consider']],
    ['They concurred on the need for early warning.', ['4 concurred on the need']],
    ['The parties will exchange inspectors.', ['7 will']],
    ['The parties will consider exchanging inspectors.', ['3 will consider']],
    ['Both governments further intend to share catch data.', ['6 intend']],
    ['They aim to halve losses.', ['5 aim']],
    ['The importance of safe ports was confirmed.', ['4 confirmed']],
    ['They reaffirmed their commitment to safe ports.', ['8 reaffirmed their commitment']],
    ['They reaffirmed the importance of safe ports.', ['4 reaffirmed the importance']],
    ['They reaffirmed their support for the Code.', ['5 reaffirmed their support']],
    ['They took note of the report.', ['1 took note']],
    ['Views were exchanged on tariffs.', ['2 Views were exchanged']],
    ['They discussed tariffs, and committed to reducing them.', ['2 discussed', '8 committed']],
    ['They recognize that the Code will be a useful instrument.', ['4 recognize']],
    ['They confirmed that they would continue the survey.', ['7 confirmed that they would']],
    ['They have withdrawn their support for the Code.', ['not 7 have withdrawn']],
    ['Their commitment includes work at the IMO.', ['8 commitment includes']],
    ['両国は、共同研究の実施で一致した。', ['8 一致した']],
    ['両国は、共同研究の実施を検討することで一致した。', ['3 検討することで一致した']],
    ['両国は、港湾の安全の重要性を再確認した。', ['4 重要性を再確認した']],
    ['両国は、港湾の安全へのコミットメントを再確認した。', ['8 コミットメントを再確認した']],
    ['双方は、漁獲データを共有する意向である。', ['6 意向である']],
    ['双方は、関税について意見を交換した。', ['2 意見を交換した']],
    ['双方は、報告書に留意した。', ['1 留意した']],
    ['双方は、検査官の交流を引き続き行う。', ['7 行う']],
    ['双方は、検査官の交流を行うこととした。', ['8 こととした']],
    ['港湾の安全が重要である旨が双方から強調された。', ['4 重要である旨が双方から強調された']],
    ['双方は、規約を支持し、普及に協力することにコミットした。', ['5 支持し', '8 コミットした']],
    ['双方は、今後協力しないことを確認した。', ['not 7 確認した']],
    ['双方は、政府だけでなく企業とも協力することで一致した。', ['8 一致した']],
  ])('%s', (sentence, expected) => {
    expect(actsIn(sentence)).toEqual(expected);
  });
});

describe('no act', () => {
  test.each([
    'The meeting was held in Oslo on May 3.',
    'The 4th meeting will be held in Oslo in 2024.',
    'The Japanese delegation included officials of the Fisheries Agency.',
    'The agreed framework covers rules that support small vessels.',
    '第4回会合は2024年にオスロで開催する予定です。',
    '水産庁から報告書が提出されました。',
    'これは3か国による枠組みである。',
  ])('%s', (sentence) => {
    expect(actsIn(sentence)).toEqual([]);
  });
});

describe('continuity', () => {
  test.each<[string, boolean, boolean]>([
    ['They reaffirmed their support.', true, true],
    ['They continue to support the Code.', true, false],
    ['They agreed to open a laboratory.', false, false],
    ['双方は、支持を再確認した。', true, true],
    ['双方は、引き続き協力する。', true, false],
    ['双方は、新たに協力する。', false, false],
  ])('%s', (sentence, acknowledged, claimed) => {
    const language = languageOf(sentence);
    expect(acknowledgesContinuity(sentence, language)).toBe(acknowledged);
    expect(continuityClaims(sentence, language).length > 0).toBe(claimed);
  });
});

test('commitments stand at their offsets in the release, and headings have none', () => {
  const text = 'Decide the future\n\nThey endorsed the Code and agreed to train crews.';
  const body = { start: 19, end: text.length };
  const common = { language: 'en', section: -1 } as const;
  const commitments = commitmentsIn(text, [
    { ...common, span: { start: 0, end: 17 }, role: 'heading' },
    { ...common, span: body, role: 'body' },
  ]);
  expect(commitments.map(({ span }) => slice(text, span))).toEqual([
    'They endorsed the Code',
    'and agreed to train crews.',
  ]);
  expect(commitments.map(({ act }) => slice(text, act.span))).toEqual(['endorsed', 'agreed']);
});
