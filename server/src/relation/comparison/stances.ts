import data from '../../../data/stances.yaml';
import type { Language } from '../../text/language';
import { remember } from '../../text/remember';
import type { Span } from '../../text/span';
import { StemTable } from './stemTable';
import { phrasesOf, splitLine } from './wordForms';

/** A word that stands at one end of an axis: "promote" at one, "restrict" at the other. */
export interface Stance {
  readonly span: Span;
  /** The ends it may mean; a word may stand on several axes ("free" on that of trade and on that of data). */
  readonly ends: readonly StanceEnd[];
  /** Whether a word like "address" governs it ("addressing restrictions"): then it says nothing clear by itself. */
  readonly governed: boolean;
}

export interface StanceEnd {
  readonly axis: number;
  readonly sign: 1 | -1;
}

const axisTable = new StemTable<StanceEnd>({ keepsShorter: true, fill: addAxes });
const reverserTable = new StemTable<true>({ fill: addReversers });

function addAxes(table: StemTable<StanceEnd>): void {
  data.axes.forEach((line, axis) => {
    for (const [language, ends] of Object.entries(sidesOf(line)) as [Language, readonly string[]][]) {
      ends.forEach((end, side) => {
        const value: StanceEnd = { axis, sign: side === 0 ? 1 : -1 };
        for (const phrase of phrasesOf(end)) table.add(phrase, language, value);
      });
    }
  });
}

function addReversers(table: StemTable<true>): void {
  const { en, ja } = splitLine(data.reversers);
  for (const phrase of en) table.add(phrase, 'en', true);
  for (const phrase of ja) table.add(phrase, 'ja', true);
}

/** How far, in characters, a governing word may stand from what it turns round. */
const reach: Readonly<Record<Language, number>> = { en: 18, ja: 8 };

/** The stances of a sentence in order of place. */
export function readStances(sentence: string, language: Language): readonly Stance[] {
  const governors = reverserTable.find(sentence, language);
  return axisTable.find(sentence, language).map(({ span, values }) => ({
    span,
    ends: values,
    governed:
      deniedAfter.test(sentence.slice(span.end)) ||
      governors.some((governor) => governs(governor.span, span, language, sentence)),
  }));
}

/** 「排除されず」, 「制限しない」 */
const deniedAfter = /^[^、。]{0,8}?(?:(?:さ|し)?(?:れ)?(?:ず|ない|なく|ません)|ではな)/;

/** The words that turn against something ("combat", "prevent", 「防止」), in order of place. */
export const readReversers = remember((sentence, language): readonly Span[] =>
  reverserTable.find(sentence, language).map(({ span }) => span),
);

/** In English the governor stands before ("lift the ban"), in Japanese after (「禁止の解除」), in the same phrase. */
function governs(governor: Span, stance: Span, language: Language, sentence: string): boolean {
  const [first, second] = language === 'en' ? [governor, stance] : [stance, governor];
  const gap = second.start - first.end;
  return gap >= 0 && gap <= reach[language] && !/[,;、。]/.test(sentence.slice(first.end, second.start));
}

function sidesOf(line: string): Record<Language, readonly string[]> {
  const [english = '', japanese = ''] = line.split('|');
  return { en: english.split('<>'), ja: japanese.split('<>') };
}
