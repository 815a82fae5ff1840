import type { Line } from './pdfLines';

/**
 * The lines without page numbers and without the headers and footers that pages repeat. Only the two highest and the two lowest
 * lines of a page can be such.
 */
export function withoutFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = pages.map(edgeLines);
  const repeated = edges.flat();
  const enough = Math.max(2, Math.ceil(0.6 * (pages.length - 1)));
  return pages.map((lines, page) => {
    const dropped = (edges[page] ?? []).filter(
      (line) =>
        isPageNumber(line, lines) || repeated.filter((one) => isSameFurniture(one, line)).length >= enough,
    );
    return lines.filter((line) => !dropped.includes(line));
  });
}

function edgeLines(lines: readonly Line[]): Line[] {
  const falling = [...lines].sort((a, b) => b.y - a.y);
  return [...new Set([...falling.slice(0, 2), ...falling.slice(-2)])];
}

/** Alone at the very top or bottom: "3", "- 3 -", "3/5", "Page 3 of 5", 「3ページ」. */
function isPageNumber(line: Line, lines: readonly Line[]): boolean {
  const heights = lines.map(({ y }) => y);
  if (line.y !== Math.min(...heights) && line.y !== Math.max(...heights)) return false;
  return /^([-–—‐]? ?\d{1,3} ?[-–—‐]?|(page|p\.?) ?\d{1,3}( ?(of|\/) ?\d{1,3})?|\d{1,3} ?\/ ?\d{1,3}|\d{1,3} ?(頁|ページ))$/i.test(
    line.text.normalize('NFKC').trim(),
  );
}

/** The same words, whatever number they count, at the same place in the same size. */
function isSameFurniture(a: Line, b: Line): boolean {
  return Math.abs(a.y - b.y) <= 3 && Math.abs(a.size - b.size) <= 0.5 && keyOf(a) === keyOf(b);
}

function keyOf({ text }: Line): string {
  return text.normalize('NFKC').replace(/\d+/g, '#').replace(/\s+/g, '');
}
