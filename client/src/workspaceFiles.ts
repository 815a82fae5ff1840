import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileFault,
  type FileKind,
  type FileKindParams,
  fileKindRequest,
  type FolderFault,
  type ListFilesParams,
  listFilesRequest,
  type ListFilesResult,
  type ReadFileParams,
  readFileRequest,
  type ReadFileResult,
  type WriteFileParams,
  writeFileRequest,
  type WriteFileResult,
} from '../../server/src/lsp/protocolFiles';

/** Reads and writes for the server whatever the editor can reach: in a browser the server itself reaches nothing. */
export function serveFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(listFilesRequest, ({ folder }: ListFilesParams) => list(Uri.parse(folder))),
    client.onRequest(readFileRequest, read),
    client.onRequest(fileKindRequest, kindOf),
    client.onRequest(writeFileRequest, write),
  );
}

async function list(folder: Uri): Promise<ListFilesResult> {
  const files: string[] = [];
  const faults: FolderFault[] = [];
  const enter = async (entered: Uri): Promise<void> => {
    try {
      const entries = await workspace.fs.readDirectory(entered);
      const visible = entries.filter(([name]) => !name.startsWith('.') && name !== 'node_modules');
      await Promise.all(visible.map(([name, type]) => visit(Uri.joinPath(entered, name), type)));
    } catch (error) {
      faults.push({ folder: entered.toString(), fault: faultOf(error) });
    }
  };
  const visit = async (uri: Uri, type: FileType): Promise<void> => {
    if (type & FileType.File) files.push(uri.toString());
    else if (type === FileType.Directory) await enter(uri);
    else if (type & FileType.Directory) faults.push({ folder: uri.toString(), fault: 'link' });
  };
  await enter(folder);
  return { files: files.sort(), faults };
}

/** The size is asked before anything is read, so that a file of gigabytes costs nothing. */
async function read({ file, largest }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const uri = Uri.parse(file);
    const { size, type } = await workspace.fs.stat(uri);
    if (!(type & FileType.File)) return { fault: 'notAFile' };
    if (size > largest) return { size };
    return { base64: base64Of(await workspace.fs.readFile(uri)) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

async function kindOf({ uri }: FileKindParams): Promise<FileKind> {
  try {
    const { type } = await workspace.fs.stat(Uri.parse(uri));
    if (type & FileType.File) return 'file';
    return type & FileType.Directory ? 'folder' : 'none';
  } catch {
    return 'none';
  }
}

/** Whole or not at all, as far as whoever keeps the files sees to it. */
async function write({ file, text, mode }: WriteFileParams): Promise<WriteFileResult> {
  const uri = Uri.parse(file);
  try {
    if (mode === 'new' && (await kindOf({ uri: file })) !== 'none') return 'exists';
    await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return 'written';
  } catch (error) {
    return { code: codeOf(error) };
  }
}

function faultOf(error: unknown): FileFault {
  const code = codeOf(error);
  if (code === 'FileNotFound' || code === 'FileNotADirectory') return 'missing';
  if (code === 'NoPermissions') return 'forbidden';
  return code === 'FileIsADirectory' ? 'notAFile' : { code };
}

function codeOf(error: unknown): string {
  return error instanceof FileSystemError ? error.code : 'unknown';
}

/** A call takes some ten thousand arguments at most. */
const piece = 0x2000;

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += piece) {
    letters += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(letters);
}
