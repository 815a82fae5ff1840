import type { Lexicon } from '../glossary/lexicon';
import type { Release, SentenceRole, SourceId } from '../release/model';
import { slice } from '../text/span';
import { tokenKeys } from '../text/tokens';
import { buildSegment, indexOf, type IndexedSentence } from './index';
import type { Archive, ArchiveIndex, ArchiveProblem, IndexedReleases } from './model';
import { meetingDay } from '../release/meetingDay';

/** The sentences that can be found: those that speak. Titles, headings, contact lines and furniture cannot. */
const searchedRoles: ReadonlySet<SentenceRole> = new Set(['body', 'listItem', 'plan', 'participants']);

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
 * so that one changed release costs its own sentences and not those of the archive.
 */
export function buildArchive(
  releases: readonly Release[],
  problems: readonly ArchiveProblem[] = [],
  options: ArchiveOptions = {},
): Archive {
  const { lexicon, previous } = options;
  const known = previous?.index.lexicon === lexicon ? previous : undefined;
  const current = releases.map((release) => {
    const before = known?.release(release.source);
    return before === release || before?.text === release.text ? before : release;
  });
  const ordered = known === undefined ? inMeetingOrder(current) : inOrderOf(known.releases, current);
  return assembleArchive(ordered, problems, indexReleases(ordered, known?.index, lexicon));
}

/** The archive of these releases, which are in order (see `inMeetingOrder`), and their index. */
export function assembleArchive(
  releases: readonly Release[],
  problems: readonly ArchiveProblem[],
  index: ArchiveIndex,
): Archive {
  const bySource = new Map(releases.map((release): [SourceId, Release] => [release.source, release]));
  return { releases, problems, index, release: (source) => bySource.get(source) };
}

/** In the order of their meetings, then of their sources. Of several releases with one source the last counts. */
function inMeetingOrder(releases: readonly Release[]): readonly Release[] {
  const bySource = new Map(releases.map((release): [SourceId, Release] => [release.source, release]));
  return [...bySource.values()].sort(byMeeting);
}

/** More new releases than this are not put in one by one. */
const fewNew = 32;

/** In the order of their meetings, where most of them are in an order already: no release is looked at that need not be. */
function inOrderOf(before: readonly Release[], releases: readonly Release[]): readonly Release[] {
  const current = new Set(new Map(releases.map((release) => [release.source, release])).values());
  const ordered = before.filter((release) => current.delete(release));
  if (current.size > fewNew) return inMeetingOrder(releases);
  for (const release of current) {
    ordered.splice(placeOf(release, ordered), 0, release);
  }
  return ordered;
}

/** Where a release belongs among those that are in order. */
function placeOf(release: Release, ordered: readonly Release[]): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle];
    if (other !== undefined && byMeeting(other, release) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function indexReleases(
  releases: readonly Release[],
  known: ArchiveIndex | undefined,
  lexicon: Lexicon | undefined,
): ArchiveIndex {
  const before = known?.parts ?? [];
  const indexed = before.reduce((sum, part) => sum + part.releases.length, 0);
  const added = withoutThoseIn(before, releases);
  const gone = indexed + added.length - releases.length;
  if (known !== undefined && added.length === 0 && gone === 0) return known;
  const takeOver = (added.length + gone) * 2 < indexed;
  const kept = takeOver ? partsToKeep(before) : [];
  const rest = kept.length === before.length ? added : withoutThoseIn(kept, releases);
  const parts = rest.length > 0 || kept.length === 0 ? [...kept, indexPart(rest, lexicon)] : kept;
  const segments = parts.map((part) => part.segment);
  return { parts, sentences: indexOf(segments, lexicon), lexicon };
}

/** The releases that no part holds. */
function withoutThoseIn(parts: readonly IndexedReleases[], releases: readonly Release[]): readonly Release[] {
  const held = parts.map(membersOf);
  return releases.filter((release) => !held.some((members) => members.has(release)));
}

const members = new WeakMap<IndexedReleases, ReadonlySet<Release>>();

/** A part stays as it is while releases come and go: its members are listed once. */
function membersOf(part: IndexedReleases): ReadonlySet<Release> {
  const known = members.get(part) ?? new Set(part.releases);
  members.set(part, known);
  return known;
}

/** A release that is saved again and again makes a small part each time: what is made one then is small too. */
function partsToKeep(parts: readonly IndexedReleases[]): readonly IndexedReleases[] {
  return parts.length < mostParts ? parts : parts.slice(0, 1);
}

function indexPart(releases: readonly Release[], lexicon: Lexicon | undefined): IndexedReleases {
  const rowRelease: number[] = [];
  const rowSentence: number[] = [];
  function* sentences(): Iterable<IndexedSentence> {
    for (const [place, release] of releases.entries()) {
      for (const [sentence, { span, language, role }] of release.sentences.entries()) {
        if (!searchedRoles.has(role)) continue;
        rowRelease.push(place);
        rowSentence.push(sentence);
        yield { keys: tokenKeys(slice(release.text, span), language, lexicon), language };
      }
    }
  }
  const segment = buildSegment(sentences());
  return {
    segment,
    releases,
    rowRelease: Uint32Array.from(rowRelease),
    rowSentence: Uint32Array.from(rowSentence),
  };
}

/** By the first day of the meeting, else of publication; then by the meeting's number; then by source. */
function byMeeting(a: Release, b: Release): number {
  return (
    compare(dayOf(a), dayOf(b)) ||
    (a.meeting.number?.value ?? 0) - (b.meeting.number?.value ?? 0) ||
    compare(a.source, b.source)
  );
}

function dayOf(release: Release): string {
  return meetingDay(release) ?? '';
}

/** By code unit: the same order on every host. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
