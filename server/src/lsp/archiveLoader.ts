import {
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  type Disposable,
} from 'vscode-languageserver-protocol';
import type { ArchiveProblem } from '../archive/model';
import type { Lexicon } from '../glossary/lexicon';
import { localize } from '../text/localized';
import { diagnosticSource } from './convert';
import { statusNotification, type StatusParams } from './protocol';
import type { Session } from './session';

/**
 * Keeps the session's archive in step with the folders that the settings name: reads them, watches them, and says on
 * each file that could not be read why not.
 */
export class ArchiveLoader {
  readonly #session: Session;
  readonly #workspaceFolders: readonly string[];
  #watch: Disposable | undefined;
  #watched = '';
  #reported: readonly string[] = [];
  #loading: Promise<void> = Promise.resolve();
  #lexicon: Lexicon | undefined;

  constructor(session: Session, workspaceFolders: readonly string[]) {
    this.#session = session;
    this.#workspaceFolders = workspaceFolders;
  }

  /** Reads the archive anew. Calls while it is being read wait for their turn, so that the last one wins. */
  reload(): Promise<void> {
    this.#loading = this.#loading.then(() => this.#load());
    return this.#loading;
  }

  async #load(): Promise<void> {
    const { connection, host } = this.#session;
    this.#status(true);
    const folders = await this.#folders();
    this.#lexicon ??= await this.#readLexicon();
    this.#session.update({ loaded: await host.loadArchive(folders), lexicon: this.#lexicon });
    await this.#watchFolders(folders);
    await this.#report(this.#session.snapshot.archive.problems);
    this.#status(false);
    await connection.languages.diagnostics.refresh();
  }

  /** Without the lexicon all works but the search across languages: that is said, and not more. */
  async #readLexicon(): Promise<Lexicon | undefined> {
    try {
      return await this.#session.host.readLexicon();
    } catch (error) {
      this.#session.connection.console.error(`The lexicon cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  /** The folders of `reaffirm.archive`; where none is set, `records/` of the workspace; else what ships with Reaffirm. */
  async #folders(): Promise<readonly string[]> {
    const set = this.#session.configuration.archive.map((folder) => this.#resolve(folder));
    if (set.length > 0) return set;
    const records = this.#workspaceFolders.map((folder) => `${folder}/records`);
    const there = await Promise.all(records.map((folder) => this.#session.host.folderExists(folder)));
    const found = records.filter((_, index) => there[index]);
    return found.length > 0 ? found : [this.#session.host.bundledArchive];
  }

  #resolve(folder: string): string {
    if (/^[a-z][a-z\d+.-]+:\/\//i.test(folder)) return folder;
    if (/^([a-z]:)?[\\/]/i.test(folder)) return this.#session.host.uriOfPath(folder);
    const base = this.#workspaceFolders[0] ?? this.#session.host.bundledArchive;
    return new URL(encodeURI(folder.replaceAll('\\', '/')), `${base}/`).href.replace(/\/$/, '');
  }

  async #watchFolders(folders: readonly string[]): Promise<void> {
    const { connection } = this.#session;
    const key = folders.join('\n');
    if (key === this.#watched) return;
    this.#watched = key;
    this.#watch?.dispose();
    const watchers = folders.map((baseUri) => ({ globPattern: { baseUri, pattern: '**/*.{md,txt}' } }));
    this.#watch = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  /** Shows each problem on its file, takes back what no longer holds, and names all of them in the output channel. */
  async #report(problems: readonly ArchiveProblem[]): Promise<void> {
    const { connection, displayLanguage } = this.#session;
    const sources = [...new Set(problems.map(({ source }) => source))];
    for (const gone of this.#reported.filter((source) => !sources.includes(source))) {
      await connection.sendDiagnostics({ uri: gone, diagnostics: [] });
    }
    for (const source of sources) {
      const own = problems.filter((problem) => problem.source === source);
      await connection.sendDiagnostics({
        uri: source,
        diagnostics: own.map((one) => this.#toDiagnostic(one)),
      });
      for (const { message } of own) {
        connection.console.warn(`${decodeURIComponent(source)}: ${localize(message, displayLanguage)}`);
      }
    }
    this.#reported = sources;
  }

  #toDiagnostic(problem: ArchiveProblem) {
    const start = { line: 0, character: 0 };
    return {
      range: { start, end: start },
      severity: problem.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      source: diagnosticSource,
      message: localize(problem.message, this.#session.displayLanguage),
    };
  }

  #status(busy: boolean): void {
    const { releases, problems } = this.#session.snapshot.archive;
    const status: StatusParams = { busy, releases: releases.length, problems: problems.length };
    void this.#session.connection.sendNotification(statusNotification, status);
  }
}
