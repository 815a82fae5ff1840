import { open } from 'node:fs/promises';
import { decodeOwnText, type FileReading, readingOf, type TextOfFile } from '../archive/fileReading';
import { decode, largestTextFile } from '../release/decode';
import { type BytesOfFile, type ReadFault, tooLarge, unreadable } from '../release/fileProblems';
import type { SourceId } from '../release/model';

/** Reads one release from its file. A file that is missing, too large, no text or damaged gives a problem. */
export async function readReleaseFile(file: string, source: SourceId): Promise<FileReading> {
  return readingOf(await readText(file), source);
}

/** The text of a release's file, in whatever encoding it was saved. */
export async function readText(file: string): Promise<TextOfFile> {
  const read = await readBytes(file, largestTextFile);
  return 'bytes' in read ? decode(read.bytes) : read;
}

/** The text of a file that people write, such as a glossary, or why there is none. An empty file is an empty text. */
export async function readTextFile(file: string): Promise<TextOfFile> {
  const read = await readBytes(file, largestTextFile);
  return 'bytes' in read ? decodeOwnText(read.bytes) : { problem: read.problem };
}

/**
 * The bytes of a file of at most `largest` bytes, or why there are none. The size is asked before anything is read,
 * so that a file of gigabytes costs nothing.
 */
export async function readBytes(file: string, largest: number): Promise<BytesOfFile> {
  try {
    const handle = await open(file, 'r');
    try {
      const found = await handle.stat();
      if (!found.isFile()) return unreadable('notAFile');
      if (found.size > largest) return tooLarge(found.size, largest);
      return { bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadable(faultOf(error));
  }
}

function faultOf(error: unknown): ReadFault {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EACCES' || code === 'EPERM') return 'forbidden';
  return code === 'EISDIR' ? 'notAFile' : { code };
}

/** The system's name for what went wrong ("ENOENT"), or "unknown". */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
