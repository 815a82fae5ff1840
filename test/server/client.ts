/** A small language client over in-memory streams, for tests that drive the whole server by its real protocol. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  type FileEvent,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { caretNotification, type Configuration } from '../../server/src/lsp/protocol';
import { startServer } from '../../server/src/lsp/server';
import type { Converter } from '../../server/src/lsp/converter';
import { nodeHost } from '../../server/src/node/host';
import { shippedLexicon } from '../support/lexicon';

export interface TestClient {
  readonly capabilities: InitializeResult['capabilities'];
  readonly connection: ProtocolConnection;
  /** Diagnostics that the server pushed, by URI. */
  readonly pushed: Map<string, Diagnostic[]>;
  /** What the server wrote to its output channel. */
  readonly log: string[];
  /** How often the server asked the client to pull again. */
  refreshes(): number;
  /** How often it asked the client to ask again for code lenses. */
  lensRefreshes(): number;
  uri(file: string): string;
  open(file: string, text: string, languageId?: string): Promise<void>;
  change(file: string, range: Range, text: string): Promise<void>;
  /** Asks for the diagnostics of a file; where the server says that they are the same as before, those. */
  pull(file: string): Promise<readonly Diagnostic[]>;
  actions(file: string, range: Range): Promise<readonly CodeAction[]>;
  caret(file: string, line: number, character: number): Promise<void>;
  /** Writes a file of the workspace and tells the server, as the editor's watcher would. */
  save(file: string, content: string | Uint8Array): Promise<void>;
  /** Saves a file, and waits until the server asks the client to pull again. */
  saveAndWait(file: string, content: string): Promise<void>;
  /** Waits until the condition holds; fails after a while. */
  until(condition: () => boolean): Promise<void>;
}

export interface WorkspaceFiles {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly configuration?: Partial<Configuration>;
  readonly displayLanguage?: 'en' | 'ja';
  /** What the client can do, besides giving the configuration. */
  readonly capabilities?: ClientCapabilities;
  /** Whether the client moves diagnostics along with the text by itself, as VS Code does. */
  readonly movesDiagnostics?: boolean;
  /** In place of the bundled thread, which the fast suite does not build. */
  readonly converter?: Converter;
}

const shipped = {
  archiveIndex: '',
  archive: path.resolve('seeds'),
  lexicon: path.resolve('server/data/lexicon/lexicon.bin'),
  indexer: path.resolve('dist/indexer.js'),
  converter: path.resolve('dist/convert.js'),
  ruleDocs: path.resolve('docs/rules'),
};

/** Starts a server on a workspace with these files, runs the test, and stops it. */
export async function withServer(workspace: WorkspaceFiles, test: (client: TestClient) => Promise<void>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-'));
  for (const [file, content] of Object.entries(workspace.files ?? {})) {
    await put(path.join(folder, file), content);
  }
  const connection = connect(workspace.converter);
  try {
    const place: WorkspacePlace = {
      uri: (file) => pathToFileURL(path.join(folder, file)).href,
      put: (file, content) => put(path.join(folder, file), content),
    };
    await test(await startClient(connection, place, workspace));
    await connection.sendRequest(ShutdownRequest.type);
    // No exit is asked for: it would end the process, which runs the tests.
  } finally {
    connection.dispose();
    await rm(folder, { recursive: true });
  }
}

async function put(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Starts a server as it runs on a machine, and connects to it. */
export function connect(converter?: Converter): ProtocolConnection {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(up, down);
  startServer(server, {
    ...nodeHost(server, shipped, converter && (() => converter)),
    readLexicon: () => Promise.resolve(shippedLexicon()),
  });
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  connection.listen();
  return connection;
}

/** Where the workspace's files are. */
export interface WorkspacePlace {
  /** The URI of a file, or of the workspace itself where the name is empty. */
  readonly uri: (file: string) => string;
  readonly put: (file: string, content: string | Uint8Array) => Promise<void>;
}

/** Makes itself known to a server that listens at the other end of the connection, and waits until it has read the archive. */
export async function startClient(
  connection: ProtocolConnection,
  place: WorkspacePlace,
  {
    configuration = {},
    displayLanguage = 'en',
    capabilities: can = {},
    movesDiagnostics = false,
  }: WorkspaceFiles,
): Promise<TestClient> {
  const pushed = new Map<string, Diagnostic[]>();
  const log: string[] = [];
  const versions = new Map<string, number>();
  const uri = (file: string) => place.uri(file);
  const answered = new Map<string, { readonly resultId: string; readonly items: readonly Diagnostic[] }>();
  let refreshes = 0;
  let lensRefreshes = 0;
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => configuration));
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes += 1;
  });
  connection.onRequest(CodeLensRefreshRequest.type, () => {
    lensRefreshes += 1;
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    log.push(message);
  });
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri: file, diagnostics }) => {
    pushed.set(file, diagnostics);
  });

  const until = async (condition: () => boolean) => {
    for (let tries = 0; !condition(); tries += 1) {
      if (tries > 1000) throw new Error(`Waited in vain. Log: ${log.join('; ')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const client: TestClient = {
    connection,
    pushed,
    log,
    uri,
    until,
    capabilities: {},
    refreshes: () => refreshes,
    lensRefreshes: () => lensRefreshes,
    async open(file, text, languageId = 'policy-release') {
      versions.set(file, 1);
      const textDocument = { uri: uri(file), languageId, version: 1, text };
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    async change(file, range, text) {
      const version = (versions.get(file) ?? 1) + 1;
      versions.set(file, version);
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uri(file), version },
        contentChanges: [{ range, text }],
      });
    },
    async pull(file) {
      const known = answered.get(file);
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: uri(file) },
        ...(known && { previousResultId: known.resultId }),
      });
      if (report.kind === 'unchanged') return known?.items ?? [];
      const { resultId, items } = report;
      if (resultId === undefined) answered.delete(file);
      else answered.set(file, { resultId, items });
      return items;
    },
    async actions(file, range) {
      const params = { textDocument: { uri: uri(file) }, range, context: { diagnostics: [] } };
      const actions = await connection.sendRequest(CodeActionRequest.type, params);
      return (actions ?? []).filter((one): one is CodeAction => 'edit' in one);
    },
    async caret(file, line, character) {
      await connection.sendNotification(caretNotification, { uri: uri(file), position: { line, character } });
    },
    async save(file, content) {
      await place.put(file, content);
      const changes: FileEvent[] = [{ uri: uri(file), type: FileChangeType.Changed }];
      await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    },
    async saveAndWait(file, content) {
      const asked = refreshes;
      await client.save(file, content);
      await until(() => refreshes > asked);
    },
  };
  const { capabilities } = await connection.sendRequest<InitializeResult>(InitializeRequest.method, {
    processId: null,
    capabilities: { ...can, workspace: { ...can.workspace, configuration: true } },
    workspaceFolders: [{ uri: uri(''), name: 'test' }],
    initializationOptions: {
      displayLanguage,
      sendsCaret: true,
      movesDiagnostics,
      asksForNames: true,
      peeksEarlier: true,
      asksForReasons: true,
      comparesEarlier: true,
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await until(() => refreshes > 0);
  return { ...client, capabilities };
}
