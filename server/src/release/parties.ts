import { type Span, slice } from '../text/span';
import { englishCountry, englishNationality, japaneseCountry, japaneseShortCountry } from './countries';
import type { Fact } from './model';

const country = `(?<![A-Za-z.])(?:the )?(${englishCountry})(?![A-Za-z])`;
const inWords = new RegExp(
  `${country}(?:,? and |, )(?:the )?(${englishCountry})(?![A-Za-z])(?:,? and (?:the )?(${englishCountry})(?![A-Za-z]))?`,
  'u',
);
const hyphened = new RegExp(
  `(?<![A-Za-z.])(${englishNationality})(?:[-–/](${englishNationality}))(?:[-–/](${englishNationality}))?(?![A-Za-z])`,
  'u',
);
const inJapanese = new RegExp(
  `(${japaneseCountry})(?:政府)?(?:及び|と|・|、|並びに)(${japaneseCountry})(?:(?:及び|と|・|、|並びに)(${japaneseCountry}))?`,
  'u',
);
const inCharacters = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[回次])(日)[・-]?(${japaneseCountry}|${japaneseShortCountry})[・-]?(${japaneseShortCountry})?`,
  'u',
);

/**
 * The countries whose dialogue it is: named side by side in the text ("Japan and the United States", 「米国及び日本」), or
 * in its title ("Japan-U.S.", 日米). The fullest way of writing wins.
 * @param sentences the first sentences of the text.
 * @param names the title and the name of the dialogue; only there does "日英" stand for two countries.
 */
export function readParties(
  text: string,
  sentences: readonly Span[],
  names: readonly Span[],
): readonly Fact<string>[] {
  const places = [
    ...[inWords, inJapanese].map((pattern) => ({ pattern, stretches: [...sentences, ...names] })),
    ...[hyphened, inCharacters].map((pattern) => ({ pattern, stretches: names })),
  ];
  for (const { pattern, stretches } of places) {
    for (const stretch of stretches) {
      const found = pattern.exec(slice(text, stretch));
      if (found && found[1] !== found[2]) return partiesOf(found, stretch.start);
    }
  }
  return [];
}

function partiesOf(found: RegExpExecArray, offset: number): Fact<string>[] {
  const facts: Fact<string>[] = [];
  let from = 0;
  for (const name of found.slice(1) as (string | undefined)[]) {
    if (name === undefined) continue;
    const at = found[0].indexOf(name, from);
    from = at + name.length;
    const start = offset + found.index + at;
    facts.push({ value: name, span: { start, end: start + name.length } });
  }
  return facts;
}
