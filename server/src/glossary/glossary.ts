import { createMatcher } from './matcher';
import type { Concept, Glossary } from './model';
import { rememberText } from '../text/remember';
import { type Span, shift } from '../text/span';

/** As many stretches of text as a few drafts hold. */
const stretchesKept = 2048;

/**
 * The glossary of these entries. An entry whose id stood before replaces the earlier one, so that a workspace's entries
 * come after the built-in ones. The matcher is built when it is first asked; a stretch of text is matched once, so that
 * after a keystroke only the one that changed is.
 */
export function createGlossary(concepts: readonly Concept[]): Glossary {
  const byId = new Map<string, Concept>();
  for (const concept of concepts) byId.set(concept.id, concept);
  let matcher: ReturnType<typeof createMatcher> | undefined;
  const matchStretch = rememberText(
    (text) => (matcher ??= createMatcher(byId.values())).match(text),
    stretchesKept,
  );
  return {
    concepts: byId,
    match: (text) =>
      stretchesOf(text).flatMap((stretch) =>
        matchStretch(text.slice(stretch.start, stretch.end)).map((match) =>
          stretch.start === 0 ? match : { ...match, span: shift(match.span, stretch.start) },
        ),
      ),
  };
}

/** A line end that no name runs across: behind a full stop, or before a blank line. */
const boundary = /(?<=[。！？]|[\p{Ll})][.!?])[^\S\n]*\n|\n[^\S\n]*\n/gu;

function stretchesOf(text: string): readonly Span[] {
  const ends = Array.from(text.matchAll(boundary), ({ 0: found, index }) => index + found.length);
  return [...ends, text.length].map((end, nth) => ({ start: ends[nth - 1] ?? 0, end }));
}
