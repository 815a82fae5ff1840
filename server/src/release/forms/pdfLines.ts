/** A run of letters as a PDF places it, in points from the page's lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The font's size. */
  readonly size: number;
}

/** A line of text on a page. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * The lines of a page in the order in which the file writes them, which is the order of reading in columns too.
 * Runs on one height that follow each other are one line; a gap between them that is wider than letters stand apart
 * is a space.
 */
export function linesOf(texts: readonly PlacedText[], page: number): Line[] {
  const lines: Line[] = [];
  for (const text of texts.map(cleaned).filter((one) => one.text !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && continues(last, text)) lines[lines.length - 1] = extended(last, text);
    else if (text.text.trim() !== '') lines.push(startOf(text, page));
  }
  return lines
    .map((line) => ({ ...line, text: line.text.trimEnd() }))
    .filter(({ text }) => text.trim() !== '');
}

function startOf({ text, x, y, width, size }: PlacedText, page: number): Line {
  return { text, page, left: x, right: x + width, y, size };
}

function continues(line: Line, { x, y, size, text }: PlacedText): boolean {
  const height = Math.max(line.size, size);
  return Math.abs(line.y - y) < 0.45 * height && (text.trim() === '' || x > line.right - height);
}

function extended(line: Line, { text, x, width, size }: PlacedText): Line {
  const higher = size > line.size * 1.05 && text.trim() !== '';
  return {
    ...line,
    text: line.text + gap(line, text, x) + text,
    right: Math.max(line.right, x + width),
    size: higher ? size : line.size,
  };
}

function gap(line: Line, text: string, x: number): string {
  if (/\s$/.test(line.text) || /^\s/.test(text)) return '';
  const wide = japanese.test(line.text.at(-1) ?? '') || japanese.test(text.charAt(0));
  return x - line.right > (wide ? 0.6 : 0.15) * line.size ? ' ' : '';
}

const japanese = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]/;

/**
 * Some makers of PDFs write 大 as the radical ⼤ (U+2F24), a bullet as a private letter of a symbol font, and a line's
 * end with a soft hyphen; what is meant is plain in each case.
 */
function cleaned(text: PlacedText): PlacedText {
  return {
    ...text,
    text: text.text
      .replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC'))
      .replace(/[\uf06c\uf06e\uf0a7\uf0b7\uf0d8]/g, '•')
      .replace(/[\0\u200b\ufeff]/g, ''),
  };
}
