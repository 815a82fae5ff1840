import type { Release } from '../release/model';
import type { Archive } from './model';

/** What has come into an archive and what has gone from it; a release that was read anew is in both. */
export interface ArchiveChange {
  readonly added: readonly Release[];
  readonly gone: readonly Release[];
}

interface Replaced {
  readonly before: readonly Release[];
  readonly now: readonly Release[];
}

/**
 * How the releases differ from those the archive was given. Only what stands at another place than before is looked at, so
 * that a change of one file costs the same in any archive. A release whose text is as it was is none of the change.
 */
export function changeSince(archive: Archive, given: readonly Release[]): ArchiveChange {
  const { before, now } = differing(archive, given);
  const current = new Map(
    now.map((release) => {
      const known = archive.release(release.source);
      return [release.source, known === release || known?.text === release.text ? known : release];
    }),
  );
  const live = before.map(({ source }) => archive.release(source)).filter((release) => release !== undefined);
  const [known, wanted] = [new Set(live), new Set(current.values())];
  return {
    added: [...wanted].filter((release) => !known.has(release)),
    gone: [...known].filter((release) => !wanted.has(release)),
  };
}

/** All of both where a source stands more than once: then the last counts, wherever it stands. */
function differing(archive: Archive, given: readonly Release[]): Replaced {
  const whole = { before: archive.releases, now: given };
  if (archive.given.length !== archive.releases.length) return whole;
  const replaced =
    given.length === archive.given.length
      ? atSamePlaces(archive.given, given)
      : between(archive.given, given);
  const left = new Set(replaced.before.map(({ source }) => source));
  const isTwice = replaced.now.some(
    ({ source }) => !left.has(source) && archive.release(source) !== undefined,
  );
  return isTwice ? whole : replaced;
}

function atSamePlaces(before: readonly Release[], now: readonly Release[]): Replaced {
  const places: number[] = [];
  for (let place = 0; place < now.length; place += 1) if (now[place] !== before[place]) places.push(place);
  const at = (releases: readonly Release[]) =>
    places.map((place) => releases[place]).filter((release) => release !== undefined);
  return { before: at(before), now: at(now) };
}

/** What stands between the releases that both begin with and those that both end with. */
function between(before: readonly Release[], now: readonly Release[]): Replaced {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start += 1;
  let behind = 0;
  while (behind < shorter - start && before.at(-1 - behind) === now.at(-1 - behind)) behind += 1;
  const middle = (releases: readonly Release[]) => releases.slice(start, releases.length - behind);
  return { before: middle(before), now: middle(now) };
}
