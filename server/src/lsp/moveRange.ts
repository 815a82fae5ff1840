import type { Diagnostic, Position, Range } from 'vscode-languageserver-protocol';

/** A change within one line of a document. */
export interface LineChange {
  /** What is taken out; it begins and ends on one line. */
  readonly range: Range;
  /** What is put in, without a line end. */
  readonly text: string;
}

/** Whether the first place stands before the second. */
export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/**
 * Diagnostics of a document after a change of it: those that stand behind the change on its line move along with their words,
 * and so do the places in the document that they point at. Where nothing moves, the very same list.
 * @param uri that of the document.
 */
export function movedDiagnostics(
  items: readonly Diagnostic[],
  uri: string,
  change: LineChange,
): readonly Diagnostic[] {
  const moved = items.map((item) => movedDiagnostic(item, uri, change));
  return moved.every((item, index) => item === items[index]) ? items : moved;
}

function movedDiagnostic(item: Diagnostic, uri: string, change: LineChange): Diagnostic {
  const range = movedRange(item.range, change);
  const related = item.relatedInformation?.map((place) => {
    const moved =
      place.location.uri === uri ? movedRange(place.location.range, change) : place.location.range;
    return moved === place.location.range ? place : { ...place, location: { uri, range: moved } };
  });
  const isSame = related?.every((place, index) => place === item.relatedInformation?.[index]) ?? true;
  if (range === item.range && isSame) return item;
  return { ...item, range, ...(related && { relatedInformation: related }) };
}

/** What is put in at either end of a range stays outside it, as in VS Code. */
function movedRange(range: Range, change: LineChange): Range {
  const end = movedPosition(range.end, change);
  const start = isPutInFront(change, range) ? endOf(change) : movedPosition(range.start, change);
  return start === range.start && end === range.end ? range : { start, end };
}

function isPutInFront({ range: { start, end } }: LineChange, range: Range): boolean {
  return isSame(start, end) && isSame(start, range.start) && isBefore(range.start, range.end);
}

/** Where what is put in ends. */
function endOf({ range: { start }, text }: LineChange): Position {
  return { line: start.line, character: start.character + text.length };
}

/** A place within what is taken out moves to its beginning. */
function movedPosition(position: Position, change: LineChange): Position {
  const { start, end } = change.range;
  if (position.line !== start.line || !isBefore(start, position)) return position;
  if (isBefore(position, end)) return start;
  return { line: position.line, character: endOf(change).character + position.character - end.character };
}

function isSame(a: Position, b: Position): boolean {
  return !isBefore(a, b) && !isBefore(b, a);
}
