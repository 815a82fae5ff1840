/**
 * A language client for the server as a browser runs it: the bundle of its worker, in a thread that has nothing of Node,
 * and all files in the client's hands.
 */
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  Emitter,
  type Message,
  type ProtocolConnection,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
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
  type WorkerStart,
  type WriteFileParams,
  writeFileRequest,
  type WriteFileResult,
} from '../../server/src/lsp/protocolFiles';
import { cmapsForEsbuild } from '../../scripts/cmaps-module.mjs';
import { seedsForEsbuild } from '../../scripts/seeds-module.mjs';
import { webTargets } from '../../scripts/web-targets.mjs';
import { yamlForEsbuild } from '../../scripts/yaml-module.mjs';
import { startClient, type TestClient, type WorkspaceFiles, type WorkspacePlace } from './client';

const workspaceUri = 'vscode-vfs://github/ministry/drafts';
const extension = 'https://extensions.example/reaffirm';

/** The files of an editor in a browser: those of the workspace, by URI, and those of the extension, which only can be read. */
export class EditorFiles implements WorkspacePlace {
  readonly texts = new Map<string, string | Uint8Array>();
  /** Folders that may not be listed. */
  readonly forbidden = new Set<string>();

  uri(file: string): string {
    return file === ''
      ? workspaceUri
      : `${workspaceUri}/${file.split('/').map(encodeURIComponent).join('/')}`;
  }

  put(file: string, content: string | Uint8Array): Promise<void> {
    this.texts.set(this.uri(file), content);
    return Promise.resolve();
  }

  list({ folder }: ListFilesParams): ListFilesResult {
    if (this.forbidden.has(folder)) return { files: [], faults: [{ folder, fault: 'forbidden' }] };
    const files = [...this.texts.keys()].filter((uri) => uri.startsWith(`${folder}/`));
    return files.length > 0 ? { files, faults: [] } : { files, faults: [{ folder, fault: 'missing' }] };
  }

  async read({ file, largest }: ReadFileParams): Promise<ReadFileResult> {
    const content = file.startsWith(extension)
      ? await readFile(path.resolve(decodeURIComponent(file.slice(extension.length + 1))))
      : this.texts.get(file);
    if (content === undefined) return { fault: 'missing' };
    const bytes = Buffer.from(content);
    return bytes.length > largest ? { size: bytes.length } : { base64: bytes.toString('base64') };
  }

  kindOf({ uri }: FileKindParams): FileKind {
    if (this.texts.has(uri)) return 'file';
    return [...this.texts.keys()].some((file) => file.startsWith(`${uri}/`)) ? 'folder' : 'none';
  }

  write({ file, text, mode }: WriteFileParams): Promise<WriteFileResult> {
    if (mode === 'new' && this.texts.has(file)) return Promise.resolve('exists');
    this.texts.set(file, text);
    return Promise.resolve('written');
  }
}

const bundles = new Map<string, ReturnType<typeof bundle>>();

/**
 * Bundles one of the files that run in a browser as the build does, but writes nothing.
 * @throws where it needs something that only Node has.
 */
export function bundleForBrowser(outfile: string): ReturnType<typeof bundle> {
  const known = bundles.get(outfile) ?? bundle(outfile);
  bundles.set(outfile, known);
  return known;
}

function bundle(outfile: string) {
  const target = webTargets.find((one) => one.outfile === outfile);
  return build({
    ...target,
    bundle: true,
    write: false,
    metafile: true,
    plugins: [yamlForEsbuild, cmapsForEsbuild, seedsForEsbuild],
  });
}

/** What a browser's worker has, and no more: what is Node's alone is taken away. */
const surroundings = `
  const { parentPort } = require('node:worker_threads');
  globalThis.self = { onmessage: null, addEventListener() {}, postMessage: (message) => parentPort.postMessage(message) };
  parentPort.on('message', (data) => self.onmessage?.({ data }));
  for (const name of ['process', 'Buffer', 'setImmediate', 'clearImmediate']) delete globalThis[name];
`;

export interface BrowserServer {
  readonly client: TestClient;
  readonly files: EditorFiles;
  stop(): Promise<void>;
}

/** Starts a server in a worker on a workspace that no disk holds. */
export async function startBrowserServer(workspace: WorkspaceFiles): Promise<BrowserServer> {
  const { outputFiles } = await bundleForBrowser('dist/web/server.js');
  const worker = new Worker(`${surroundings}\n{${outputFiles[0]?.text ?? ''}}`, { eval: true });
  const files = new EditorFiles();
  for (const [file, content] of Object.entries(workspace.files ?? {})) await files.put(file, content);
  const connection = connect(worker, files);
  return {
    client: await startClient(connection, files, workspace),
    files,
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      connection.dispose();
      await worker.terminate();
    },
  };
}

function connect(worker: Worker, files: EditorFiles): ProtocolConnection {
  const start: WorkerStart = { extension };
  worker.postMessage(start);
  const connection = createProtocolConnection(new PortReader(worker), new PortWriter(worker));
  answerForFiles(connection, files);
  connection.listen();
  return connection;
}

/** Answers what a server asks about files that it cannot reach. */
export function answerForFiles(connection: ProtocolConnection, files: EditorFiles): void {
  connection.onRequest(listFilesRequest, (params: ListFilesParams) => files.list(params));
  connection.onRequest(readFileRequest, (params: ReadFileParams) => files.read(params));
  connection.onRequest(fileKindRequest, (params: FileKindParams) => files.kindOf(params));
  connection.onRequest(writeFileRequest, (params: WriteFileParams) => files.write(params));
}

class PortReader extends AbstractMessageReader {
  readonly #messages = new Emitter<Message>();

  constructor(worker: Worker) {
    super();
    worker.on('message', (message: Message) => {
      this.#messages.fire(message);
    });
    worker.on('error', (error) => {
      this.fireError(error);
    });
  }

  listen(callback: (message: Message) => void) {
    return this.#messages.event(callback);
  }
}

class PortWriter extends AbstractMessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
    return Promise.resolve();
  }

  end(): void {
    this.#worker.unref();
  }
}
