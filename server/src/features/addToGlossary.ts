import type { Snapshot } from '../archive/model';
import { conceptsOfAcronym } from '../glossary/expansions';
import type { Concept, Glossary, NameMatch } from '../glossary/model';
import { fullName, labelOf } from '../glossary/names';
import { oneLine } from '../glossary/newEntry';
import type { Release } from '../release/model';
import type { Finding } from '../rules/rule';
import { type Localized, localize } from '../text/localized';
import { type Span, slice } from '../text/span';

/** What "Add to glossary" would do: write this entry, or make a new one of the name, for which the user is asked. */
export interface GlossaryAddition {
  /** Says the result. */
  readonly title: string;
  readonly adds: { readonly concept: Concept } | { readonly name: string };
}

const titles = {
  wellKnown: {
    en: 'Add “{name}” to the glossary as well known',
    ja: '「{name}」を周知の略称として用語集に登録する',
  },
  admitted: {
    en: 'Add “{name}” to the glossary as a right name of “{label}”',
    ja: '「{name}」を「{label}」の正しい名称として用語集に登録する',
  },
  new: { en: 'Add “{name}” to the glossary…', ja: '「{name}」を用語集に登録する…' },
} satisfies Record<string, Localized>;

/**
 * What would quiet a finding on a name for good: an acronym that is called well known, a name that is admitted, or a new entry for
 * what the glossary does not know. Nothing for findings of other rules.
 */
export function additionForFinding(
  { rule, span }: Finding,
  draft: Release,
  snapshot: Snapshot,
): GlossaryAddition | undefined {
  const name = oneLine(slice(draft.text, span));
  if (rule === 'undefined-acronym') return additionOfAcronym(name.replace(/(?<=\p{Lu})s$/u, ''), snapshot);
  if (rule !== 'nonpreferred-name') return undefined;
  const match = matchOfWhole(draft.text, span, snapshot.glossary);
  return match ? admission(name, match, snapshot) : newName(name, snapshot);
}

/** What may be added of a selection; nothing where it is no name, or one that the glossary has. */
export function additionForSelection(
  draft: Release,
  span: Span,
  snapshot: Snapshot,
): GlossaryAddition | undefined {
  const name = oneLine(slice(draft.text, span));
  if (name.length < 2 || name.length > longestName || !/\p{L}/u.test(name) || /[.。!?！？]$/u.test(name)) {
    return undefined;
  }
  const isKnown = matchOfWhole(name, { start: 0, end: name.length }, snapshot.glossary) !== undefined;
  return isKnown ? undefined : newName(name, snapshot);
}

/** In UTF-16 units; the longest official name in the built-in glossary has 137. */
const longestName = 200;

function matchOfWhole(text: string, span: Span, glossary: Glossary): NameMatch | undefined {
  return glossary.match(text).find((match) => match.span.start === span.start && match.span.end === span.end);
}

function additionOfAcronym(name: string, snapshot: Snapshot): GlossaryAddition {
  const known = conceptsOfAcronym(snapshot.glossary, name).find(
    (concept) => fullName(concept, 'en') ?? fullName(concept, 'ja'),
  );
  if (!known) return newName(name, snapshot);
  return {
    title: say(titles.wellKnown, { name }, snapshot),
    adds: { concept: { ...known, wellKnown: true } },
  };
}

/** The name without its limits in time, since a name is right on any day where nothing else is said. */
function admission(name: string, { concept, name: found }: NameMatch, snapshot: Snapshot): GlossaryAddition {
  const { text, language, form, reading } = found;
  const admitted = {
    text,
    language,
    form,
    status: 'admitted' as const,
    ...(reading !== undefined && { reading }),
  };
  const names = concept.names.map((one) => (one === found ? admitted : one));
  const label = labelOf(concept, language);
  return { title: say(titles.admitted, { name, label }, snapshot), adds: { concept: { ...concept, names } } };
}

function newName(name: string, snapshot: Snapshot): GlossaryAddition {
  return { title: say(titles.new, { name }, snapshot), adds: { name } };
}

function say(text: Localized, values: Readonly<Record<string, string>>, { settings }: Snapshot): string {
  return localize(text, settings.displayLanguage, values);
}
