import type { Snapshot } from '../archive/model';
import type { ConceptKind } from '../glossary/model';
import { isRightAt } from '../glossary/names';
import { meetingDay } from '../release/meetingDay';
import type { Release } from '../release/model';
import type { Span } from '../text/span';

/** A name in the draft, by the kind of what it names; never across a line break, as editors want it. */
export interface NameToken {
  readonly span: Span;
  readonly kind: ConceptKind;
  /** Whether the name is not, or no longer, the right one at the meeting's date. */
  readonly deprecated: boolean;
}

/** Every name in the draft, in order of place; a name over two lines gives a token for each. */
export function semanticTokens(draft: Release, snapshot: Snapshot): readonly NameToken[] {
  const day = meetingDay(draft);
  return snapshot.glossary.match(draft.text).flatMap(({ span, concept, name }) =>
    linesOfSpan(draft.text, span).map((line) => ({
      span: line,
      kind: concept.kind,
      deprecated: !isRightAt(name, day),
    })),
  );
}

function linesOfSpan(text: string, span: Span): readonly Span[] {
  const parts = text.slice(span.start, span.end).matchAll(/[^\r\n]+/g);
  return [...parts].flatMap((part) => {
    const indent = part[0].length - part[0].trimStart().length;
    const start = span.start + part.index + indent;
    const end = start + part[0].trim().length;
    return end > start ? [{ start, end }] : [];
  });
}
