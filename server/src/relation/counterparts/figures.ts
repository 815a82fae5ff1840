import type { Glossary } from '../../glossary/model';
import { kanjiNumeralValue } from '../../text/japaneseNumbers';
import { shift } from '../../text/span';
import { numberWords } from '../../text/stem';
import { type Found, type Side, type Value, describe, substitution } from './side';

const scales: Readonly<Record<string, number>> = {
  hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12,
}; // prettier-ignore
const figure =
  /(?<![A-Za-z\d.-])(\d[\d,]*(?:\.\d+)?)(?:\s*(hundred|thousand|million|billion|trillion|千|万|億|兆))?(?![A-Za-z\d-]|st\b|nd\b|rd\b|th\b)/giu;

/**
 * Figures in digits; those within dates, names and ordinals are no figures, and 20か国 is the name of the G20. A figure
 * that the other side spells out is no mismatch.
 */
export function compareFigures(a: Side, b: Side, glossary: Glossary): Found {
  const [left, right] = [figuresOf(a, glossary), figuresOf(b, glossary)];
  const inWords = { left: spelledOut(a), right: spelledOut(b) };
  const found = substitution(
    left.filter(({ value }) => !inWords.right.has(value)),
    right.filter(({ value }) => !inWords.left.has(value)),
    (x, y) => x === y,
  );
  return describe('figure', a, b, found);
}

function figuresOf({ release, span, text }: Side, glossary: Glossary): readonly Value<number>[] {
  const taken = [
    ...release.dates.map((date) => date.span),
    ...release.meetingMentions.map((mention) => mention.span),
    ...glossary.match(text).map((match) => shift(match.span, span.start)),
  ];
  return [...text.normalize('NFC').matchAll(figure)].flatMap((match) => {
    const place = shift({ start: match.index, end: match.index + match[0].length }, span.start);
    const before = release.text.slice(place.start - 1, place.start);
    const after = release.text.slice(place.end, place.end + 3);
    const apart = taken.some((one) => place.start < one.end && one.start < place.end);
    if (apart || /[第(（]/u.test(before) || /^(?:か国|カ国|ヵ国|日間|世代|つの|部)/u.test(after)) return [];
    const value =
      Number((match[1] ?? '').replaceAll(',', '')) * (scales[(match[2] ?? '').toLowerCase()] ?? 1);
    return [{ value, span: place }];
  });
}

const kanjiFigure =
  /[二三四五六七八九十百]+(?=つ|か国|カ国|か所|県|州|名|人|件|回|社|者|歳|年|か月|日|種|分野)/gu;

/** The numbers that a side writes in words: a figure of the other side may be one of them. */
function spelledOut({ text, release: { language } }: Side): ReadonlySet<number> {
  const values =
    language === 'ja'
      ? Array.from(text.matchAll(kanjiFigure), ([word]) => kanjiNumeralValue(word))
      : Array.from(
          text.matchAll(/[A-Za-z]+/g),
          ([word]) => numberWords.get(word.toLowerCase()) ?? Number.NaN,
        );
  return new Set(values);
}
