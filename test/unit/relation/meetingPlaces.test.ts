import { describe, expect, it } from 'vitest';
import { findPlaces, placesAgree } from '../../../server/src/relation/places';
import { levelOf, sameSeries } from '../../../server/src/relation/meetings/series';

describe('findPlaces', () => {
  it.each([
    ['held in Washington, D.C. and Tokyo', ['Washington, D.C.', 'Tokyo']],
    ['ワシントンＤ．Ｃ．にて', ['Washington, D.C.']],
    ['群馬県高崎市で開催', ['Gunma', 'Takasaki']],
    ['the U.S. delegation', ['United States']],
    ['the Japanese side', []],
    ['カーボンニュートラル', []],
    ['バリアフリーとセブンイレブン', []],
    ['a nice place', []],
    ['サンフランシスコで', ['San Francisco']],
    ['', []],
  ])('%s', (text, ids) => {
    expect(findPlaces(text).map(({ place }) => place.id)).toEqual(ids);
  });
});

describe('placesAgree', () => {
  it.each([
    ['Tokyo', '東京', true],
    ['Tokyo', 'Japan', true],
    ['Washington, D.C.', '米国', true],
    ['高崎', 'Gunma', true],
    ['Tokyo', 'Osaka', false],
    ['Tokyo', 'アメリカ', false],
    ['横浜', '群馬', false],
    ['Paris', 'フランス', true],
  ])('%s, %s: %s', (a, b, expected) => {
    const [left, right] = [findPlaces(a)[0]?.place, findPlaces(b)[0]?.place];
    expect(left && right && placesAgree(left, right)).toBe(expected);
  });
});

describe('sameSeries', () => {
  it.each([
    [
      'Japan-U.S. Policy Cooperation Dialogue on the Internet Economy',
      'U.S.-Japan Policy Cooperation Dialogue on Internet Economy',
      true,
    ],
    ['Japan-EU ICT Policy Dialogue', 'Japan-EU ICT Policy Dialogue (working level)', true],
    ['Japan-EU ICT Policy Dialogue', 'Japan-U.S. ICT Policy Dialogue', false],
    ['Japan-UK Dialogue on Health Policy', 'Japan-UK Dialogue on Transport', false],
    [
      'インターネットエコノミーに関する日米政策協力対話',
      'インターネットエコノミーに関する日米政策協力対話',
      true,
    ],
    ['インターネットエコノミーに関する日米政策協力対話', '日EU・ICT政策対話', false],
    ['日独ICT政策対話', '日英ICT政策対話', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(sameSeries(a, b)).toBe(expected);
  });
});

describe('levelOf', () => {
  it.each([
    ['Director General-level', '局長級'],
    ['Deputy Director General-level', '審議官級'],
    ['Ministerial Meeting', '閣僚級会合'],
    ['Vice-Ministerial', '次官級'],
    ['working-level', '実務者級'],
  ])('%s is %s', (english, japanese) => {
    expect(levelOf(english)).toBe(levelOf(japanese));
    expect(levelOf(english)).toBeDefined();
  });
});
