import { DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver-protocol';
import { formatMeetingShort } from '../features/format';
import type { Lexicon } from '../glossary/lexicon';
import { type Localized, localize } from '../text/localized';
import type { ArchiveBasis, LoadedArchive } from './host';
import { ProblemReporter } from './problemReporter';
import { withProgress } from './progress';
import { statusNotification, type StatusParams } from './protocol';
import type { Refresh } from './refresh';
import type { Session } from './session';

/**
 * Keeps the session's archive in step with the folders that the settings name: reads them, watches them, and says on
 * each file that could not be read why not.
 */
export class ArchiveLoader {
  readonly #session: Session;
  readonly #refresh: Refresh;
  readonly #problems: ProblemReporter;
  #watch: Disposable | undefined;
  #watched = '';
  #loading: Promise<void> = Promise.resolve();
  #loaded: LoadedArchive | undefined;
  /** What has changed since the last reading began. */
  readonly #changed = new Set<string>();
  #waiting: Promise<void> | undefined;
  /** Resolves when the archive has been read for the first time. */
  readonly read: Promise<void>;
  #wasRead: () => void = () => undefined;
  #lexicon: Lexicon | undefined;

  constructor(session: Session, refresh: Refresh) {
    this.#session = session;
    this.#refresh = refresh;
    this.#problems = new ProblemReporter(session);
    this.read = new Promise((resolve) => {
      this.#wasRead = resolve;
    });
  }

  /** Reads the archive anew. Calls while it is being read wait for their turn, so that the last one wins. */
  reload(): Promise<void> {
    return this.#inTurn(() => {
      this.#changed.clear();
      return this.#load();
    });
  }

  /**
   * Files or folders of the archive are new, changed or gone: reads these again, and no other. Changes that come while
   * something is being read wait together, and are then read as one: a thousand files that are copied are no thousand
   * readings.
   */
  changed(uris: readonly string[]): Promise<void> {
    for (const uri of uris) this.#changed.add(uri);
    return (this.#waiting ??= this.#inTurn(() => {
      this.#waiting = undefined;
      const changed = [...this.#changed];
      this.#changed.clear();
      return changed.length === 0 ? Promise.resolve() : this.#reread(changed);
    }));
  }

  /** A reading that fails does not keep the next one from being tried. */
  #inTurn(read: () => Promise<void>): Promise<void> {
    const { connection, displayLanguage } = this.#session;
    const title = localize(reading, displayLanguage);
    const turn = this.#loading.then(() => withProgress(connection, title, read));
    this.#loading = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Where imported releases go: the first archive folder, which for want of any is `records/` of the workspace, there or
   * not. Undefined without a workspace to hold it: what ships with Reaffirm is never written to.
   */
  async importFolder(set: readonly string[]): Promise<string | undefined> {
    const [workspace] = this.#session.workspaceFolders;
    const [first] = set;
    if (first !== undefined && (workspace !== undefined || isAbsolute(first))) return this.#resolve(first);
    const [records] = await this.#recordFolders();
    return records ?? (workspace === undefined ? undefined : recordsOf(workspace));
  }

  async #load(anew = false): Promise<void> {
    const { host } = this.#session;
    this.#status(true);
    const folders = await this.folders();
    this.#lexicon ??= await this.#readLexicon();
    const loaded = await host.loadArchive(folders, this.#basis(), anew);
    await this.#take(loaded);
    this.#wasRead();
    void loaded.changes?.then((changes) => this.#catchUp(loaded, changes));
    await this.#watchFolders(folders);
  }

  /** An archive that was kept is shown at once; what has changed since is read when that is known. */
  async #catchUp(loaded: LoadedArchive, changes: readonly string[] | 'many'): Promise<void> {
    if (changes === 'many') {
      await this.#inTurn(() => (this.#loaded === loaded ? this.#load(true) : Promise.resolve()));
    } else if (changes.length > 0) await this.changed(changes);
  }

  #basis(): ArchiveBasis {
    const { ownConcepts, storage } = this.#session;
    return { concepts: ownConcepts, lexicon: this.#lexicon, storage };
  }

  async #reread(changed: readonly string[]): Promise<void> {
    if (this.#loaded === undefined) return this.#load();
    this.#status(true);
    return this.#take(await this.#loaded.reread(changed));
  }

  async #take(loaded: LoadedArchive): Promise<void> {
    this.#loaded = loaded;
    this.#session.update({ loaded, lexicon: this.#lexicon });
    await this.#problems.report(this.#session.snapshot.archive.problems);
    this.#status(false);
    await this.#refresh();
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
    const found = await this.#recordFolders();
    return found.length > 0 ? found : [this.#session.host.bundledArchive];
  }

  async #recordFolders(): Promise<readonly string[]> {
    const records = this.#session.workspaceFolders.map(recordsOf);
    const there = await Promise.all(records.map((folder) => this.#session.host.folderExists(folder)));
    return records.filter((_, index) => there[index]);
  }

  #resolve(folder: string): string {
    if (isUri(folder)) return folder;
    if (isAbsolute(folder)) {
      return this.#session.host.uriOfPath(folder, this.#session.workspaceFolders[0]);
    }
    const base = this.#session.workspaceFolders[0] ?? this.#session.host.bundledArchive;
    return new URL(encodeURI(folder.replaceAll('\\', '/')), `${base}/`).href.replace(/\/$/, '');
  }

  async #watchFolders(folders: readonly string[]): Promise<void> {
    const { connection } = this.#session;
    const key = folders.join('\n');
    if (key === this.#watched) return;
    this.#watched = key;
    this.#watch?.dispose();
    // Folders too: a folder that is deleted or renamed is one event, and none of its files has any.
    const watchers = folders.map((baseUri) => ({ globPattern: { baseUri, pattern: '**/*' } }));
    this.#watch = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  #status(busy: boolean): void {
    const { displayLanguage, snapshot } = this.#session;
    const { releases, problems } = snapshot.archive;
    const [first, last] = [releases[0], releases.at(-1)];
    const status: StatusParams = {
      busy,
      releases: releases.length,
      problems: problems.length,
      ...(first && { first: formatMeetingShort(first, displayLanguage) }),
      ...(last && { last: formatMeetingShort(last, displayLanguage) }),
    };
    void this.#session.connection.sendNotification(statusNotification, status);
  }
}

const reading: Localized = {
  en: 'Reaffirm: reading the earlier releases',
  ja: 'Reaffirm：過去の報道資料を読み込んでいます',
};
const recordsOf = (workspaceFolder: string) => `${workspaceFolder}/records`;
const isUri = (folder: string) => /^[a-z][a-z\d+.-]+:\/\//i.test(folder);
const isAbsolute = (folder: string) => isUri(folder) || /^([a-z]:)?[\\/]/i.test(folder);
