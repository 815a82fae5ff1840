import type { SourceId } from '../release/model';
import type { Archive } from './model';
import { movedArrays } from './movedArchive';
import { type Foundation, restoreArchive, saveArchive } from './savedArchive';
import { type ArrayKind, arrayKinds, isFlat, kindOf, type SavedArray } from './savedArray';
import { decodeJson, encodeJson } from './savedPart';

/** A file of an archive, by its name, and what tells its content from any other. */
export interface PackedFile {
  readonly name: string;
  readonly fingerprint: string;
}

interface Contents {
  readonly files: readonly PackedFile[];
  readonly arrays: readonly {
    readonly name: string;
    readonly kind: ArrayKind;
    readonly start: number;
    readonly length: number;
  }[];
}

/** Numbers of any kind are read in place from a multiple of so many bytes. */
const step = 8;

/**
 * A small archive in one piece that can be handed on, its index with it: the length of the contents in four bytes, the
 * contents as JSON, and the arrays, each from a multiple of eight bytes behind them.
 * @param archive whose sources are the names of its files.
 */
export function packArchive(
  archive: Archive,
  foundation: Foundation,
  files: readonly PackedFile[],
): Uint8Array {
  let end = 0;
  const placed = saveArchive(archive, foundation).map(({ name, data }) => {
    const bytes = isFlat(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : data.read(0, data.length);
    const start = end;
    end = upToStep(start + bytes.length);
    return { bytes, listed: { name, kind: kindOf(data), start, length: data.length } };
  });
  const contents = encodeJson({ files, arrays: placed.map(({ listed }) => listed) } satisfies Contents);
  const base = baseOf(contents.length);
  const packed = new Uint8Array(base + end);
  new DataView(packed.buffer).setUint32(0, contents.length, true);
  packed.set(contents, Uint32Array.BYTES_PER_ELEMENT);
  for (const { bytes, listed } of placed) packed.set(bytes, base + listed.start);
  return packed;
}

/**
 * What `packArchive` made, wherever the files lie now.
 * @param sourceOf the source of the release in a file, by the file's name.
 * @returns undefined where it rests on another glossary or lexicon, or is not whole.
 */
export function unpackArchive(
  packed: Uint8Array,
  foundation: Foundation,
  sourceOf: (name: string) => SourceId,
): { readonly archive: Archive; readonly files: readonly PackedFile[] } | undefined {
  try {
    const { files, arrays } = contentsOf(packed);
    const archive = restoreArchive(movedArrays(arrays, sourceOf), foundation, true);
    return archive && { archive, files };
  } catch {
    return undefined;
  }
}

function contentsOf(packed: Uint8Array): {
  readonly files: readonly PackedFile[];
  readonly arrays: readonly SavedArray[];
} {
  const { buffer } = packed.slice();
  const length = new DataView(buffer).getUint32(0, true);
  const contents = packed.subarray(Uint32Array.BYTES_PER_ELEMENT, Uint32Array.BYTES_PER_ELEMENT + length);
  const { files, arrays } = decodeJson(contents) as Contents;
  const base = baseOf(length);
  return {
    files,
    arrays: arrays.map(({ name, kind, start, length: count }) => ({
      name,
      data: new arrayKinds[kind](buffer, base + start, count),
    })),
  };
}

function baseOf(contentsLength: number): number {
  return upToStep(Uint32Array.BYTES_PER_ELEMENT + contentsLength);
}

function upToStep(length: number): number {
  return Math.ceil(length / step) * step;
}
