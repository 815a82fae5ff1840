import { overlaps } from '../text/span';
import type { Finding, TextEdit } from './rule';

/** Applies the safe fixes of the findings to the text, in one pass. */
export function applySafeFixes(text: string, findings: readonly Finding[]): string {
  return applyEdits(text, safeEdits(findings));
}

/**
 * The edits of the safe fixes of the findings. Where two fixes touch the same characters the first in the text wins; the
 * other finding comes up again at the next check.
 */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => edits.some((other) => clash(edit, other)))) continue;
    edits.push(...fix.edits);
  }
  return edits;
}

/** Applies edits that do not overlap, whatever their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const fromTheEnd = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  return fromTheEnd.reduce(
    (changed, { span, newText }) => changed.slice(0, span.start) + newText + changed.slice(span.end),
    text,
  );
}

/** Two insertions at one place clash too: their order would be a guess. */
function clash(a: TextEdit, b: TextEdit): boolean {
  return overlaps(a.span, b.span) || a.span.start === b.span.start;
}
