import type { Concept, Glossary } from '../glossary/model';
import type { Release } from '../release/model';
import type { Language } from '../text/language';
import { lessonsOf } from './lessons';
import type { Archive, IndexedReleases } from './model';
import { outlineOf } from './releaseOutline';
import { taughtIn } from './storedRelease';

/** A release that teaches something, and what. */
export interface Teaching {
  readonly release: Release;
  readonly lessons: readonly Concept[];
}

interface Teachers {
  readonly glossary: Glossary;
  readonly teachers: readonly Teaching[];
  /** The releases of the part that had gone by then. */
  readonly without: readonly Release[];
}
const known = new WeakMap<IndexedReleases, Teachers>();

/** Takes the teachers of a part from where they were kept. */
export function keepTeachers(
  part: IndexedReleases,
  glossary: Glossary,
  teachers: readonly Teaching[],
  archive: Archive,
): void {
  known.set(part, { glossary, teachers, without: goneFrom(part, archive) });
}

/**
 * Those of a part's releases whose lessons make a difference when the lessons of all are put together in their order: who
 * teaches a thing first, and who adds a full name in another language. Very many others teach the same, and are not asked
 * again as long as no teacher has gone for good.
 */
export function teachersIn(part: IndexedReleases, archive: Archive, glossary: Glossary): readonly Teaching[] {
  const before = known.get(part);
  if (before?.glossary === glossary && standAsTheyDid(before, archive)) {
    return before.teachers.filter(({ release }) => archive.holds(release));
  }
  const teachers = decisive(lessonsIn(part, archive, glossary));
  keepTeachers(part, glossary, teachers, archive);
  return teachers;
}

function standAsTheyDid({ glossary, teachers, without }: Teachers, archive: Archive): boolean {
  return (
    without.every((release) => !archive.holds(release)) &&
    teachers.every((one) => archive.holds(one.release) || isTaughtAgain(one, archive, glossary))
  );
}

/** Whether the release was replaced by one at the same place in the order that teaches all of it too. */
function isTaughtAgain({ release, lessons }: Teaching, archive: Archive, glossary: Glossary): boolean {
  const now = archive.release(release.source);
  if (now === undefined) return false;
  const [before, after] = [outlineOf(release), outlineOf(now)];
  if (before.day !== after.day || before.number !== after.number) return false;
  const again = new Map(lessonsOf(now, glossary).map((concept) => [concept.id, fullLanguages(concept)]));
  return lessons.every((concept) =>
    [...fullLanguages(concept)].every((language) => again.get(concept.id)?.has(language)),
  );
}

function goneFrom({ sources }: IndexedReleases, { index }: Archive): readonly Release[] {
  return [...index.gone].filter((release) => sources.find(release.source) === release);
}

function decisive(taught: readonly Teaching[]): readonly Teaching[] {
  const named = new Map<string, Set<Language>>();
  const addsTo = (concept: Concept): boolean => {
    const languages = named.get(concept.id);
    const further = [...fullLanguages(concept)].filter((language) => !languages?.has(language));
    named.set(concept.id, new Set([...(languages ?? []), ...further]));
    return languages === undefined || further.length > 0;
  };
  return taught
    .map(({ release, lessons }) => ({ release, lessons: lessons.filter(addsTo) }))
    .filter(({ lessons }) => lessons.length > 0);
}

/** The languages in which an entry has a full name. */
function fullLanguages({ names }: Concept): ReadonlySet<Language> {
  return new Set(names.filter(({ form }) => form === 'full').map(({ language }) => language));
}

/** The releases of a part that teach something, in their order. */
function lessonsIn(part: IndexedReleases, archive: Archive, glossary: Glossary): readonly Teaching[] {
  const { releases, lessons: kept } = part;
  const taught =
    kept?.glossary === glossary
      ? Array.from(taughtIn(kept), ([place, lessons]) => ({ release: releases[place], lessons }))
      : releases.map((release) => ({ release, lessons: lessonsOf(release, glossary) }));
  return taught.filter(
    (one): one is Teaching =>
      one.lessons.length > 0 && one.release !== undefined && archive.holds(one.release),
  );
}
