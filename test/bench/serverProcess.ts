import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import {
  type Configuration,
  type InitializationOptions,
  statusNotification,
  type StatusParams,
} from '../../server/src/lsp/protocol';

/** A server in a process of its own, spoken to as VS Code speaks to it. */
export interface ServerProcess {
  readonly connection: ProtocolConnection;
  readonly pid: number;
  /** Since the process was started, in milliseconds. */
  readonly initialized: number;
  /** What the server wrote to its output channel. */
  readonly log: readonly string[];
  /** Resolves when the archive has been read, with the time since the process was started. */
  ready(): Promise<{ readonly time: number; readonly releases: number }>;
  /** Resolves when the server next asks for another pull. Ask for it before what makes the server ask. */
  nextRefresh(): Promise<void>;
  /** What is done whenever the server asks for another pull; VS Code pulls for each draft that is shown. */
  onRefresh(pull: () => void): { dispose(): void };
  stop(): Promise<void>;
}

/**
 * @param archive its folder; none for the bundled one.
 * @param nodeOptions for Node, before the program.
 */
export async function startServerProcess(
  root: string,
  archive: string | undefined,
  options: Partial<InitializationOptions> = {},
  nodeOptions: readonly string[] = [],
): Promise<ServerProcess> {
  const start = performance.now();
  const program = path.join(root, 'dist', 'server.cjs');
  const child = spawn(process.execPath, [...nodeOptions, program, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const log: string[] = [];
  const refreshes = new Waiting<void>();
  const loaded = new Promise<{ time: number; releases: number }>((resolve, reject) => {
    connection.onNotification(statusNotification, ({ busy, releases }: StatusParams) => {
      if (!busy) resolve({ time: performance.now() - start, releases });
    });
    child.once('exit', (code, signal) => {
      reject(new Error(`The server ended before it was ready (${code ?? signal ?? ''}).`));
    });
  });
  loaded.catch(() => undefined);
  const configuration: Partial<Configuration> = {
    archive: archive === undefined ? [] : [archive],
    drafts: [],
    severity: {},
  };
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => configuration));
  connection.onRequest(RegistrationRequest.type, () => undefined);
  const pulls = new Set<() => void>();
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes.resolve();
    for (const pull of pulls) pull();
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    log.push(message);
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.method, {
    processId: process.pid,
    capabilities: {
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      textDocument: { diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false } },
    },
    workspaceFolders: [{ uri: pathToFileURL(path.join(root, 'test-output', 'bench')).href, name: 'bench' }],
    initializationOptions: {
      displayLanguage: 'en',
      sendsCaret: true,
      movesDiagnostics: true,
      asksForNames: true,
      ...options,
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    pid: child.pid ?? 0,
    initialized: performance.now() - start,
    log,
    ready: () => loaded,
    nextRefresh: () => refreshes.next(),
    onRefresh: (pull) => {
      pulls.add(pull);
      return { dispose: () => pulls.delete(pull) };
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await ended;
      process.off('exit', kill);
      connection.dispose();
    },
  };
}

/** Promises of the next time that something happens. */
class Waiting<T> {
  #resolvers: ((value: T) => void)[] = [];

  next(): Promise<T> {
    return new Promise((resolve) => this.#resolvers.push(resolve));
  }

  resolve(value: T): void {
    for (const resolve of this.#resolvers.splice(0)) resolve(value);
  }
}
