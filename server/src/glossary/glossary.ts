import { createMatcher } from './matcher';
import type { Concept, Glossary, NameMatch } from './model';

/**
 * The glossary of these entries. An entry whose id stood before replaces the earlier one, so that a workspace's entries
 * come after the built-in ones. The matcher is built when it is first asked, and a text matched last is not matched again.
 */
export function createGlossary(concepts: readonly Concept[]): Glossary {
  const byId = new Map<string, Concept>();
  for (const concept of concepts) byId.set(concept.id, concept);
  let matcher: ReturnType<typeof createMatcher> | undefined;
  const recent = new RecentMatches();
  return {
    concepts: byId,
    match(text) {
      return recent.get(text, () => (matcher ??= createMatcher(byId.values())).match(text));
    },
  };
}

/** The matches of the few texts that a draft's features and rules ask for again and again. */
class RecentMatches {
  readonly #matches = new Map<string, readonly NameMatch[]>();

  get(text: string, compute: () => readonly NameMatch[]): readonly NameMatch[] {
    const known = this.#matches.get(text);
    if (known) return known;
    const matches = compute();
    if (this.#matches.size >= 16) {
      const oldest = this.#matches.keys().next();
      if (!oldest.done) this.#matches.delete(oldest.value);
    }
    this.#matches.set(text, matches);
    return matches;
  }
}
