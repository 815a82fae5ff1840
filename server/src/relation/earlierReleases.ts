import type { Snapshot } from '../archive/model';
import { outlineOf } from '../archive/releaseOutline';
import type { Lexicon } from '../glossary/lexicon';
import type { Glossary } from '../glossary/model';
import type { Release } from '../release/model';
import { Memory } from '../text/remember';
import { AnalysedRelease } from './comparison/analysedRelease';
import type { Resources } from './comparison/units';
import { ownNumber } from './meetings/meetingClaims';
import { ownReleases } from './meetings/ownRelease';

/**
 * What a draft is set against: the archive without the releases of the draft's own meeting. Drafts that leave out the
 * same releases of the same snapshot share one, so that what was found for a sentence holds for the draft after a keystroke.
 */
export class EarlierReleases {
  readonly snapshot: Snapshot;
  readonly resources: Resources;
  /** The number of the draft's own meeting, where it is sure. */
  readonly ownNumber: number | undefined;
  /** In the order of the archive. */
  readonly releases: readonly Release[];
  readonly #left: ReadonlySet<Release>;
  #numbers: ReadonlySet<number> | undefined;

  constructor(snapshot: Snapshot, own: readonly Release[], number: number | undefined) {
    const { archive } = snapshot;
    this.snapshot = snapshot;
    this.resources = resourcesOf(snapshot);
    this.ownNumber = number;
    this.#left = new Set(own);
    this.releases =
      own.length === 0 ? archive.releases : archive.releases.filter((release) => this.has(release));
  }

  has(release: Release): boolean {
    return !this.#left.has(release);
  }

  analysed(release: Release): AnalysedRelease {
    return analysedRelease(release, this.resources);
  }

  /** Whether one of the releases reports on the meeting with this number. */
  hasMeeting(number: number): boolean {
    this.#numbers ??= new Set(this.releases.flatMap((release) => outlineOf(release).number ?? []));
    return this.#numbers.has(number);
  }
}

const known = new WeakMap<Snapshot, Memory<string, EarlierReleases>>();
/** Few drafts are open at once, and each of them has two languages at most. */
const mostKept = 16;

/** The releases that a draft is set against. */
export function earlierReleases(draft: Release, snapshot: Snapshot): EarlierReleases {
  const own = ownReleases(draft, snapshot.archive);
  const number = ownNumber(draft);
  const key = JSON.stringify([number, ...own.map(({ source }) => source)]);
  const ofSnapshot = known.get(snapshot) ?? new Memory<string, EarlierReleases>(mostKept);
  known.set(snapshot, ofSnapshot);
  const before = ofSnapshot.get(key);
  if (before) return before;
  const earlier = new EarlierReleases(snapshot, own, number);
  ofSnapshot.set(key, earlier);
  return earlier;
}

const knownResources = new WeakMap<Glossary, Map<Lexicon | undefined, Resources>>();

/** What the comparer uses of a snapshot; the same object as long as glossary and lexicon stay the same. */
export function resourcesOf({ glossary, archive }: Pick<Snapshot, 'glossary' | 'archive'>): Resources {
  const { lexicon } = archive.index;
  const ofGlossary = knownResources.get(glossary) ?? new Map<Lexicon | undefined, Resources>();
  knownResources.set(glossary, ofGlossary);
  const resources = ofGlossary.get(lexicon) ?? { glossary, lexicon };
  ofGlossary.set(lexicon, resources);
  return resources;
}

const cache = new WeakMap<Release, { readonly resources: Resources; readonly analysed: AnalysedRelease }>();

/** The release analysed, kept as long as the release, the glossary and the lexicon stay the same. */
function analysedRelease(release: Release, resources: Resources): AnalysedRelease {
  const before = cache.get(release);
  if (before?.resources === resources) return before.analysed;
  const analysed = new AnalysedRelease(release, resources);
  cache.set(release, { resources, analysed });
  return analysed;
}
