import type { Archive, ArchiveProblem } from '../archive/model';
import type { Lexicon } from '../glossary/lexicon';
import type { Concept } from '../glossary/model';
import type { PreparedImport, RefusedImport } from '../release/forms/preparedImport';
import type { Release } from '../release/model';
import type { Localized } from '../text/localized';

/** The world outside the server, as the entries in `node/` and `browser/` give it. Everything is named by its URI. */
export interface Host {
  /** The folder of the releases that ship with Reaffirm. */
  readonly bundledArchive: string;
  /** The folder with a page for each rule, `ja/` below it for the Japanese ones. */
  readonly ruleDocs: string;
  /** The URI of a path of this machine; in a browser, which has none, of a path at the same place as the folder `near`. */
  uriOfPath(path: string, near?: string): string;
  /** Reads the bilingual lexicon that ships with Reaffirm. */
  readLexicon(): Promise<Lexicon>;
  /** Whether the folder exists. */
  folderExists(uri: string): Promise<boolean>;
  /** The text of a file, or undefined where it is not there or cannot be read. */
  readText(uri: string): Promise<string | undefined>;
  /** Replaces a file whole or not at all, and makes its folder; gives a problem where it did not. */
  writeText(uri: string, text: string): Promise<Localized | undefined>;
  /** The glossary files in the folders and below, those further down first; what cannot be read has its problem for a text. */
  readGlossaries(folders: readonly string[]): Promise<readonly GlossaryFile[]>;
  /**
   * Reads every release below the folders; a file that cannot be read becomes a problem, never an exception.
   * @param anew each file is looked at before anything is given, also where the archive was kept.
   */
  loadArchive(folders: readonly string[], basis: ArchiveBasis, anew?: boolean): Promise<LoadedArchive>;
  /** Converts and reads files of other forms (saved pages, Word, PDF), in the order given; writes nothing. */
  prepareImports(
    files: readonly string[],
    options: PrepareOptions,
  ): Promise<readonly (PreparedImport | RefusedImport)[]>;
  /** Writes what was prepared, whole or not at all, and makes its folder; gives a problem where it did not. */
  writeImport(prepared: Pick<PreparedImport, 'target' | 'content'>): Promise<Localized | undefined>;
}

export interface PrepareOptions {
  /** The folder to be written to; each file's own folder where none is given. */
  readonly to?: string;
  /** Aborting ends the conversion at once, and rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Called before each file. */
  readonly onProgress: (done: number, file: string) => void;
}

/** What the index of an archive rests on, and where it may be kept from one start to the next. */
export interface ArchiveBasis {
  /** The workspace's own glossary entries. */
  readonly concepts: readonly Concept[];
  readonly lexicon: Lexicon | undefined;
  /** The URI of a folder for what can be made anew; without it nothing is kept. */
  readonly storage: string | undefined;
}

/** The archive as it was read at one moment; immutable. */
export interface LoadedArchive {
  readonly releases: readonly Release[];
  readonly problems: readonly ArchiveProblem[];
  /** The releases with their index, where the host has made it or had kept it: it need not be made again. */
  readonly indexed?: Archive;
  /** Of an archive that was kept: the files that have changed since; `many` where it is to be loaded anew. */
  readonly changes?: Promise<readonly string[] | 'many'>;
  /** Reads again what has changed: new, changed or deleted files and folders, by their URIs; keeps what was read of all others. */
  reread(changed: readonly string[]): Promise<LoadedArchive>;
}

/** A glossary file as the host has read it. */
export type GlossaryFile =
  { readonly uri: string; readonly text: string } | { readonly uri: string; readonly problem: Localized };
