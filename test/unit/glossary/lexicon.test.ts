import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHouseLexicon } from '../../../server/src/glossary/houseLexicon';
import { readLexicon } from '../../../server/src/glossary/lexicon';
import { LexiconFileError } from '../../../server/src/glossary/lexiconFile';
import { soundAlike } from '../../../server/src/glossary/rendering';
import { translationCoverage } from '../../../server/src/glossary/translationCoverage';
import { tokenKeys, tokenize } from '../../../server/src/text/tokens';
import { shippedLexicon } from '../../support/lexicon';

const lexicon = shippedLexicon();
const stemOf = (word: string) => tokenKeys(word, 'en')[0] ?? '';

function checkRenders(japanese: string, english: string) {
  const [key = ''] = tokenKeys(japanese, 'ja', lexicon);
  const [stem = ''] = tokenKeys(english, 'en');
  const strength = (translations: readonly { key: string; strength: number }[], wanted: string) =>
    translations.find((one) => one.key === wanted)?.strength ?? 0;
  expect(strength(lexicon.translations(key, 'ja'), stem)).toBeGreaterThan(0.4);
  expect(strength(lexicon.translations(stem, 'en'), key)).toBeGreaterThan(0.4);
}

describe('the lexicon that ships', () => {
  it.each([
    ['議論', 'discussion'],
    ['政府', 'government'],
    ['再確認', 'reaffirmation'],
    ['強めた', 'strengthened'],
    ['働く', 'works'],
    ['インフラ', 'infrastructure'],
    ['プライバシー', 'privacy'],
    ['ベトナム', 'Vietnam'],
    ['12月', 'December'],
    ['フランス', 'French'],
    ['総務省', 'MIC'],
    ['経済協力開発機構', 'OECD'],
    ['アジア太平洋経済協力', 'APEC'],
  ])('renders %s by %s and back', checkRenders);

  it.each([
    ['会議', '政府'],
    ['規制', '促進'],
  ])('does not render %s as it renders %s', (one, other) => {
    const stems = (word: string) => lexicon.translations(word, 'ja').map(({ key }) => key);
    expect(stems(one)).not.toEqual([]);
    expect(stems(one).filter((key) => stems(other).includes(key))).toEqual([]);
  });

  it('knows nothing of what is no word', () => {
    expect(lexicon.translations('ぬぬぬ', 'ja')).toEqual([]);
    expect(lexicon.translations('qqqq', 'en')).toEqual([]);
  });

  it('gives rare words a smaller share than common ones, and none a share of 0', () => {
    expect(lexicon.share(stemOf('people'))).toBeGreaterThan(lexicon.share(stemOf('telecommunications')));
    expect(lexicon.share('qqqq')).toBeGreaterThan(0);
  });

  it.each([
    ['no lexicon', new Uint8Array(100)],
    ['nothing', new Uint8Array()],
    ['cut short', readFileSync('server/data/lexicon/lexicon.bin').subarray(0, 1_000_000)],
    ['another version', Uint8Array.from([0x52, 0x41, 0x4c, 0x58, 99, ...new Array<number>(60).fill(0)])],
  ])('is refused when it is %s', (_, bytes) => {
    expect(() => readLexicon(bytes)).toThrow(LexiconFileError);
  });

  it('is read from bytes that are not aligned', () => {
    const bytes = readFileSync('server/data/lexicon/lexicon.bin');
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(readLexicon(shifted.subarray(1)).translations('議論', 'ja')).toEqual(
      readLexicon(bytes).translations('議論', 'ja'),
    );
  });
});

describe('names that sound alike', () => {
  it.each([
    ['ストレイヤー', 'strayer'],
    ['サリバン', 'sullivan'],
    ['ジョンソン', 'johnson'],
    ['カバノー', 'kavanaugh'],
    ['フォード', 'ford'],
  ])('%s = %s', (katakana, english) => {
    expect(soundAlike(katakana, english)).toBe(true);
  });

  it.each([
    ['ストレイヤー', 'sullivan'],
    ['アイ', 'ai'],
    ['規則', 'kisoku'],
  ])('%s is not %s', (katakana, english) => {
    expect(soundAlike(katakana, english)).toBe(false);
  });
});

describe('coverage across the languages', () => {
  const coverage = (ja: string, en: string) => {
    const tokens = { ja: tokenize(ja, 'ja', lexicon), en: tokenize(en, 'en') };
    return { tokens, ...translationCoverage(tokens.ja, tokens.en, lexicon) };
  };
  const cbpr = 'CBPRシステムへの参加を拡大するコミットメントを再確認した。';

  it('is high for a translation and low for another sentence', () => {
    expect(
      coverage(cbpr, 'They reaffirmed their commitment to increase participation in the CBPR system.').score,
    ).toBeGreaterThan(0.7);
    expect(coverage(cbpr, 'The meeting will be held in Tokyo by the end of 2021.').score).toBeLessThan(0.2);
  });

  it('says what is rendered by what, and what is not', () => {
    const { tokens, alignedPairs, uncovered } = coverage('安全なインターネット', 'an open and safe Internet');
    const pairs = alignedPairs.map(({ ja, en }) => `${tokens.ja[ja]?.key}=${tokens.en[en]?.key}`);
    expect(pairs).toEqual(['安全=safe', 'インターネット=internet']);
    expect(uncovered.en.map((place) => tokens.en[place]?.key)).toEqual(['open']);
    expect(uncovered.ja).toEqual([]);
  });

  it('is nothing where a side is empty', () => {
    expect(coverage('', 'open').score).toBe(0);
    expect(coverage('それは', '').score).toBe(0);
  });
});

it('is made ready in many pieces, and then answers as one that was not', () => {
  const prepared = readHouseLexicon(readFileSync('server/data/lexicon/lexicon.bin'));
  expect([...prepared.prepare()].length).toBeGreaterThan(20);
  expect([...prepared.prepare()]).toEqual([]);
  for (const [key, from] of [
    ['再確認', 'ja'],
    [stemOf('government'), 'en'],
    ['総務省', 'ja'],
    ['oecd', 'en'],
  ] as const) {
    expect(prepared.translations(key, from)).toEqual(lexicon.translations(key, from));
    expect(prepared.translations(key, from)).not.toEqual([]);
  }
});
