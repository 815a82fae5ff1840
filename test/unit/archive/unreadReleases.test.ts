import { expect, it } from 'vitest';
import { buildArchive } from '../../../server/src/archive/archive';
import type { Archive } from '../../../server/src/archive/model';
import { sameReleaseProblems } from '../../../server/src/archive/sameRelease';
import { restoreArchive, saveArchive } from '../../../server/src/archive/savedArchive';
import { bytesAtHand } from '../../../server/src/archive/storedRelease';
import { buildSnapshot, groundGlossary } from '../../../server/src/archive/snapshot';
import { earlierReleases } from '../../../server/src/relation/earlierReleases';
import { meetingRecord } from '../../../server/src/relation/meetings/meetingRecord';
import { weakenedPlans } from '../../../server/src/relation/meetings/weakenedPlans';
import type { Release } from '../../../server/src/release/model';
import { readRelease } from '../../../server/src/release/read';

const foundation = { glossary: groundGlossary([]), lexicon: undefined, lexiconVersion: '' };
const settings = { displayLanguage: 'en', severity: {} } as const;

function releaseOf(number: number, said = 'paint the lighthouses'): Release {
  const text = `Results of the ${number}th Japan-Kenya Policy Dialogue on Lighthouses\n\nMay 9, ${2000 + number}\n\nThe two countries intend to ${said}. The ${number + 1}th meeting will be held in May ${2001 + number}.\n`;
  const { release } = readRelease(`${number}.txt`, text);
  if (release === undefined) throw new Error('The text holds no release.');
  return release;
}

/** Restores the archive from bytes, and counts how many of its releases' heads and texts are read. */
function restoredCounting(archive: Archive) {
  const read = { heads: 0, bodies: 0 };
  const arrays = saveArchive(archive, foundation).map(({ name, data }) => {
    const kind = name === '0.heads' ? 'heads' : name === '0.bodies' ? 'bodies' : undefined;
    if (kind === undefined || !(data instanceof Uint8Array)) return { name, data };
    const source = bytesAtHand(data);
    const counting = (start: number, end: number) => {
      read[kind] += 1;
      return source.read(start, end);
    };
    return { name, data: { length: source.length, read: counting } };
  });
  const restored = restoreArchive(arrays, foundation, true);
  if (restored === undefined) throw new Error('The archive was not restored.');
  return { restored, read };
}

const numbers = Array.from({ length: 40 }, (_, nth) => nth + 4);
const { restored, read } = restoredCounting(buildArchive(numbers.map((number) => releaseOf(number))));

it('a changed release makes a new snapshot without any other being read', () => {
  const changed = releaseOf(9, 'count seabirds');
  const given = restored.given.map((release) => (release.source === '9.txt' ? changed : release));
  const problems = sameReleaseProblems(given);
  const snapshot = buildSnapshot({ releases: given, problems, settings }, 1, restored);
  expect(snapshot.archive.release('9.txt')).toBe(changed);
  expect(snapshot.archive.releases.map(({ source }) => source)).toEqual(numbers.map((one) => `${one}.txt`));
  // The text as it was is read to see whether it is another.
  expect(read).toEqual({ heads: 0, bodies: 1 });
});

it('a draft finds its dialogue, its own meeting and a plan without those of others being read', () => {
  const snapshot = buildSnapshot({ releases: restored.given, problems: [], settings }, 1, restored);
  read.bodies = 0;
  const draft = releaseOf(44);
  expect(meetingRecord(draft, snapshot.archive, snapshot.glossary).map(({ number }) => number)).toEqual(
    numbers,
  );
  const earlier = earlierReleases(draft, snapshot);
  expect(earlier.releases).toHaveLength(40);
  expect(earlier.hasMeeting(43)).toBe(true);
  expect(read).toEqual({ heads: 0, bodies: 0 });
  const again = earlierReleases(releaseOf(20), snapshot);
  expect(again.releases.map(({ source }) => source)).not.toContain('20.txt');
  expect(read.heads).toBe(0);
  const vague = readRelease('draft', 'The 44th meeting will be held at an appropriate time.\n').release;
  if (vague === undefined) throw new Error('The text holds no release.');
  const [plan] = weakenedPlans(vague, earlier.releases);
  expect(plan?.release.source).toBe('43.txt');
  expect(read.heads).toBeLessThanOrEqual(1);
});
