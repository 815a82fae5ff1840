import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as z from 'zod';
import type { ArchiveProblem } from '../archive/model';
import { manifestName } from '../archive/savedArchive';
import { type ArrayKind, arrayKinds, kindOf, piecesOf, type SavedArray } from '../archive/savedArray';
import { FileBytes } from './fileBytes';
import { type FileStamp, packStamps, unpackStamps } from './fileStamps';
import { writeAtomically } from './writeFile';

/** A saved archive as it is kept on disk, and the files it was made from. */
export interface KeptArchive {
  readonly arrays: readonly SavedArray[];
  readonly stamps: readonly FileStamp[];
  readonly told: Told;
}

/** What was to be told of the archive: of files and folders that are not read, of files that were, and in all. */
export interface Told {
  readonly listed: readonly ArchiveProblem[];
  readonly doubted: readonly DoubtedFile[];
  readonly problems: readonly ArchiveProblem[];
}

export interface DoubtedFile {
  readonly file: string;
  readonly problems: readonly ArchiveProblem[];
}

/** Names the folder that holds the archive kept last. */
const currentName = 'current';
const contentsName = 'contents.json';
/** A folder that another process may still be writing, or reading, is left alone for so long. In ms. */
const graceTime = 10 * 60_000;
/** One call reads or writes no more: systems refuse more than 2 GB at once. */
const largestPiece = 2 ** 28;

const problemSchema = z.strictObject({
  source: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.strictObject({ en: z.string(), ja: z.string() }),
});
const arraySchema = z.strictObject({
  name: z.string().regex(/^[\w.]+$/),
  kind: z.enum(Object.keys(arrayKinds) as [ArrayKind, ...ArrayKind[]]),
  bytes: z.int().min(0),
});
const contentsSchema = z.strictObject({
  arrays: z.array(arraySchema),
  stamps: z.array(arraySchema),
  told: z.strictObject({
    listed: z.array(problemSchema),
    doubted: z.array(z.strictObject({ file: z.string(), problems: z.array(problemSchema) })),
    problems: z.array(problemSchema),
  }),
});
type KeptArray = z.infer<typeof arraySchema>;

/** The folder of the archive that was kept last; undefined where there is none. Tells `removeAbandoned` that the store is in use. */
export async function keptFolder(store: string): Promise<string | undefined> {
  try {
    const current = path.join(store, currentName);
    const name = (await readFile(current, 'utf8')).trim();
    const now = new Date();
    await utimes(current, now, now).catch(() => undefined);
    return /^[\w-]+$/.test(name) ? path.join(store, name) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads what `keepArchive` wrote; undefined where there is nothing, or it is not whole. Whether the arrays are undamaged
 * and still fit the glossary is not known here: `restoreArchive` tells.
 */
export async function readKeptArchive(store: string): Promise<KeptArchive | undefined> {
  const folder = await keptFolder(store);
  if (folder === undefined) return undefined;
  const [index, files] = await Promise.all([readKeptIndex(folder), readKeptFiles(folder)]);
  return index && files && { ...index, stamps: files.stamps };
}

/** The archive in a folder of a store, without the files it was made from: these are many, and not needed to show it. */
export async function readKeptIndex(folder: string): Promise<Omit<KeptArchive, 'stamps'> | undefined> {
  return unlessDamaged(async () => {
    const { arrays, told } = await readContents(folder);
    return { arrays: await Promise.all(arrays.map((one) => readArray(folder, one))), told };
  });
}

/** What is needed to find out whether the files are as they were: their stamps, and what was left on the disk of the archive. */
export async function readKeptFiles(
  folder: string,
): Promise<Pick<KeptArchive, 'arrays' | 'stamps'> | undefined> {
  return unlessDamaged(async () => {
    const contents = await readContents(folder);
    const left = contents.arrays.filter(({ name }) => name === manifestName || staysOnDisk.test(name));
    const [arrays = [], stamps = []] = await Promise.all(
      [left, contents.stamps].map((list) => Promise.all(list.map((one) => readArray(folder, one)))),
    );
    return { arrays, stamps: unpackStamps(stamps) };
  });
}

async function readContents(folder: string): Promise<z.infer<typeof contentsSchema>> {
  return contentsSchema.parse(JSON.parse(await readFile(path.join(folder, contentsName), 'utf8')));
}

async function unlessDamaged<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}

/** The texts of the releases, what they name and what each teaches stay on the disk until they are looked at: they are most of what is kept. */
const staysOnDisk = /\.(?:bodies|mentions|lessons)$/;

async function readArray(folder: string, { name, kind, bytes }: KeptArray): Promise<SavedArray> {
  const place = path.join(folder, `${name}.${kind}`);
  const file = await open(place, 'r');
  try {
    if ((await file.stat()).size !== bytes) throw new RangeError(`${name} is not whole.`);
    if (staysOnDisk.test(name)) return { name, data: new FileBytes(place, bytes) };
    const buffer = new ArrayBuffer(bytes);
    for (let done = 0; done < bytes;) {
      const piece = new Uint8Array(buffer, done, Math.min(largestPiece, bytes - done));
      const { bytesRead } = await file.read(piece, 0, piece.length, done);
      if (bytesRead === 0) throw new RangeError(`${name} has become shorter.`);
      done += bytesRead;
    }
    return { name, data: new arrayKinds[kind](buffer) };
  } finally {
    await file.close();
  }
}

/**
 * Keeps an archive: it is written beside what was kept before, which then is named no longer and removed. A reader finds
 * the one or the other, never half of it, whatever ends this process.
 * @returns the same, with what stays on the disk left there.
 */
export async function keepArchive(
  store: string,
  { arrays, stamps, told }: KeptArchive,
): Promise<KeptArchive> {
  const name = randomUUID();
  const folder = path.join(store, name);
  await mkdir(folder, { recursive: true });
  try {
    const packed = packStamps(stamps);
    for (const array of [...arrays, ...packed]) await writeArray(folder, array);
    const contents = { arrays: arrays.map(listed), stamps: packed.map(listed), told };
    await writeFile(path.join(folder, contentsName), JSON.stringify(contents));
    await writeAtomically(path.join(store, currentName), name);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  await removeOthers(store, name).catch(() => undefined);
  return {
    stamps,
    told,
    arrays: arrays.map(({ name: array, data }) =>
      staysOnDisk.test(array)
        ? { name: array, data: new FileBytes(fileOf(folder, { name: array, data }), bytesIn(data)) }
        : { name: array, data },
    ),
  };
}

function listed({ name, data }: SavedArray): KeptArray {
  return { name, kind: kindOf(data), bytes: bytesIn(data) };
}

function fileOf(folder: string, { name, data }: SavedArray): string {
  return path.join(folder, `${name}.${kindOf(data)}`);
}

async function writeArray(folder: string, array: SavedArray): Promise<void> {
  const file = await open(fileOf(folder, array), 'wx');
  try {
    for (const piece of piecesOf(array.data, largestPiece)) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

/** How many bytes an array takes. */
export function bytesIn(data: SavedArray['data']): number {
  return ArrayBuffer.isView(data) ? data.byteLength : data.length;
}

/** What was kept before, and what a process that ended early left behind. */
async function removeOthers(store: string, current: string): Promise<void> {
  const now = Date.now();
  for (const entry of await readdir(store, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === current) continue;
    const folder = path.join(store, entry.name);
    const found = await stat(folder).catch(() => undefined);
    if (found && now - found.mtimeMs > graceTime) await rm(folder, { recursive: true, force: true });
  }
}

/** An archive that nobody has opened for so long is another's, or there no longer; it can be indexed again. In ms. */
const abandonedAfter = 90 * 24 * 3_600_000;

/** Removes the stores beside this one that were not opened for three months: each set of folders has its own, and folders are moved. */
export async function removeAbandoned(store: string): Promise<void> {
  const folder = path.dirname(store);
  const now = Date.now();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const other = path.join(folder, entry.name);
    if (!entry.isDirectory() || other === store) continue;
    const used = await stat(path.join(other, currentName)).catch(() => stat(other));
    if (now - used.mtimeMs > abandonedAfter) await rm(other, { recursive: true, force: true });
  }
}
