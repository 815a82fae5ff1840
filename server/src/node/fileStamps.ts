import { stat } from 'node:fs/promises';
import pLimit from 'p-limit';
import type { SavedArray } from '../archive/savedArray';

/** What a file was like when it was read: with another size or another time of change it is another file. */
export interface FileStamp {
  readonly file: string;
  readonly size: number;
  /** In milliseconds since 1970, as the file system tells it. */
  readonly changed: number;
}

const filesAtOnce = 64;
/** A file changed so lately may change again within one tick of the file system's clock. In ms. */
const unsettled = 2_000;

/** Taken before the files are read: what changes while it is read is read again at the next start. */
export async function stampsOf(files: readonly string[]): Promise<readonly FileStamp[]> {
  const now = Date.now();
  const found = await pLimit(filesAtOnce).map(files, async (file) => {
    const { size, mtimeMs } = await stat(file).catch(() => ({ size: -1, mtimeMs: NaN }));
    return { file, size, changed: mtimeMs };
  });
  return found.filter(({ changed }) => now - changed > unsettled);
}

/** The files whose stamps differ from those of before, which are new, or which are gone. */
export function changedSince(
  before: readonly FileStamp[],
  now: readonly FileStamp[],
  files: readonly string[],
): readonly string[] {
  const known = new Map(before.map((stamp) => [stamp.file, stamp]));
  const same = new Set(
    now
      .filter(({ file, size, changed }) => {
        const stamp = known.get(file);
        return stamp?.size === size && stamp.changed === changed;
      })
      .map(({ file }) => file),
  );
  const present = new Set(files);
  return [
    ...files.filter((file) => !same.has(file)),
    ...[...known.keys()].filter((file) => !present.has(file)),
  ];
}

/** No path holds it. */
const separator = '\0';
const names = { files: 'stamps.files', sizes: 'stamps.sizes', changed: 'stamps.changed' };

/** Stamps as arrays, which are read faster than as many objects. */
export function packStamps(stamps: readonly FileStamp[]): readonly SavedArray[] {
  return [
    { name: names.files, data: new TextEncoder().encode(stamps.map(({ file }) => file).join(separator)) },
    { name: names.sizes, data: Float64Array.from(stamps, ({ size }) => size) },
    { name: names.changed, data: Float64Array.from(stamps, ({ changed }) => changed) },
  ];
}

/** What `packStamps` made. @throws where the arrays are others. */
export function unpackStamps(arrays: readonly SavedArray[]): readonly FileStamp[] {
  const [files, sizes, changed] = arrays.map(({ data }) => data);
  if (!(files instanceof Uint8Array && sizes instanceof Float64Array && changed instanceof Float64Array)) {
    throw new TypeError('These are no stamps.');
  }
  const paths = new TextDecoder().decode(files).split(separator);
  return Array.from(sizes, (size, place) => ({
    file: paths[place] ?? '',
    size,
    changed: changed[place] ?? NaN,
  }));
}
