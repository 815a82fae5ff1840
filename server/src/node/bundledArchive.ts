import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { buildArchive } from '../archive/archive';
import { type PackedFile, packArchive, unpackArchive } from '../archive/packedArchive';
import type { Foundation } from '../archive/savedArchive';
import type { SourceId } from '../release/model';
import { loadArchive } from './archiveFiles';
import { type TakenOver, takenOver } from './keptFolders';
import { listReleaseFiles } from './listFiles';

/**
 * Reads and indexes the archive that ships with Reaffirm, when Reaffirm is built, so that no start need.
 * @param file where it is put.
 * @throws where there is something wrong with the archive.
 */
export async function packBundledArchive(
  folder: string,
  file: string,
  foundation: Foundation,
): Promise<void> {
  const toSource = (release: string) => path.relative(folder, release);
  const { releases, problems } = await loadArchive([folder], { toSource });
  if (problems.length > 0) throw new Error(`The bundled archive: ${problems[0]?.message.en ?? ''}`);
  const archive = buildArchive(releases, problems, { lexicon: foundation.lexicon });
  await writeFile(file, packArchive(archive, foundation, await filesIn(folder)));
}

/** The archive that ships with Reaffirm, at once; whether it still is so turns out later. */
export interface BundledArchive extends TakenOver {
  /** The files that are others than they were. */
  readonly changes: Promise<readonly string[]>;
}

/**
 * The archive that ships with Reaffirm, as it was indexed when Reaffirm was built; whether its files still are so turns
 * out later.
 * @param file what `packBundledArchive` wrote.
 * @returns undefined where it is not there, or rests on another glossary or lexicon.
 */
export async function openBundled(
  folder: string,
  file: string,
  foundation: Foundation,
  toSource: (file: string) => SourceId,
): Promise<BundledArchive | undefined> {
  const packed = await readFile(file).catch(() => undefined);
  const opened = packed && unpackArchive(packed, foundation, (name) => toSource(path.resolve(folder, name)));
  if (opened === undefined) return undefined;
  const told = { listed: [], problems: [], doubted: [] };
  return {
    ...takenOver(opened.archive, [folder], told, toSource),
    changes: filesIn(folder).then((files) =>
      namesOfChanged(opened.files, files).map((name) => path.resolve(folder, name)),
    ),
  };
}

async function filesIn(folder: string): Promise<readonly PackedFile[]> {
  const { files } = await listReleaseFiles([folder]);
  return Promise.all(
    files.map(async (file) => ({
      name: path.relative(folder, file),
      fingerprint: createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    })),
  );
}

/** Files that are another, new or gone. */
function namesOfChanged(before: readonly PackedFile[], now: readonly PackedFile[]): readonly string[] {
  const known = new Map(before.map(({ name, fingerprint }) => [name, fingerprint]));
  const present = new Map(now.map(({ name, fingerprint }) => [name, fingerprint]));
  const names = new Set([...known.keys(), ...present.keys()]);
  return [...names].filter((name) => known.get(name) !== present.get(name));
}
