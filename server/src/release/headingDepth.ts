import type { Block } from '../text/blocks';
import { numberOf, toHalfWidth } from '../text/halfWidth';
import { slice } from '../text/span';

/** One level of headings that is open: how it is numbered, and how far it has come. */
interface Level {
  readonly style: string;
  last: number;
}

/**
 * The depth of each heading, 1 for a top one. Markdown says it by its marks. A numbered one continues the innermost level
 * whose next number it carries; "1." that continues none opens a level below: a release may number its sections and
 * what is in them alike ("1. Main achievements", "1. Summary", "2. …", and again "2. Future Plans").
 */
export function depthsOf(text: string, headings: readonly Block[]): readonly number[] {
  const levels: Level[] = [];
  const marks = headings.flatMap(({ marker }) =>
    marker?.kind === 'markdown' ? [marker.span.end - marker.span.start] : [],
  );
  const fewestMarks = marks.reduce((fewest, count) => Math.min(fewest, count), 6);
  return headings.map(({ marker }) => {
    if (marker?.kind === 'markdown') {
      levels.length = 0;
      return marker.span.end - marker.span.start - fewestMarks + 1;
    }
    if (marker === undefined || marker.kind === 'label') {
      levels.length = 0;
      return 1;
    }
    const number = valueOf(slice(text, marker.span));
    const at = levelOf(levels, marker.style, number);
    levels.length = at;
    levels.push({ style: marker.style, last: number });
    return at + 1;
  });
}

/** Headings are not nested deeper; a list in which every item is numbered 1 is no staircase. */
const deepest = 6;

/** The level that a numbered heading belongs to: the innermost it continues, one of its style, or a new one below all. */
function levelOf(levels: readonly Level[], style: string, number: number): number {
  for (let at = levels.length - 1; at >= 0; at -= 1) {
    const level = levels[at];
    if (level?.style === style && level.last + 1 === number) return at;
  }
  const sameStyle = levels.findLastIndex((level) => level.style === style);
  return sameStyle >= 0 && number !== 1 ? sameStyle : Math.min(levels.length, deepest - 1);
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const kana = 'アイウエオカキクケコサシスセソタチツテト';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const roman = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';

/** The value of a number as headings write it: "2.", "(3)", "1.2" (its last part), "b)", 「③」「二、」「ウ」「Ⅱ」; 0 for others. */
function valueOf(written: string): number {
  const core = toHalfWidth(written).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|^第|[章節部条項]$/gu, '');
  const digits = /\d+$/.exec(core);
  if (digits) return Number(digits[0]);
  for (const row of [letters, kana, circled, roman]) {
    const place = core.length === 1 ? row.indexOf(core.toLowerCase()) : -1;
    if (place >= 0) return place + 1;
  }
  const value = numberOf(core);
  return Number.isNaN(value) ? romanValue(core) : value;
}

function romanValue(written: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let total = 0;
  for (let at = 0; at < written.length; at += 1) {
    const own = values[written.charAt(at).toUpperCase()] ?? 0;
    const next = values[written.charAt(at + 1).toUpperCase()] ?? 0;
    total += own < next ? -own : own;
  }
  return total;
}
