import {
  type CancellationToken,
  LSPErrorCodes,
  ProgressType,
  ResponseError,
} from 'vscode-languageserver-protocol';
import { importSummary } from '../../features/importSummary';
import type { PreparedImport, RefusedImport } from '../../release/forms/preparedImport';
import { type DisplayLanguage, localize } from '../../text/localized';
import {
  type ImportPreview,
  type ImportProgress,
  type PrepareImportParams,
  prepareImportRequest,
  type RefusedFile,
  type WriteImportParams,
  writeImportRequest,
} from '../protocol';
import type { Session } from '../session';

/** What an import has to do with the archive. */
export interface ImportTarget {
  /** The URI of the folder to be written to; undefined where there is none, and each file's own folder serves. */
  folder(): Promise<string | undefined>;
  /** Reads the archive anew. */
  reload(): Promise<void>;
}

/** Connects both steps of an import. Nothing is kept between them: what is to be written comes back from the client. */
export function connectImport(session: Session, target: ImportTarget): void {
  const { connection } = session;
  connection.onRequest(prepareImportRequest, (params: PrepareImportParams, token: CancellationToken) =>
    prepare(session, target, params, token),
  );
  connection.onRequest(writeImportRequest, (params: WriteImportParams) => write(session, target, params));
}

async function prepare(
  session: Session,
  target: ImportTarget,
  { files, progressToken }: PrepareImportParams,
  token: CancellationToken,
): Promise<ImportPreview[]> {
  const { connection, host, displayLanguage } = session;
  const control = new AbortController();
  const listening = token.onCancellationRequested(() => {
    control.abort();
  });
  try {
    const to = await target.folder();
    const prepared = await host.prepareImports(files, {
      ...(to !== undefined && { to }),
      signal: control.signal,
      onProgress: (done, file) => {
        void connection.sendProgress(progress, progressToken, { done, file });
      },
    });
    return prepared.map((one) => previewOf(one, displayLanguage));
  } catch (error) {
    if (!control.signal.aborted) throw error;
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The import was cancelled.');
  } finally {
    listening.dispose();
  }
}

const progress = new ProgressType<ImportProgress>();

function previewOf(prepared: PreparedImport | RefusedImport, language: DisplayLanguage): ImportPreview {
  const { file } = prepared;
  if ('problem' in prepared) return { file, problem: localize(prepared.problem, language) };
  const { target, content, release, warnings } = prepared;
  return {
    file,
    target,
    content,
    title: release.title?.value ?? '',
    summary: importSummary(release, language),
    warnings: warnings.map((warning) => localize(warning, language)),
  };
}

async function write(
  { host, displayLanguage }: Session,
  target: ImportTarget,
  { files }: WriteImportParams,
): Promise<RefusedFile[]> {
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const problem = await host.writeImport(file);
    if (problem) refused.push({ file: file.target, problem: localize(problem, displayLanguage) });
  }
  if (refused.length < files.length) void target.reload();
  return refused;
}
