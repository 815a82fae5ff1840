/**
 * The room `archive/` holds many releases: the index, the search, and the snapshot that everything is computed from.
 * It does not read files: the host hands it releases that are read already.
 */
import type { Lexicon } from '../glossary/lexicon';
import type { Glossary } from '../glossary/model';
import type { Language } from '../text/language';
import type { DisplayLanguage, Localized } from '../text/localized';
import type { Release, SourceId } from '../release/model';
import type { SentenceIndex } from './index';
import type { Segment } from './indexSegment';
import type { Outlines } from './outlines';
import type { SourceTable } from './sourceTable';
import type { StoredLessons } from './storedRelease';

/** The earlier releases. Immutable: a change makes a new one. */
export interface Archive {
  /** In the order of their meetings, then of their sources. */
  readonly releases: readonly Release[];
  readonly problems: readonly ArchiveProblem[];
  /** Every sentence that speaks, in both languages, ready to be searched; see `searchArchive`. */
  readonly index: ArchiveIndex;
  /** As the host gave them: in an order of its own, by which the next archive finds out what has changed. */
  readonly given: readonly Release[];
  release(source: SourceId): Release | undefined;
  /** Whether a release of one of the parts of the index is one of these. */
  holds(release: Release): boolean;
}

/** Some releases and the segment of the index that holds their sentences. */
export interface IndexedReleases {
  readonly segment: Segment;
  /** In the order of their meetings. */
  readonly releases: readonly Release[];
  readonly sources: SourceTable;
  readonly outlines: Outlines;
  /** What the releases teach beyond a glossary, where it was kept. */
  readonly lessons?: StoredLessons;
  /** For each row of the segment the release, as an index into `releases`, and the sentence in it. */
  readonly rowRelease: Uint32Array;
  readonly rowSentence: Uint32Array;
}

/** The index of an archive. A release that has gone stays in its part, unseen, until the parts are built anew. */
export interface ArchiveIndex {
  readonly parts: readonly IndexedReleases[];
  readonly gone: ReadonlySet<Release>;
  readonly sentences: SentenceIndex;
  readonly lexicon: Lexicon | undefined;
}

/** A file of the archive that could not be read, or not fully: which, why, and what to do, in both languages. */
export interface ArchiveProblem {
  readonly source: SourceId;
  readonly severity: 'error' | 'warning';
  readonly message: Localized;
}

/** A sentence of the archive that the search found for a query. */
export interface SearchHit {
  readonly release: Release;
  /** Index into `release.sentences`. */
  readonly sentence: number;
  /** 0..1, higher is nearer. */
  readonly score: number;
  readonly language: Language;
}

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What the user has set. */
export interface Settings {
  readonly displayLanguage: DisplayLanguage;
  /** Rule id to severity; a rule not named keeps its default. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
}

/** Everything a check or a feature is computed from, besides the draft itself. Immutable; a change makes a new one. */
export interface Snapshot {
  /** Rises with every change of archive, glossary or settings. */
  readonly revision: number;
  readonly archive: Archive;
  readonly glossary: Glossary;
  readonly settings: Settings;
}
