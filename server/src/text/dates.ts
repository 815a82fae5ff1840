import type { Span } from './span';

/** A calendar day in the proleptic Gregorian calendar, `YYYY-MM-DD` (ISO 8601). Such strings compare in time order. */
export type IsoDate = string;

/** Days from `from` to `to`, both included. */
export interface DateInterval {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** How exact an expression is: the unit of time it names. */
export type DatePrecision = 'day' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'fiscalYear';

/** A date as written in a text, and the days it means. */
export interface DateExpression {
  readonly span: Span;
  readonly interval: DateInterval;
  readonly precision: DatePrecision;
  /** "by the end of 2021" is `by`; 「2019年中を目処に」 is `around`; a plain date has none. */
  readonly bound?: 'by' | 'around' | 'from' | 'until';
  /** Whether the year was not written here but taken from the context ("September 17 and 18"). */
  readonly yearInferred: boolean;
  /** Weekdays as written, with their place and the day they are said of; 0 is Sunday. */
  readonly weekdays: readonly { readonly span: Span; readonly weekday: number; readonly date: IsoDate }[];
  /** A Japanese era year beside the Western one in the same expression, as in 「令和4年（2023年）」. */
  readonly era?: { readonly span: Span; readonly year: number };
}

/** What the text around an expression says of its year. */
export interface DateContext {
  /** The year of a date that is written without one; where absent, such a date is left out. */
  readonly year?: number;
  /** The text speaks of the past: a date without a year lies not after this day ("December 17" in a release of January). */
  readonly notAfter?: IsoDate;
}
