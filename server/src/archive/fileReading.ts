import { decode } from '../release/decode';
import type { Release, SourceId } from '../release/model';
import { readRelease } from '../release/read';
import type { Localized } from '../text/localized';
import type { ArchiveProblem } from './model';

/** What became of one file of the archive. */
export interface FileReading {
  readonly release?: Release;
  readonly problems: readonly ArchiveProblem[];
}

/** The text of a file, or why there is none. */
export type TextOfFile = { readonly text: string } | { readonly problem: Localized };

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
export function decodeOwnText(bytes: Uint8Array): TextOfFile {
  return bytes.length === 0 ? { text: '' } : decode(bytes);
}
