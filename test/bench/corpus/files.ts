import { access, mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { releaseAt, seriesOf } from './archive';

/** Raised when the generated releases change, so that no folder of an older kind is measured. */
const generation = 1;

/** Writes an archive of so many releases below the folder, unless it is there already. Gives its folder. */
export async function writeArchive(folder: string, releases: number): Promise<string> {
  const archive = path.join(folder, `archive-${generation}-${releases}`);
  const finished = path.join(archive, '.finished');
  if (await exists(finished)) return archive;
  for (let number = 0; number < releases; number++) {
    const { fileName, text } = releaseAt(number);
    const inside = path.join(archive, fileName.slice(0, fileName.indexOf('-')));
    await mkdir(inside, { recursive: true });
    await writeFile(path.join(inside, fileName), text);
  }
  await writeFile(finished, '');
  return archive;
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
