import { type Document, LineCounter, isNode, isSeq, parseDocument } from 'yaml';

/** A list that people write in YAML, as far as it can be read, with the lines its parts stand on. */
export interface YamlList {
  /** What the file holds, as plain data; where it breaks off, the entries before that. */
  readonly value: unknown;
  /** Where the YAML is not well formed: the line counted from 0, and what the parser says of it. */
  readonly broken: readonly { readonly line: number; readonly reason: string }[];
  /** The line, counted from 0, of the place that a path of keys and indices leads to, or of the nearest one above it. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/**
 * Reads a YAML file that holds a list. Where the YAML itself is broken, the entries before the break stand: what comes
 * after cannot be told apart surely.
 */
export function readYamlList(text: string): YamlList {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => Math.max(0, lines.linePos(offset).line - 1);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), reason: message }));
  const lineOf = (path: readonly (string | number)[]) => lineAt(offsetOf(document, path));
  try {
    return { value: readablePart(document), broken, lineOf };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { value: [], broken: [{ line: 0, reason }], lineOf };
  }
}

function readablePart(document: Document): unknown {
  const firstError = document.errors[0]?.pos[0];
  if (firstError === undefined) return document.toJS();
  if (!isSeq(document.contents)) return [];
  const whole = document.contents.items.findIndex(
    (item) => !isNode(item) || !item.range || item.range[1] > firstError,
  );
  return document.contents.items
    .slice(0, whole === -1 ? undefined : whole)
    .map((item): unknown => (isNode(item) ? item.toJS(document) : item));
}

/** The offset of the place the path leads to, or of the nearest place above it that is written. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
