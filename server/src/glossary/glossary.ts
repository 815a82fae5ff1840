import { createMatcher } from './matcher';
import type { Concept, Glossary } from './model';
import { rememberText } from '../text/remember';
import { type Span, shift, trimSpan } from '../text/span';

/** As many stretches of text as a few drafts hold. */
const stretchesKept = 2048;

/**
 * The glossary of these entries. An entry whose id stood before replaces the earlier one, so that a workspace's entries
 * come after the built-in ones. The matcher is built when it is first asked; a stretch of text is matched once, so that
 * after a keystroke only the one that changed is.
 * @param entries or what gives them when they are first asked for.
 */
export function createGlossary(entries: readonly Concept[] | (() => readonly Concept[])): Glossary {
  let known: ReadonlyMap<string, Concept> | undefined;
  const concepts = () => (known ??= byId(typeof entries === 'function' ? entries() : entries));
  let matcher: ReturnType<typeof createMatcher> | undefined;
  const matchStretch = rememberText(
    (text) => (matcher ??= createMatcher(concepts().values())).match(text),
    stretchesKept,
  );
  return {
    get concepts() {
      return concepts();
    },
    match: (text) =>
      stretchesOf(text).flatMap((stretch) =>
        matchStretch(text.slice(stretch.start, stretch.end)).map((match) =>
          stretch.start === 0 ? match : { ...match, span: shift(match.span, stretch.start) },
        ),
      ),
  };
}

function byId(entries: readonly Concept[]): ReadonlyMap<string, Concept> {
  return new Map(entries.map((concept): [string, Concept] => [concept.id, concept]));
}

/** Stretches of whole lines that no name runs across: they end behind a full stop at the end of a line, or with a blank line. */
function stretchesOf(text: string): readonly Span[] {
  const stretches: Span[] = [];
  let start = 0;
  let line = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', line)) {
    if (isClosed(text, trimSpan(text, { start: line, end }))) {
      stretches.push({ start, end: end + 1 });
      start = end + 1;
    }
    line = end + 1;
  }
  return [...stretches, { start, end: text.length }];
}

/** Whether a line is blank or ends a sentence; the dot of "U.S." may stand within a name. */
function isClosed(text: string, { start, end }: Span): boolean {
  return start === end || /[。！？]$|[\p{Ll})][.!?]$/u.test(text.slice(Math.max(start, end - 3), end));
}
