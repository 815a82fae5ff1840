/**
 * Reads what a ZIP file says of itself, without unpacking it: names, sizes, encryption.
 * Layout from PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.12 (central directory) and 4.3.16 (its end).
 */
export interface ZipEntry {
  readonly name: string;
  /** In bytes. */
  readonly packed: number;
  readonly unpacked: number;
  readonly encrypted: boolean;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

/** The entries of the central directory, or nothing where the file is no ZIP, is cut off or contradicts itself. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + entryHeader > end || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    );
    const nameAt = at + entryHeader;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + (nameLength ?? 0))),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameAt + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

const entryHeader = 46;
const endHeader = 22;
const longestComment = 0xffff;

/** The end record stands last, but for a comment of at most 64 KB. */
function endOfDirectory(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endHeader - longestComment);
  for (let at = view.byteLength - endHeader; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

/** The packed bytes of an entry, or nothing where its header lies outside the file. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed > bytes.length ? undefined : bytes.subarray(start, start + packed);
}
