import type { ByteSource } from './storedRelease';

/** The kinds of flat arrays that are saved, by the name that they have in a manifest. */
export const arrayKinds = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;
export interface FlatArrays {
  u8: Uint8Array;
  u16: Uint16Array;
  u32: Uint32Array;
  i32: Int32Array;
  f32: Float32Array;
  f64: Float64Array;
}
export type ArrayKind = keyof FlatArrays;
export type FlatArray = FlatArrays[ArrayKind];

/**
 * A part of what is saved, to be kept under its name in the byte order of the machine, which is little-endian wherever
 * Reaffirm runs. What is large and seldom looked at may be left where it is kept.
 */
export interface SavedArray {
  /** Letters, digits, full stops: a file name on any system. */
  readonly name: string;
  readonly data: FlatArray | ByteSource;
}

export function isFlat(data: SavedArray['data']): data is FlatArray {
  return ArrayBuffer.isView(data);
}

export function kindOf(data: SavedArray['data']): ArrayKind {
  const kind = Object.entries(arrayKinds).find(([, constructor]) => data instanceof constructor)?.[0];
  return (kind as ArrayKind | undefined) ?? 'u8';
}

/** So much is looked at at once of what is not at hand; a multiple of four bytes. */
const pieceBytes = 2 ** 22;

/** Over words of four bytes, each mixed by a multiplication (FNV-1a); what is over, byte by byte. Pauses now and then. */
export function* checksumInSteps(data: SavedArray['data']): Generator<undefined, number> {
  let hash = 0x811c9dc5;
  for (const piece of piecesOf(data, pieceBytes)) {
    hash = checksumOf(piece, hash);
    yield undefined;
  }
  return hash >>> 0;
}

/** The bytes, so many at once. */
export function* piecesOf(data: SavedArray['data'], size: number): Generator<Uint8Array> {
  const bytes = isFlat(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : data;
  for (let start = 0; start < bytes.length; start += size) {
    const end = Math.min(start + size, bytes.length);
    yield bytes instanceof Uint8Array ? bytes.subarray(start, end) : bytes.read(start, end);
  }
}

function checksumOf({ buffer, byteOffset, byteLength }: Uint8Array, before: number): number {
  const whole = byteOffset % 4 === 0 ? byteLength >>> 2 : 0;
  let hash = before;
  const words = whole > 0 ? new Uint32Array(buffer, byteOffset, whole) : new Uint32Array();
  for (let at = 0; at < whole; at += 1) hash = mixed(hash, words[at] ?? 0);
  const rest = new Uint8Array(buffer, byteOffset + whole * 4, byteLength - whole * 4);
  for (const byte of rest) hash = mixed(hash, byte);
  return hash;
}

function mixed(hash: number, word: number): number {
  return Math.imul(hash ^ word, 0x01000193);
}
