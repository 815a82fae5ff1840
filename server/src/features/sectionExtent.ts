import type { Section } from '../release/model';
import { type Span, trimSpan } from '../text/span';

/** A section with those below it: from its heading to the next heading that is not below it, without blank lines at its end. */
export function sectionExtent(text: string, sections: readonly Section[], index: number): Span {
  const section = sections[index];
  if (!section) return { start: 0, end: 0 };
  const next = sections.slice(index + 1).find(({ depth }) => depth <= section.depth);
  return trimSpan(text, { start: section.span.start, end: next?.span.start ?? text.length });
}
