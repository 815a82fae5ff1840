import { mentionsOf } from '../../archive/mentions';
import type { Snapshot } from '../../archive/model';
import type { Lexicon } from '../../glossary/lexicon';
import type { Glossary } from '../../glossary/model';
import type { Release } from '../../release/model';
import type { RelatedSentence } from '../model';
import { relateDraft, resourcesOf } from '../relateDraft';
import { type RepeatedInside, relateInside } from '../relateInside';
import { committingSentences } from './commitments';
import { recalledCommitments } from './recalled';

/** How the sentences of an archived release stand to the releases before it, and to one another. */
export interface ReleaseRelations {
  readonly earlier: readonly RelatedSentence[];
  readonly inside: readonly RepeatedInside[];
}

/** A release with the names that the glossary knows in it; the same object as long as both are the same. */
interface Reading {
  readonly release: Release;
  readonly names: string;
}

interface Known {
  readonly readings: readonly Reading[];
  readonly lexicon: Lexicon | undefined;
  readonly relations: ReleaseRelations;
}

const readings = new WeakMap<Release, Reading>();
const known = new WeakMap<Release, Known>();

/**
 * Relates a release to those before it. Kept with the release as long as these, their names and the lexicon are the same: a new
 * release at the end, a draft, or a glossary entry that no release uses does not relate the archive anew.
 * @param before the releases before it, in order of time.
 */
export function relationsOf(
  release: Release,
  before: readonly Release[],
  snapshot: Snapshot,
): ReleaseRelations {
  const now = [...before, release].map((one) => readingOf(one, snapshot.glossary));
  const { lexicon } = snapshot.archive.index;
  const last = known.get(release);
  if (last && last.lexicon === lexicon && sameItems(last.readings, now)) return last.relations;
  const view = { ...snapshot, archive: { ...snapshot.archive, releases: before } };
  const compared = relateDraft(release, view);
  const related = new Set(compared.map(({ sentence }) => sentence));
  const others = committingSentences(release).filter((sentence) => !related.has(sentence));
  const relations = {
    earlier: [...compared, ...recalledCommitments(release, others, view)],
    inside: relateInside(release, resourcesOf(snapshot)),
  };
  known.set(release, { readings: now, lexicon, relations });
  return relations;
}

function readingOf(release: Release, glossary: Glossary): Reading {
  const names = mentionsOf(release, glossary)
    .map(({ concept, mention }) => `${concept.id} ${mention.span.start}`)
    .join();
  const last = readings.get(release);
  if (last?.names === names) return last;
  const reading = { release, names };
  readings.set(release, reading);
  return reading;
}

/** Whether two lists hold the same objects in the same order. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
