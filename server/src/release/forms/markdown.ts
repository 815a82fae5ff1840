/**
 * Writes Markdown that reads as plain text: nothing is escaped and no emphasis is marked, for the words of a release
 * are compared to the letter.
 */

/** Blocks with a blank line between them, and one line end at the end of the text. */
export function joinBlocks(blocks: readonly string[]): string {
  const filled = blocks
    .map((block) => block.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, ''))
    .filter(Boolean);
  return filled.length === 0 ? '' : `${filled.join('\n\n')}\n`;
}

/** A heading of depth 1 to 6. Line breaks inside it become spaces. */
export function heading(depth: number, text: string): string {
  return `${'#'.repeat(Math.max(1, Math.min(depth, 6)))} ${joinLines(text.split('\n'))}`;
}

/** A list item: the first line after the marker, all others indented by its width. */
export function listItem(marker: string, body: string): string {
  const indent = ' '.repeat(marker.length + 1);
  return `${marker} ${body.trim().replace(/\n(?=[^\n])/g, `\n${indent}`)}`;
}

/** A table with its first row as the head. Rows that are too short are filled up. */
export function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const lines = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, at) => cellText(row[at] ?? ''));
    return `| ${cells.join(' | ')} |`;
  });
  const rule = `|${' --- |'.repeat(width)}`;
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
}

function cellText(text: string): string {
  return joinLines(text.trim().split(/\n+/)).replaceAll('|', '\\|');
}

/** One line of several: a space between words of Latin script, nothing beside Japanese letters. */
function joinLines(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).reduce((text, line) => text + gapBetween(text, line) + line, '');
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]/;

/** What stands between two pieces of text that a line end or a layout had parted. */
export function gapBetween(before: string, after: string): '' | ' ' {
  const last = before.at(-1);
  const first = after.at(0);
  if (last === undefined || first === undefined || /\s/.test(last) || /\s/.test(first)) return '';
  return wide.test(last) || wide.test(first) ? '' : ' ';
}
