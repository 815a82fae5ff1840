import { open } from 'node:fs/promises';
import type { ArchiveProblem } from '../archive/model';
import { decode, largestTextFile } from '../release/decode';
import type { Release, SourceId } from '../release/model';
import { readRelease } from '../release/read';
import { fill, type Localized } from '../text/localized';

/** What became of one file of the archive. */
export interface FileReading {
  readonly release?: Release;
  readonly problems: readonly ArchiveProblem[];
}

/** Reads one release from its file. A file that is missing, too large, no text or damaged gives a problem. */
export async function readReleaseFile(file: string, source: SourceId): Promise<FileReading> {
  return readingOf(await readText(file), source);
}

/** The text of a file, or why there is none. */
export type TextOfFile = { readonly text: string } | { readonly problem: Localized };

/** The text of a release's file, in whatever encoding it was saved. */
export async function readText(file: string): Promise<TextOfFile> {
  const read = await readBytes(file, largestTextFile);
  return 'bytes' in read ? decode(read.bytes) : read;
}

/** The release in what was read of a file. */
export function readingOf(decoded: TextOfFile, source: SourceId): FileReading {
  if ('problem' in decoded) return { problems: [{ source, severity: 'error', message: decoded.problem }] };
  const { release, problems } = readRelease(source, decoded.text);
  return {
    ...(release && { release }),
    problems: problems.map(({ severity, message }) => ({ source, severity, message })),
  };
}

/** The text of a file that people write, such as a glossary, or why there is none. An empty file is an empty text. */
export async function readTextFile(file: string): Promise<{ text: string } | { problem: Localized }> {
  const read = await readBytes(file, largestTextFile);
  if ('problem' in read) return { problem: read.problem };
  if (read.bytes.length === 0) return { text: '' };
  const decoded = decode(read.bytes);
  return 'problem' in decoded ? { problem: decoded.problem } : { text: decoded.text };
}

export type BytesOfFile =
  { readonly bytes: Uint8Array } | { readonly problem: Localized; readonly missing: boolean };

/**
 * The bytes of a file of at most `largest` bytes, or why there are none. The size is asked before anything is read,
 * so that a file of gigabytes costs nothing.
 */
export async function readBytes(file: string, largest: number): Promise<BytesOfFile> {
  try {
    const handle = await open(file, 'r');
    try {
      const found = await handle.stat();
      if (!found.isFile()) return { problem: problems.notAFile, missing: false };
      if (found.size > largest) {
        return { problem: fill(problems.tooLarge, sizes(found.size, largest)), missing: false };
      }
      return { bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): { problem: Localized; missing: boolean } {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: problems.missing, missing: true };
  if (code === 'EACCES' || code === 'EPERM') return { problem: problems.forbidden, missing: false };
  if (code === 'EISDIR') return { problem: problems.notAFile, missing: false };
  return { problem: fill(problems.failed, { code }), missing: false };
}

/** The system's name for what went wrong ("ENOENT"), or "unknown". */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

function sizes(size: number, largest: number) {
  const megabyte = 1024 * 1024;
  return { size: (size / megabyte).toFixed(1), limit: Math.floor(largest / megabyte) };
}

const problems = {
  missing: {
    en: 'There is no such file. Check the name and the folder.',
    ja: 'ファイルが見つかりません。ファイル名とフォルダーを確認してください。',
  },
  forbidden: {
    en: 'The file may not be read. Ask its owner for permission to read it.',
    ja: 'ファイルを読み取る権限がありません。所有者に読み取り権限の付与を依頼してください。',
  },
  notAFile: {
    en: 'This is not a file. Name a file.',
    ja: 'ファイルではありません。ファイルを指定してください。',
  },
  tooLarge: {
    en: 'The file is too large ({size} MB; the limit is {limit} MB). Keep one release in one file.',
    ja: 'ファイルが大きすぎます（{size} MB。上限は{limit} MB）。1件の報道資料を1つのファイルにしてください。',
  },
  failed: {
    en: 'The file could not be read ({code}). Check the disk or the network drive and try again.',
    ja: 'ファイルを読み取れませんでした（{code}）。ディスク又はネットワークドライブを確認し、もう一度お試しください。',
  },
} as const satisfies Record<string, Localized>;
