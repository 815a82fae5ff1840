import { describe, expect, it } from 'vitest';
import { contradictedCommitment } from '../../server/src/rules/contradicted-commitment';
import { checkReported, reportsAfter } from '../support/commitments';

const english = 'The two countries will share data on cargo inspections between customs authorities.';
const japanese = '両国は、税関当局間で貨物検査に関するデータを共有する。';

describe(contradictedCommitment.id, () => {
  it.each([
    ['denied', english, english.replace('will', 'will not'), '“will not”'],
    ['no longer', english, english.replace('will', 'will no longer'), 'no longer'],
    ['denied in Japanese', japanese, japanese.replace('共有する', '共有しない'), 'しない'],
    ['denied across the languages', japanese, english.replace('will', 'will not'), '“will not”'],
    [
      'opposed',
      'The two countries supported the mandatory inspection of cargo in transit.',
      'The two countries opposed the mandatory inspection of cargo in transit.',
      'opposed',
    ],
    [
      'opposed in Japanese',
      '両国は、通過貨物の検査の義務化を支持した。',
      '両国は、通過貨物の検査の義務化に反対した。',
      '反対',
    ],
  ])('reports: %s', (_, earlier, sentence, now) => {
    checkReported(contradictedCommitment, earlier, sentence, ['The opposite of', now, 'It said: “']);
  });

  it('points at the earlier sentence, and offers to say it as it was said then, not without looking', () => {
    const [report] = reportsAfter(contradictedCommitment, [english], english.replace('will', 'will not'));
    expect(report?.related?.map(({ text }) => text)).toEqual([english]);
    expect(report?.fixes).toMatchObject([{ safe: false, edits: [{ newText: english }] }]);
  });

  it.each([
    ['the same', english, english],
    ['not only', english, english.replace('will share', 'will share not only findings but')],
    ['or not', english, english.replace('will share', 'will share, by post or not,')],
    ['weaker', english, english.replace('will share', 'discussed sharing')],
    ['both deny', english.replace('will', 'will not'), english.replace('will', 'will not')],
    ['another object', english, 'The two countries will not introduce new tariffs on steel.'],
    ['another object in Japanese', japanese, '両国は、鉄鋼に対する新たな関税を導入しない。'],
  ])('is silent: %s', (_, earlier, sentence) => {
    expect(reportsAfter(contradictedCommitment, [earlier], sentence)).toEqual([]);
  });
});

describe('who promises', () => {
  const japan = 'Japan will provide ten scholarships to engineers of small ports.';
  const inJapanese = '日本側は、小規模な港湾の技術者に１０件の奨学金を提供します。';

  it.each([
    ['another country', japan, japan.replace('Japan', 'Brazil'), '“Brazil” promises here what “Japan”'],
    ['its side', japan, japan.replace('Japan', 'The Brazilian side'), '“Brazilian” promises here'],
    ['in Japanese', inJapanese, inJapanese.replace('日本側', 'ブラジル側'), '「ブラジル」'],
  ])('reports: %s', (_, earlier, sentence, words) => {
    const language = words.startsWith('「') ? 'ja' : 'en';
    const [report, ...others] = reportsAfter(contradictedCommitment, [earlier], sentence, language);
    expect(others).toEqual([]);
    expect(report?.message).toContain(words);
    expect(report?.relation).toBe('contradicts');
  });

  it.each([
    ['the same country', japan, japan.replace('Japan', 'The Japanese side')],
    ['both', japan, japan.replace('Japan', 'The two countries')],
    ['both by name', japan, japan.replace('Japan', 'Japan and Brazil')],
    ['each its own figure', japan, japan.replace('Japan', 'Brazil').replace('ten', 'thirty')],
    ['nobody', japan, 'Ten scholarships will be provided to engineers of small ports.'],
    [
      'views',
      japan.replace('will provide', 'discussed'),
      japan.replace('Japan will provide', 'Brazil discussed'),
    ],
    ['the same in Japanese', inJapanese, inJapanese.replace('日本側', '日本')],
    ['both in Japanese', inJapanese, inJapanese.replace('日本側', '双方')],
    ['a topic that is no actor', inJapanese, inJapanese.replace('日本側は、', 'ブラジル人の技術者には、')],
  ])('is silent: %s', (_, earlier, sentence) => {
    expect(reportsAfter(contradictedCommitment, [earlier], sentence)).toEqual([]);
  });

  it('is silent where the archive holds the promise of either', () => {
    const brazil = japan.replace('Japan', 'Brazil');
    expect(reportsAfter(contradictedCommitment, [japan, brazil], brazil)).toEqual([]);
    expect(reportsAfter(contradictedCommitment, [brazil, japan], brazil)).toEqual([]);
  });
});
