/**
 * What the server asks the client for where it cannot reach the files by itself: in a browser, and where a folder lies
 * elsewhere than on a disk. Every file and folder is named by its URI, as the editor writes it.
 */

/** Why a file or folder cannot be had; for any other reason the editor's own name for it. */
export type FileFault = 'missing' | 'forbidden' | 'notAFile' | { readonly code: string };

/** Server → client: the files of a folder and of all below it, without hidden ones and `node_modules`. */
export const listFilesRequest = 'reaffirm/listFiles';
export interface ListFilesParams {
  readonly folder: string;
}
export interface ListFilesResult {
  readonly files: readonly string[];
  readonly faults: readonly FolderFault[];
}
/** A folder that cannot be listed. Links to folders are not followed: whether they lead in a circle cannot be seen. */
export interface FolderFault {
  readonly folder: string;
  readonly fault: FileFault | 'link';
}

/** Server → client: what is in a file of at most `largest` bytes. */
export const readFileRequest = 'reaffirm/readFile';
export interface ReadFileParams {
  readonly file: string;
  readonly largest: number;
}
/** In base64, which every transport carries. */
export type ReadFileResult =
  { readonly base64: string } | { readonly size: number } | { readonly fault: FileFault };

/** Server → client: what there is at a URI; answered with a `FileKind`. */
export const fileKindRequest = 'reaffirm/fileKind';
export interface FileKindParams {
  readonly uri: string;
}
export type FileKind = 'file' | 'folder' | 'none';

/** Server → client: writes a text into a file, and makes its folder. A `new` file must not be there yet. */
export const writeFileRequest = 'reaffirm/writeFile';
export interface WriteFileParams {
  readonly file: string;
  readonly text: string;
  readonly mode: 'replace' | 'new';
}
export type WriteFileResult = 'written' | 'exists' | { readonly code: string };

/** Client → worker, before all else: where the extension's own files are. */
export interface WorkerStart {
  /** The URI of the extension's folder. */
  readonly extension: string;
}
