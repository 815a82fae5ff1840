/** A place in a text: line and character counted from 0, the character in UTF-16 code units, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets into positions and back. A line ends at `\n`, `\r\n` or a lone `\r`, as in LSP. */
export class LineMap {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    const starts = [0];
    for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineEnd.index + lineEnd[0].length);
    this.#starts = starts;
  }

  /** The number of lines; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; one past the end is taken for the end. */
  positionAt(offset: number): Position {
    const bounded = Math.max(0, Math.min(offset, this.#length));
    const line = this.#lineOf(bounded);
    return { line, character: bounded - (this.#starts[line] ?? 0) };
  }

  /** The offset of a position; a line or character past the end is taken for the end. */
  offsetAt(position: Position): number {
    const start = this.#starts[position.line];
    if (start === undefined) return position.line < 0 ? 0 : this.#length;
    const next = this.#starts[position.line + 1] ?? this.#length;
    return Math.min(start + Math.max(0, position.character), next);
  }

  /** The last line that starts at or before the offset, by bisection. */
  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
