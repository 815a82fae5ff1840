import { buildArchive } from '../../server/src/archive/archive';
import type { Archive, Snapshot } from '../../server/src/archive/model';
import { groundGlossary } from '../../server/src/archive/snapshot';
import type { Release } from '../../server/src/release/model';
import type { Report, Rule } from '../../server/src/rules/rule';
import { relateDraft } from '../../server/src/relation/relateDraft';
import type { DisplayLanguage } from '../../server/src/text/localized';

const glossary = groundGlossary([]);
const archives = new WeakMap<readonly Release[], Archive>();

/** The archive of these releases, built once for the same list: most tests look into the same few. */
export function archiveOf(releases: readonly Release[]): Archive {
  const known = archives.get(releases);
  if (known !== undefined) return known;
  const archive = buildArchive(releases);
  archives.set(releases, archive);
  return archive;
}

/** A snapshot of these releases with the built-in glossary. */
export function snapshotOf(releases: readonly Release[], displayLanguage: DisplayLanguage = 'en'): Snapshot {
  return {
    revision: 0,
    archive: archiveOf(releases),
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
