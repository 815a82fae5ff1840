import { type Span, slice } from '../text/span';
import { cues } from './cues';
import type { Fact, Venue } from './model';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b';
const notPlaces = `(?!(?:${month}|(?:19|20)\\d\\d|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Winter|FY|Q[1-4])\\b)`;
const placeWord = "[\\p{Lu}][\\p{L}'’-]*\\.?";
const englishPlace = new RegExp(
  `\\b(?:in|at)\\s+(?:the\\s+(?=(?:Hague|city)\\b)|the\\s+city\\s+of\\s+)?(${notPlaces}(?:The\\s+)?${placeWord}(?:\\s+(?:de|do|da|of|am|la|City|and(?=\\s+online))\\b)?(?:\\s+${notPlaces}${placeWord})*(?:,\\s+(?:D\\.C\\.|(?!(?:and|where|which|the)\\b)${notPlaces}${placeWord}(?:\\s+${placeWord})*))?)`,
  'gu',
);
const japaneseName =
  '[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-zＡ-Ｚａ-ｚ.．・]{1,24}(?:[（(][^（）()]{1,30}[）)])?';
const japanesePlace = new RegExp(
  `(?<![\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z])(${japaneseName})(?:(?:にて|において|に於いて)|で(?=、|開催|行わ|実施|開か|対面|第|『|「))`,
  'gu',
);
const noJapanesePlace =
  /(?:会合|会議|対話|協議|枠組み?|分野|方針|観点|形式|方式|今回|前回|次回|本会|両国|双方|協力|関係|一方|結果|産業界|政府|間|中|下|上|的|化|性|回)$|オンライン|ウェブ|テレビ|リモート|バーチャル|フォーラム|サミット|^(?:共同|合同|主催)/u;

/** Where a sentence says that a meeting is held: a place, the one nearest to `near`, or no place at all. */
export function readVenue(text: string, sentence: Span, near: number): Fact<Venue> | undefined {
  const written = slice(text, sentence);
  const places = [...englishPlaces(written), ...japanesePlaces(written)];
  const best = places.sort(
    (a, b) => distance(a, near - sentence.start) - distance(b, near - sentence.start),
  )[0];
  if (best) {
    const span = { start: sentence.start + best.start, end: sentence.start + best.end };
    return { value: { kind: 'place', name: slice(text, span) }, span };
  }
  const virtual = cues.virtual.exec(written);
  if (!virtual) return undefined;
  const start = sentence.start + virtual.index;
  return { value: { kind: 'virtual' }, span: { start, end: start + virtual[0].length } };
}

function distance(place: Span, near: number): number {
  return Math.min(Math.abs(place.start - near), Math.abs(place.end - near));
}

const noEnglishPlace =
  /^(?:Japan|The Internet|Particular|Addition|Accordance|Order|Cooperation|Support|Light|View|AI|IT|ICT)\b(?!,)|\b(?:Meeting|Dialogue|Ministry|Department|Conference|Forum|Session|Committee|Agency|Group|Economy|Region|Annex|Asia|Indo-Pacific|Africa|Europe)\b/u;

function englishPlaces(sentence: string): Span[] {
  const found: Span[] = [];
  for (const match of sentence.matchAll(englishPlace)) {
    let name = match[1] ?? '';
    if (noEnglishPlace.test(name)) continue;
    if (name.endsWith('.') && !/\b(?:[A-Z]\.)+$/.test(name)) name = name.slice(0, -1);
    const start = match.index + match[0].indexOf(match[1] ?? '');
    found.push({ start, end: start + name.length });
  }
  return found;
}

function japanesePlaces(sentence: string): Span[] {
  const found: Span[] = [];
  for (const match of sentence.matchAll(japanesePlace)) {
    const name = match[1] ?? '';
    if (noJapanesePlace.test(name) || /[.．・]$/u.test(name.replace(/(?:[A-Z]\.)+$/u, ''))) continue;
    found.push({ start: match.index, end: match.index + name.length });
  }
  return found;
}
