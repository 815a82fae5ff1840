import type { Lexicon } from '../glossary/lexicon';
import type { Release, SourceId } from '../release/model';
import { type ArchiveChange, changeSince } from './archiveChange';
import { indexOf } from './index';
import { indexPart } from './indexPart';
import { byMeeting, placeAmong } from './meetingOrder';
import type { Archive, ArchiveIndex, ArchiveProblem, IndexedReleases } from './model';

export interface ArchiveOptions {
  /** For search across languages, and for cutting Japanese into words. */
  readonly lexicon?: Lexicon | undefined;
  /** The archive before the change: what has not changed is taken over, not read again. */
  readonly previous?: Archive | undefined;
}

/** At so many parts the small ones behind the first are made one; where most releases are new or gone, all is built anew. */
const mostParts = 8;

/**
 * Orders and indexes the releases. A release of the same source and text as in `previous` is taken over from there,
 * so that one changed release costs its own sentences and not those of the archive. Of several with one source the last counts.
 */
export function buildArchive(
  releases: readonly Release[],
  problems: readonly ArchiveProblem[] = [],
  { lexicon, previous }: ArchiveOptions = {},
): Archive {
  if (previous?.index.lexicon !== lexicon || previous === undefined) {
    const bySource = new Map(releases.map((release): [SourceId, Release] => [release.source, release]));
    const ordered = [...bySource.values()].sort(byMeeting);
    return assembleArchive(ordered, releases, problems, builtAnew(ordered, lexicon));
  }
  const change = changeSince(previous, releases);
  const ordered = inOrder(previous.releases, change);
  return assembleArchive(ordered, releases, problems, changedIndex(previous.index, change, ordered));
}

/** The archive of these releases, which are in order (see `byMeeting`), and their index. */
export function assembleArchive(
  releases: readonly Release[],
  given: readonly Release[],
  problems: readonly ArchiveProblem[],
  index: ArchiveIndex,
): Archive {
  return {
    releases,
    given: [...given],
    problems,
    index,
    release: (source) => releaseIn(index, source),
    holds: (release) => !index.gone.has(release),
  };
}

/** A release that was read again is in a later part than before. */
function releaseIn({ parts, gone }: ArchiveIndex, source: SourceId): Release | undefined {
  for (let number = parts.length - 1; number >= 0; number -= 1) {
    const release = parts[number]?.sources.find(source);
    if (release !== undefined && !gone.has(release)) return release;
  }
  return undefined;
}

/** More releases than this are not put in or taken out one by one. */
const few = 32;

function inOrder(before: readonly Release[], { added, gone }: ArchiveChange): readonly Release[] {
  if (added.length === 0 && gone.length === 0) return before;
  const ordered = without(before, gone);
  if (added.length > few) return [...ordered, ...added].sort(byMeeting);
  for (const release of added) ordered.splice(placeAmong(release, ordered), 0, release);
  return ordered;
}

function without(releases: readonly Release[], gone: readonly Release[]): Release[] {
  if (gone.length > few) {
    const left = new Set(gone);
    return releases.filter((release) => !left.has(release));
  }
  const rest = [...releases];
  for (const release of gone) rest.splice(rest.indexOf(release), 1);
  return rest;
}

function builtAnew(ordered: readonly Release[], lexicon: Lexicon | undefined): ArchiveIndex {
  return withParts([indexPart(ordered, lexicon)], new Set(), lexicon);
}

/** What was there stays in its parts; what is new makes a small part, unless most of what the parts hold is new or gone. */
function changedIndex(
  before: ArchiveIndex,
  { added, gone }: ArchiveChange,
  ordered: readonly Release[],
): ArchiveIndex {
  if (added.length === 0 && gone.length === 0) return before;
  const { parts, lexicon } = before;
  const left = new Set([...before.gone, ...gone]);
  const fresh = added.filter((release) => !left.delete(release));
  const indexed = parts.reduce((sum, part) => sum + part.releases.length, 0);
  if ((fresh.length + left.size) * 2 >= indexed) return builtAnew(ordered, lexicon);
  if (fresh.length === 0) return withParts(parts, left, lexicon);
  if (parts.length < mostParts) {
    return withParts([...parts, indexPart(inPlace(fresh), lexicon)], left, lexicon);
  }
  return joined(before, left, fresh);
}

/** A release that is saved again and again makes a small part each time: what is made one then is small too. */
function joined(
  { parts, lexicon }: ArchiveIndex,
  gone: Set<Release>,
  fresh: readonly Release[],
): ArchiveIndex {
  const [first, ...others] = parts;
  const rest = others.flatMap(({ releases }) => releases).filter((release) => !gone.delete(release));
  const last = indexPart(inPlace([...rest, ...fresh]), lexicon);
  return withParts(first === undefined ? [last] : [first, last], gone, lexicon);
}

function inPlace(releases: readonly Release[]): readonly Release[] {
  return [...releases].sort(byMeeting);
}

/** The index of these parts, without what has gone. */
export function withParts(
  parts: readonly IndexedReleases[],
  gone: ReadonlySet<Release>,
  lexicon: Lexicon | undefined,
): ArchiveIndex {
  const segments = parts.map(({ segment }) => segment);
  return { parts, gone, sentences: indexOf(segments, lexicon), lexicon };
}
