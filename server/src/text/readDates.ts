import type { DateContext, DateExpression } from './dates';
import { readEnglishDates } from './datesEnglish';
import { readJapaneseDates } from './datesJapanese';
import { toHalfWidth } from './halfWidth';
import { Memory, rememberText } from './remember';

/**
 * The dates of a text in both languages, in order, not overlapping: days, ranges, months, years, fiscal years and their
 * parts, with the days each of them means. An expression that is relative to today (「今年」, "next spring") is left
 * alone, and so is one without a year where the context gives none. Linear time.
 */
export function readDates(text: string, context: DateContext = {}): readonly DateExpression[] {
  return mayHoldDate(text) ? readerFor(context)(text) : none;
}

const none: readonly DateExpression[] = [];

type DateReader = (text: string) => readonly DateExpression[];

/** A reader for each context: as many years as drafts and archives at hand have. */
const readers = new Memory<string, DateReader>(64);

function readerFor(context: DateContext): DateReader {
  const key = `${context.year ?? ''} ${context.notAfter ?? ''}`;
  const reader = readers.get(key) ?? rememberText((text) => readIn(text, context), 512);
  readers.set(key, reader);
  return reader;
}

function readIn(text: string, context: DateContext): readonly DateExpression[] {
  const plain = toHalfWidth(text);
  const japanese = /[年月]/.test(plain) ? readJapaneseDates(plain, context) : [];
  const english = readEnglishDates(plain, context).filter(
    (one) => !japanese.some((other) => one.span.start < other.span.end && other.span.start < one.span.end),
  );
  return [...japanese, ...english].sort((a, b) => a.span.start - b.span.start);
}

/** Whether a text has anything of which a date could be made; most sentences have not. */
export function mayHoldDate(text: string): boolean {
  return partOfDate.test(text);
}

const partOfDate =
  /[0-9０-９]|[一二三四五六七八九十元][年月]|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
