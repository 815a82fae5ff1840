import type { DateContext, DateExpression } from './dates';
import { readEnglishDates } from './datesEnglish';
import { readJapaneseDates } from './datesJapanese';
import { toHalfWidth } from './halfWidth';

/**
 * The dates of a text in both languages, in order, not overlapping: days, ranges, months, years, fiscal years and their
 * parts, with the days each of them means. An expression that is relative to today (「今年」, "next spring") is left
 * alone, and so is one without a year where the context gives none. Linear time.
 */
export function readDates(text: string, context: DateContext = {}): readonly DateExpression[] {
  if (!mayHoldDate.test(text)) return [];
  const plain = toHalfWidth(text);
  const japanese = /[年月]/.test(plain) ? readJapaneseDates(plain, context) : [];
  const english = readEnglishDates(plain, context).filter(
    (one) => !japanese.some((other) => one.span.start < other.span.end && other.span.start < one.span.end),
  );
  return [...japanese, ...english].sort((a, b) => a.span.start - b.span.start);
}

const mayHoldDate =
  /[0-9０-９]|[一二三四五六七八九十元][年月]|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
