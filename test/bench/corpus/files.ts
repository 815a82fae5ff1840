import { access, mkdir, utimes, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { type GeneratedRelease, releaseAt, releasesPerSeries, seriesOf } from './archive';

/** Raised when the generated releases change, so that no folder of an older kind is measured. */
const generation = 2;
/** When the files say that they were changed: all alike, so that one that was changed and put back is as it was. */
const writtenAt = new Date('2026-01-01T00:00:00Z');

/**
 * Writes an archive of so many releases below the folder, unless it is there already. Gives its folder. No more than one
 * series is held at a time.
 */
export async function writeArchive(folder: string, releases: number): Promise<string> {
  const archive = path.join(folder, `archive-${generation}-${releases}`);
  const finished = path.join(archive, '.finished');
  if (await exists(finished)) return archive;
  for (let first = 0; first < releases; first += releasesPerSeries) {
    const count = Math.min(releasesPerSeries, releases - first);
    await writeSeries(
      archive,
      Array.from({ length: count }, (_, place) => releaseAt(first + place)),
    );
  }
  await writeFile(finished, '');
  return archive;
}

async function writeSeries(archive: string, releases: readonly GeneratedRelease[]): Promise<void> {
  const name = releases[0]?.fileName ?? '';
  const inside = path.join(archive, name.slice(0, name.indexOf('-')));
  await mkdir(inside, { recursive: true });
  await Promise.all(releases.map(({ fileName, text }) => writeRelease(path.join(inside, fileName), text)));
}

/** Writes a file as the archive was written, also to put it back as it was. */
export async function writeRelease(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  await utimes(file, writtenAt, writtenAt);
}

/** The file in which `writeArchive` puts the first release of a series. */
export function firstFileOf(archive: string, series: number): string {
  const { number } = seriesOf(series);
  return path.join(archive, `s${number}`, `s${number}-m01.en.txt`);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
