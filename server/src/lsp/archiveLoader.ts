import { DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver-protocol';
import type { Lexicon } from '../glossary/lexicon';
import { ProblemReporter } from './problemReporter';
import { statusNotification, type StatusParams } from './protocol';
import type { Session } from './session';

/**
 * Keeps the session's archive in step with the folders that the settings name: reads them, watches them, and says on
 * each file that could not be read why not.
 */
export class ArchiveLoader {
  readonly #session: Session;
  readonly #problems: ProblemReporter;
  #watch: Disposable | undefined;
  #watched = '';
  #loading: Promise<void> = Promise.resolve();
  #lexicon: Lexicon | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#problems = new ProblemReporter(session);
  }

  /** Reads the archive anew. Calls while it is being read wait for their turn, so that the last one wins. */
  reload(): Promise<void> {
    this.#loading = this.#loading.then(() => this.#load());
    return this.#loading;
  }

  async #load(): Promise<void> {
    const { connection, host } = this.#session;
    this.#status(true);
    const folders = await this.folders();
    this.#lexicon ??= await this.#readLexicon();
    this.#session.update({ loaded: await host.loadArchive(folders), lexicon: this.#lexicon });
    await this.#watchFolders(folders);
    await this.#problems.report(this.#session.snapshot.archive.problems);
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
  async folders(): Promise<readonly string[]> {
    const set = this.#session.configuration.archive.map((folder) => this.#resolve(folder));
    if (set.length > 0) return set;
    const records = this.#session.workspaceFolders.map((folder) => `${folder}/records`);
    const there = await Promise.all(records.map((folder) => this.#session.host.folderExists(folder)));
    const found = records.filter((_, index) => there[index]);
    return found.length > 0 ? found : [this.#session.host.bundledArchive];
  }

  #resolve(folder: string): string {
    if (/^[a-z][a-z\d+.-]+:\/\//i.test(folder)) return folder;
    if (/^([a-z]:)?[\\/]/i.test(folder)) return this.#session.host.uriOfPath(folder);
    const base = this.#session.workspaceFolders[0] ?? this.#session.host.bundledArchive;
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

  #status(busy: boolean): void {
    const { releases, problems } = this.#session.snapshot.archive;
    const status: StatusParams = { busy, releases: releases.length, problems: problems.length };
    void this.#session.connection.sendNotification(statusNotification, status);
  }
}
