import stringWidth from 'string-width';

/** Rows in columns that stand below each other; Japanese letters are two columns wide in a terminal. */
export function textTable(rows: readonly (readonly string[])[], indent = ''): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  const lines = rows.map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  '));
  return lines.map((line) => `${indent}${line.trimEnd()}\n`).join('');
}

/** The text on one line, cut to a width in columns. */
export function shortened(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (stringWidth(line) <= width) return line;
  let kept = '';
  let taken = 0;
  for (const letter of line) {
    taken += stringWidth(letter);
    if (taken > width - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - stringWidth(cell)));
}
