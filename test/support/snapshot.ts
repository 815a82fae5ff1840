import { buildArchive } from '../../server/src/archive/archive';
import type { Snapshot } from '../../server/src/archive/model';
import { builtinConcepts } from '../../server/src/glossary/builtin';
import { createGlossary } from '../../server/src/glossary/glossary';
import type { Release } from '../../server/src/release/model';
import type { Report, Rule } from '../../server/src/rules/rule';
import { relateDraft } from '../../server/src/relation/relateDraft';
import type { DisplayLanguage } from '../../server/src/text/localized';

const glossary = createGlossary(builtinConcepts());

/** A snapshot of these releases with the built-in glossary. */
export function snapshotOf(releases: readonly Release[], displayLanguage: DisplayLanguage = 'en'): Snapshot {
  return {
    revision: 0,
    archive: buildArchive(releases),
    glossary,
    settings: { displayLanguage, severity: {} },
  };
}

/** What one rule reports of a draft. */
export function reportsOf(rule: Rule, draft: Release, snapshot: Snapshot): readonly Report[] {
  return [
    ...rule.check({ draft, snapshot, counterpart: undefined, relations: relateDraft(draft, snapshot) }),
  ];
}
