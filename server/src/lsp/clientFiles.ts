import type { Connection } from 'vscode-languageserver';
import { type FileProblem, releasesAmong, unlistable } from '../archive/listedFiles';
import { type BytesOfFile, tooLarge, unreadable } from '../release/fileProblems';
import { bytesOfBase64 } from '../text/base64';
import {
  type FileKind,
  type FileKindParams,
  fileKindRequest,
  type ListFilesParams,
  listFilesRequest,
  type ListFilesResult,
  type ReadFileParams,
  readFileRequest,
  type ReadFileResult,
  type WriteFileParams,
  writeFileRequest,
  type WriteFileResult,
} from './protocolFiles';

/** Files by their URIs, as the client has them. */
export interface ClientFiles {
  /** The files in the folders and below, each once; a folder that cannot be listed is told of. */
  list(folders: readonly string[]): Promise<FoundFiles>;
  readBytes(file: string, largest: number): Promise<BytesOfFile>;
  kindOf(uri: string): Promise<FileKind>;
  write(params: WriteFileParams): Promise<WriteFileResult>;
}

export interface FoundFiles {
  readonly files: readonly string[];
  readonly problems: readonly FileProblem[];
}

/**
 * The client's files.
 * @param known folders whose files need not be asked for: those of a web server, which lists none.
 */
export function clientFiles(
  connection: Connection,
  known: ReadonlyMap<string, readonly string[]> = new Map(),
): ClientFiles {
  const ask = <Result>(request: string, params: object, otherwise: Result): Promise<Result> =>
    connection.sendRequest<Result>(request, params).catch(() => otherwise);
  const filesOf = async (folder: string): Promise<ListFilesResult> => {
    const files = known.get(folder);
    if (files) return { files, faults: [] };
    const params: ListFilesParams = { folder };
    return ask(listFilesRequest, params, { files: [], faults: [{ folder, fault: unanswered }] });
  };
  return {
    list: async (folders) => {
      const found = await Promise.all(folders.map(filesOf));
      return {
        files: [...new Set(found.flatMap(({ files }) => files))],
        problems: found.flatMap(({ faults }) => faults.map(problemOf)),
      };
    },
    readBytes: async (file, largest) => {
      const params: ReadFileParams = { file, largest };
      const read = await ask<ReadFileResult>(readFileRequest, params, { fault: unanswered });
      if ('base64' in read) return { bytes: bytesOfBase64(read.base64) };
      return 'size' in read ? tooLarge(read.size, largest) : unreadable(read.fault);
    },
    kindOf: (uri) => {
      const params: FileKindParams = { uri };
      return ask<FileKind>(fileKindRequest, params, 'none');
    },
    write: (params) => ask<WriteFileResult>(writeFileRequest, params, unanswered),
  };
}

/** A client that knows nothing of these requests. */
const unanswered = { code: 'unanswered' };

function problemOf({ folder, fault }: ListFilesResult['faults'][number]): FileProblem {
  return unlistable(folder, fault === 'notAFile' ? 'missing' : fault);
}

/** The releases among the client's files; see `releasesAmong`. */
export async function listReleases(files: ClientFiles, folders: readonly string[]): Promise<FoundFiles> {
  const found = await files.list(folders);
  const releases = releasesAmong(found.files);
  return { files: releases.files, problems: [...found.problems, ...releases.problems] };
}
