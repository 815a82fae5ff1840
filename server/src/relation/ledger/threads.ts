import type { Snapshot } from '../../archive/model';
import type { Release } from '../../release/model';
import { alignReleases } from '../counterparts/align';
import { isOwnRelease } from '../meetings/ownRelease';
import { type ReleaseRelations, relationsOf, sameItems } from './archiveRelations';
import { meetingsOf } from './meetings';
import type { LedgerMeeting } from './model';
import { ThreadBook, type Twin } from './threadBook';

/** The threads of archived releases, with their meetings. */
export interface ArchiveThreads {
  readonly book: ThreadBook;
  readonly meetings: readonly LedgerMeeting[];
}

interface Known {
  readonly relations: readonly ReleaseRelations[];
  readonly threads: ArchiveThreads;
}

const known = new WeakMap<Release, Known>();

/**
 * The threads of these releases, in order of time. Made in steps: it yields after each release, so that a server can answer others
 * between two steps, or give up.
 */
export function* archiveThreads(
  releases: readonly Release[],
  snapshot: Snapshot,
): Generator<undefined, ArchiveThreads> {
  const relations: ReleaseRelations[] = [];
  for (const [place, release] of releases.entries()) {
    relations.push(relationsOf(release, releases.slice(0, place), snapshot));
    yield;
  }
  const latest = releases.at(-1);
  const before = latest && known.get(latest);
  if (before && sameItems(before.relations, relations)) return before.threads;
  const threads = gather(releases, relations, snapshot);
  if (latest) known.set(latest, { relations, threads });
  return threads;
}

function gather(
  releases: readonly Release[],
  relations: readonly ReleaseRelations[],
  snapshot: Snapshot,
): ArchiveThreads {
  const meetings = meetingsOf(releases);
  const places = new Map(
    meetings.flatMap((meeting, place) => meeting.releases.map((one): [Release, number] => [one, place])),
  );
  const book = ThreadBook.empty();
  for (const [place, release] of releases.entries()) {
    const same = releases.slice(0, place).filter((other) => places.get(other) === places.get(release));
    book.enter({
      release,
      sentences: committingSentences(release),
      meetingOf: (one) => places.get(one),
      earlier: relations[place]?.earlier ?? [],
      inside: relations[place]?.inside ?? [],
      twins: twinsIn(release, same, snapshot),
    });
  }
  return { book, meetings };
}

/** The sentences of a release that state a commitment, in its order. */
export function committingSentences({ commitments }: Release): readonly number[] {
  return [...new Set(commitments.map(({ sentence }) => sentence))].sort((a, b) => a - b);
}

/** A pair of sentences with less in common than this may be a slip of the alignment. */
const sureLikeness = 0.3;

/** For each sentence its counterpart in a release of the same meeting in the other language, where it surely has one. */
function twinsIn(
  release: Release,
  others: readonly Release[],
  { glossary }: Snapshot,
): ReadonlyMap<number, Twin> {
  const other = others.find((one) => one.language !== release.language && isOwnRelease(release, one));
  if (other === undefined) return new Map();
  return new Map(
    alignReleases(release, other, glossary).flatMap(({ left, right, likeness }): [number, Twin][] => {
      const [own] = left;
      const [sentence] = right;
      const isPair = left.length === 1 && right.length === 1 && likeness >= sureLikeness;
      return isPair && own !== undefined && sentence !== undefined
        ? [[own, { release: other, sentence }]]
        : [];
    }),
  );
}
