import type { Release } from '../release/model';
import type { Language } from '../text/language';
import { rememberFor } from '../text/remember';
import { tokenKeys } from '../text/tokens';
import { languages, rowsOf } from './indexSegment';
import { byMeeting } from './meetingOrder';
import type { Archive, ArchiveIndex, IndexedReleases, SearchHit } from './model';
import { search, type EntryHit } from './search';
import { searchAcross } from './searchAcross';

export interface ArchiveSearchOptions {
  /** How many sentences are wanted of each release. */
  readonly perRelease?: number;
  /** How many different sentences of the whole archive are looked at; each may stand in many releases. */
  readonly limit?: number;
  /** Sentences are left out whose score is below this share of the best one's in their language. */
  readonly nearBest?: number;
  /** Of sentences with the same keys so many are given, the first ones and the last ones in the archive's order. */
  readonly ofEach?: { readonly first: number; readonly last: number };
  /** Releases to leave out: the draft's own copy in the archive. */
  readonly except?: (release: Release) => boolean;
}

/** What very many releases carry is form: of its sentences the first ones and the last ones are enough. */
const mostOfEach = { first: 16, last: 112 };
const defaults = { perRelease: 3, limit: 40, nearBest: 0, ofEach: mostOfEach };
/** How many postings may be read. */
const budget = 20_000;

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
  const { perRelease, limit, nearBest, ofEach, except } = { ...defaults, ...options };
  const { index } = archive;
  const found =
    limit > defaults.limit ? findEntries(text, language, index, limit) : entriesLike(text, language, index);
  const entries = found.flatMap((hits) =>
    hits.slice(0, limit).filter(({ score }) => score >= (hits[0]?.score ?? 0) * nearBest),
  );
  const byRelease = new Map<Release, FoundRelease>();
  for (const hit of entries) {
    const part = index.parts[hit.segment];
    if (part !== undefined) gather(archive, part, hit, ofEach, byRelease);
  }
  return [...byRelease.values()]
    .filter(({ release }) => except?.(release) !== true)
    .sort(inOrder)
    .flatMap(({ hits }) => hits.sort((a, b) => b.score - a.score).slice(0, perRelease));
}

/** A sentence is searched for several times in a row: what it may stand to, who else carries it, whether it has a ground. */
const sentencesKept = 16;

const entriesLike = rememberFor(
  (text, language, index: ArchiveIndex) => findEntries(text, language, index, defaults.limit),
  sentencesKept,
);

/** The best entries in the language of the text, and in the other. */
function findEntries(
  text: string,
  language: Language,
  { sentences, lexicon }: ArchiveIndex,
  limit: number,
): readonly (readonly EntryHit[])[] {
  const query = { keys: tokenKeys(text, language, lexicon), language };
  const same = search(sentences, query, { limit, budget });
  if (lexicon === undefined) return [same];
  return [same, searchAcross(sentences, query, lexicon, { limit, budget })];
}

interface FoundRelease {
  readonly release: Release;
  readonly hits: SearchHit[];
  readonly part: IndexedReleases;
  /** In the part. */
  readonly place: number;
}

/** A part is in order by itself: its places are compared faster than meetings. */
function inOrder(a: FoundRelease, b: FoundRelease): number {
  return a.part === b.part ? a.place - b.place : byMeeting(a.release, b.release);
}

/** Adds every sentence that stands behind an entry to the hits of its release. */
function gather(
  archive: Archive,
  part: IndexedReleases,
  hit: EntryHit,
  { first, last }: { readonly first: number; readonly last: number },
  found: Map<Release, FoundRelease>,
): void {
  const rows = rowsOf(part.segment, hit.entry);
  const language = languages[part.segment.entryLanguage[hit.entry] ?? 0] ?? 'en';
  for (const [nth, row] of rows.entries()) {
    if (nth >= first && nth < rows.length - last) continue;
    const place = part.rowRelease[row] ?? 0;
    const release = part.releases[place];
    if (release === undefined || !archive.holds(release)) continue;
    const ofRelease = found.get(release) ?? { release, hits: [], part, place };
    ofRelease.hits.push({ release, sentence: part.rowSentence[row] ?? 0, score: hit.score, language });
    found.set(release, ofRelease);
  }
}
