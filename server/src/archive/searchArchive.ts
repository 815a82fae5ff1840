import type { Release } from '../release/model';
import type { Language } from '../text/language';
import { tokenKeys } from '../text/tokens';
import { rowsOf } from './indexSegment';
import type { Archive, IndexedReleases, SearchHit } from './model';
import { search, type EntryHit } from './search';
import { searchAcross } from './searchAcross';

export interface ArchiveSearchOptions {
  /** How many sentences are wanted of each release. */
  readonly perRelease?: number;
  /** How many different sentences of the whole archive are looked at; each may stand in many releases. */
  readonly limit?: number;
  /** How many postings may be read. */
  readonly budget?: number;
  /** Releases to leave out: the draft's own copy in the archive. */
  readonly except?: (release: Release) => boolean;
}

const defaults = { perRelease: 3, limit: 40, budget: 20_000 };

/**
 * The sentences of the archive that resemble a sentence, for each release on its own: the best of each, in either
 * language. Releases in the order of the archive, within a release the best first.
 */
export function searchArchive(
  archive: Archive,
  text: string,
  language: Language,
  options: ArchiveSearchOptions = {},
): readonly SearchHit[] {
  const { perRelease, limit, budget, except } = { ...defaults, ...options };
  const { index } = archive;
  const keys = tokenKeys(text, language, index.lexicon);
  const query = { keys, language };
  const entries = [
    ...search(index.sentences, query, { limit, budget }),
    ...(index.lexicon === undefined
      ? []
      : searchAcross(index.sentences, query, index.lexicon, { limit, budget })),
  ];
  const found = new Map<Release, SearchHit[]>();
  for (const hit of entries) {
    const part = index.parts[hit.segment];
    if (part !== undefined) gather(archive, part, hit, found);
  }
  return archive.releases.flatMap((release) =>
    except?.(release) === true
      ? []
      : (found.get(release) ?? []).sort((a, b) => b.score - a.score).slice(0, perRelease),
  );
}

/** Adds every sentence that stands behind an entry to the hits of its release. */
function gather(
  archive: Archive,
  part: IndexedReleases,
  hit: EntryHit,
  found: Map<Release, SearchHit[]>,
): void {
  for (const row of rowsOf(part.segment, hit.entry)) {
    const release = part.releases[part.rowRelease[row] ?? 0];
    const sentence = part.rowSentence[row] ?? 0;
    const language = release?.sentences[sentence]?.language;
    if (release === undefined || language === undefined) continue;
    if (archive.release(release.source) !== release) continue;
    const hits = found.get(release) ?? [];
    hits.push({ release, sentence, score: hit.score, language });
    found.set(release, hits);
  }
}
