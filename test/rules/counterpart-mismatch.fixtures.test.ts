import { describe, expect, it } from 'vitest';
import { groundGlossary } from '../../server/src/archive/snapshot';
import { counterpartMismatches } from '../../server/src/relation/counterparts/counterpart';
import { slice } from '../../server/src/text/span';
import { type CounterpartFixture, counterpartFixtures, textOf } from '../support/counterparts';
import { shippedLexicon } from '../support/lexicon';
import { read } from '../support/meetings';

const glossary = groundGlossary([]);
const [cables, forests, vaccines] = counterpartFixtures as [
  CounterpartFixture,
  CounterpartFixture,
  CounterpartFixture,
];

type Changes = readonly (readonly [from: string, to: string])[];

function changed(fixture: CounterpartFixture, language: 'en' | 'ja', changes: Changes): string {
  return changes.reduce(
    (text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    },
    textOf(fixture, language),
  );
}

/** What both drafts are told, the English one first: "kind: words". */
function told(fixture: CounterpartFixture, en: Changes, ja: Changes): readonly (readonly string[])[] {
  const english = read('a.en.txt', changed(fixture, 'en', en));
  const japanese = read('a.ja.txt', changed(fixture, 'ja', ja));
  return [
    [english, japanese],
    [japanese, english],
  ].map(([draft = english, other = japanese]) =>
    counterpartMismatches(draft, other, glossary, shippedLexicon()).map(
      ({ kind, span }) => `${kind}: ${slice(draft.text, span)}`,
    ),
  );
}

describe('pairs of releases, freely translated', () => {
  it.each(counterpartFixtures)('are silent: $name', (fixture) => {
    expect(told(fixture, [], [])).toEqual([[], []]);
  });

  it.each<readonly [string, CounterpartFixture, Changes, Changes, readonly string[], readonly string[]]>([
    ['days', cables, [['May 16 and 17', 'May 23 and 24']], [], ['date: May 23 and 24, 2024'], ['date: 2024年5月16日及び17日']],
    ['a month', cables, [['March 2025', 'June 2025']], [], ['date: by June 2025'], ['date: 2025年3月までに']],
    ['hours', cables, [], [['24時間', '48時間']], ['figure: 24'], ['figure: 48']],
    ['a venue', cables, [['in Cairns', 'in Perth']], [], ['place: Perth'], ['place: ケアンズ']],
    ['the number', cables, [], [['、第7回会合を', '、第8回会合を']], ['number: 7th meeting'], ['number: 第8回会合']],
    ['the season of the next', cables, [['spring of 2025', 'autumn of 2025']], [], ['date: autumn of 2025'], ['date: 2025年春']],
    ['the place of the next', cables, [], [['東京で', '大阪で']], ['place: Tokyo'], ['place: 大阪']],
    ['a promise that only considers', cables, [], [['調達指針を策定する', '調達指針の策定を検討する']], ['strength: will'], ['strength: 検討する']],
    ['doses', vaccines, [['500 doses', '5,000 doses']], [], ['figure: 5,000'], ['figure: 500']],
    ['a city', vaccines, [], [['大阪', '神戸']], ['place: Osaka'], ['place: 神戸']],
    ['agreed and not agreed', vaccines, [], [['報告することで合意した', '報告することには合意しなかった']], ['polarity: agreed'], ['polarity: 合意しなかった']],
    ['a moved section: agreed or considered', forests, [], [['集成材の防火試験を比較することで一致した', '集成材の防火試験を比較する可能性を検討した']], ['strength: agreed'], ['strength: 検討した']],
    ['the number of prefectures', forests, [['in two prefectures', 'in 3 prefectures']], [['二つの県', '2県']], ['figure: 3'], ['figure: 2']],
  ])('differ in %s', (_, fixture, en, ja, english, japanese) => {
    expect(told(fixture, en, ja)).toEqual([english, japanese]);
  }); // prettier-ignore

  it('tells of a commitment without a counterpart, once, on the side that has it', () => {
    const extra = 'Both sides agreed to exempt cable ships from port fees in emergencies. ';
    const more = '双方は、公海における修理船の護衛について協力することで合意した。';
    const at = 'They welcomed the completion';
    expect(told(cables, [[at, extra + at]], [])).toEqual([[`missing: ${extra.trim()}`], []]);
    const there = '両国は、パラオへのケーブルの完成を';
    expect(told(cables, [], [[there, more + there]])).toEqual([[], [`missing: ${more}`]]);
  });

  it('tells of a part of a sentence that the other language leaves out, on both sides', () => {
    const en = 'They agreed to report side effects without delay';
    expect(
      told(vaccines, [[en, `${en} and decided to build a joint archive of blood samples in Kobe`]], []),
    ).toEqual([
      [expect.stringMatching(/^unsaid: .*blood samples/)],
      ['lacking: 双方は、副反応を速やかに報告することで合意した。'],
    ]);
  });

  it('tells of a body that one list leaves out, unless that list is open', () => {
    const en =
      'Officials of the Ministry of Foreign Affairs, the Digital Agency and the Financial Services Agency attended. ';
    const two = '外務省及びデジタル庁の職員が出席した。';
    const at = 'Operators and manufacturers';
    const there = '両国の通信事業者及び製造事業者が';
    expect(told(cables, [[at, en + at]], [[there, two + there]])).toEqual([
      ['unlisted: Financial Services Agency'],
      [`lacking: ${two}`],
    ]);
    const open = '外務省、デジタル庁等の職員が出席した。';
    expect(told(cables, [[at, en + at]], [[there, open + there]])).toEqual([[], []]);
  });
});
