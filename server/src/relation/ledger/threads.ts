import type { Snapshot } from '../../archive/model';
import type { Release } from '../../release/model';
import { AnalysedRelease } from '../comparison/analysedRelease';
import type { AnalysedSentence } from '../comparison/analyse';
import { meanOf } from '../comparison/thresholds';
import { type Side, cover } from '../comparison/coverage';
import type { Resources } from '../comparison/units';
import { alignReleases } from '../counterparts/align';
import { isOwnRelease } from '../meetings/ownRelease';
import { resourcesOf } from '../relateDraft';
import { type ReleaseRelations, relationsOf, sameItems } from './archiveRelations';
import { committingSentences } from './commitments';
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

/** An archived release is related to so many before it: what rested for longer begins a new thread, unless the draft takes it up. */
const reach = 12;

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
    relations.push(relationsOf(release, releases.slice(Math.max(0, place - reach), place), snapshot));
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

/** A pair of sentences with less in common than this may be a slip of the alignment: of names and figures, and of words. */
const sure = { likeness: 0.3, coverage: 0.3 };
/** Where two sentences stand against one, the pair must have so much in common by itself. */
const surePart = 0.5;

/** For each sentence its counterpart in a release of the same meeting in the other language, where it surely has one. */
function twinsIn(
  release: Release,
  others: readonly Release[],
  snapshot: Snapshot,
): ReadonlyMap<number, Twin> {
  const other = others.find((one) => one.language !== release.language && isOwnRelease(release, one));
  if (other === undefined) return new Map();
  const resources = resourcesOf(snapshot);
  const own = new AnalysedRelease(release, resources);
  const its = new AnalysedRelease(other, resources);
  return new Map(
    alignReleases(release, other, snapshot.glossary, snapshot.archive.index.lexicon).flatMap(
      ({ left, right, likeness }): [number, Twin][] => {
        const isPair = left.length === 1 && right.length === 1 && likeness >= sure.likeness;
        const least = isPair ? sure.coverage : surePart;
        return left.flatMap((from): [number, Twin][] => {
          const twin = right.find(
            (to) => coverageOf(own.sentence(from), its.sentence(to), resources) >= least,
          );
          return twin === undefined ? [] : [[from, { release: other, sentence: twin }]];
        });
      },
    ),
  );
}

function coverageOf(a: AnalysedSentence, b: AnalysedSentence, { lexicon }: Resources): number {
  const sideOf = ({ language, whole }: AnalysedSentence): Side => ({ language, units: whole.units });
  return meanOf(cover(sideOf(a), sideOf(b), lexicon));
}
