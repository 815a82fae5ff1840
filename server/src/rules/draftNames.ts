import { type Expansion, expansionsIn } from '../glossary/expansions';
import type { Glossary, NameMatch } from '../glossary/model';
import type { Release } from '../release/model';
import { namingSentences } from './namingSentences';
import type { RuleContext } from './rule';

/** What a draft names, and which acronyms it writes out: several rules go by it, and it is read once for all of them. */
interface DraftNames {
  readonly glossary: Glossary;
  /** Every name of the glossary in the draft's text, in order of place. */
  readonly matches: readonly NameMatch[];
  /** Every acronym that the draft writes out, in order of place. */
  readonly expansions: readonly Expansion[];
}

const known = new WeakMap<Release, DraftNames>();

/** The names of the draft that is checked. */
export function draftNames({ draft, snapshot: { glossary } }: RuleContext): DraftNames {
  const before = known.get(draft);
  if (before?.glossary === glossary) return before;
  const names = {
    glossary,
    matches: glossary.match(draft.text),
    expansions: namingSentences(draft).flatMap((sentence) => expansionsIn(draft.text, sentence, glossary)),
  };
  known.set(draft, names);
  return names;
}
