import { gapBetween, heading, joinBlocks } from './markdown';
import { withoutFurniture } from './pdfFurniture';
import { hyphenBelongs } from './pdfHyphens';
import { type Line, linesOf, type PlacedText } from './pdfLines';

/**
 * The text of a PDF's pages as Markdown: lines joined to paragraphs, words joined that were parted at a line's end,
 * large lines as headings; page numbers and repeated headers and footers left out.
 */
export function pagesToMarkdown(pages: readonly (readonly PlacedText[])[]): string {
  const lines = withoutFurniture(pages.map((texts, page) => linesOf(texts, page))).flat();
  const measures = measure(lines);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || startsParagraph(before, line, measures)) {
      paragraphs.push([line]);
    } else last.push(line);
  }
  const all = lines.map(({ text }) => text).join('\n');
  return joinBlocks(paragraphs.map((paragraph) => blockOf(paragraph, all, measures)));
}

interface Measures {
  /** The size most letters have. */
  readonly size: number;
  /** From one line of a paragraph to the next. */
  readonly leading: number;
  /** Where full lines end. */
  readonly right: number;
}

function measure(lines: readonly Line[]): Measures {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const size = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.6);
  const steps = body.flatMap((line, at) => {
    const before = body[at - 1];
    const step = before?.page === line.page ? before.y - line.y : 0;
    return step > 0.8 * size && step < 3 * size ? [step] : [];
  });
  return {
    size,
    // Paragraphs stand apart by more than their lines do, so the lower third of all steps is a line's.
    leading: quantile(steps, 0.33) ?? 1.4 * size,
    right:
      quantile(
        body.map((line) => line.right),
        0.9,
      ) ?? Infinity,
  };
}

function quantile(values: readonly number[], share: number): number | undefined {
  const rising = [...values].sort((a, b) => a - b);
  return rising[Math.floor(share * (rising.length - 1))];
}

function startsParagraph(before: Line, line: Line, measures: Measures): boolean {
  if (Math.abs(before.size - line.size) > 0.08 * measures.size) return true;
  if (dateline.test(before.text.trim()) || dateline.test(line.text.trim())) return true;
  if (Math.abs(line.left - before.left) > 5 * measures.size) return true;
  if (/^[•・○●◯■□◆◇▪‣※【〔]/.test(line.text)) return true;
  const samePlace = before.page === line.page && line.y < before.y;
  if (samePlace && before.y - line.y > 1.35 * measures.leading) return true;
  const ended = /[.。!?！？:：」）)]["”’]?$/.test(before.text);
  if (ended && (isShort(before, line, measures) || line.text.startsWith('\u3000'))) return true;
  if (ended && line.left > before.left + 0.7 * line.size) return true;
  if (numbering.test(line.text) && (ended || isShort(before, line, measures))) return true;
  return samePlace && isShort(before, line, measures);
}

/** A line that is nothing but a date. */
const dateline =
  /^((令和|平成|昭和)?[\d０-９元 ]+年[\d０-９ ]+月[\d０-９ ]+日|\p{L}+ \d{1,2}, \d{4}|\d{1,2} \p{L}+ \d{4})$/u;

/** "1. ", "2 ", "(3)", 「（４）」, 「第２」, 「①」. */
const numbering =
  /^(\d{1,2}[.)．]|[1-9１-９]{1,2}[ \u3000]|[(（][\d０-９a-zア-ン]{1,2}[)）]|[①-⑳]|第[\d０-９一-九]+)/;

/** Whether the next line's first word would have fitted, so that the line was ended on purpose. */
function isShort(line: Line, next: Line, { right, size }: Measures): boolean {
  if (/[-\u00ad]$/.test(line.text)) return false;
  const first = /^[^\s\u2e80-\u9fff\uff00-\uffef]+/.exec(next.text)?.[0] ?? '';
  const perLetter = (next.right - next.left) / Math.max(1, next.text.length);
  const needed = first === '' ? 2.2 * size : perLetter * (first.length + 1.5);
  return right - line.right > needed;
}

function blockOf(lines: readonly Line[], all: string, { size }: Measures): string {
  const joined = lines.reduce((text, line) => join(text, line.text, all), '');
  const text = joined.replaceAll('\u00ad', '').replace(/^[•▪‣]\s*/, '- ');
  const larger = (lines[0]?.size ?? size) / size;
  if (larger < 1.15 || text.length > 300) return text;
  return heading(larger > 1.45 ? 1 : 2, text);
}

function join(before: string, after: string, all: string): string {
  if (before === '') return after;
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (/[\p{L}\p{N}]-$/u.test(before)) {
    return (hyphenBelongs(before, after, all) ? before : before.slice(0, -1)) + after.trimStart();
  }
  return before + gapBetween(before, after) + after;
}
