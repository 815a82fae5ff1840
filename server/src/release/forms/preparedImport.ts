import type { Localized } from '../../text/localized';
import type { Release, SourceId } from '../model';

/** A file that was converted and read, with what is to be written; nothing is written yet. */
export interface PreparedImport {
  readonly file: SourceId;
  /** The Markdown file to be written. */
  readonly target: SourceId;
  /** The whole of it, front matter and all. */
  readonly content: string;
  readonly release: Release;
  readonly warnings: readonly Localized[];
}

/** A file that is not imported, and why. */
export interface RefusedImport {
  readonly file: SourceId;
  readonly problem: Localized;
}
