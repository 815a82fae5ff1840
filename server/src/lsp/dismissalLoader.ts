import { DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver-protocol';
import { dismissalFileName, isDismissalFile, readDismissals } from '../rules/dismissalFile';
import { type Dismissal, collectDismissals } from '../rules/dismissals';
import { rules } from '../rules/registry';
import { type FileProblem, ProblemReporter } from './problemReporter';
import type { Session } from './session';

const ruleIds = new Set(rules.map(({ id }) => id));

/**
 * Keeps the session's dismissals in step with the files of the workspace, and with those that are being edited; says at
 * its line what is wrong with an entry.
 */
export class DismissalLoader {
  readonly #session: Session;
  readonly #problems: ProblemReporter;
  #loading: Promise<void> = Promise.resolve();
  #watch: Disposable | undefined;
  /** What the dismissals were last made of: a file that is merely opened changes nothing. */
  #read = '[]';

  constructor(session: Session) {
    this.#session = session;
    this.#problems = new ProblemReporter(session);
  }

  /** Reads the files anew, as they stand in the editor where they are open there. Returns whether that changed anything. */
  async reload(): Promise<boolean> {
    const before = this.#read;
    this.#loading = this.#loading.then(() => this.#load());
    await this.#loading;
    return this.#read !== before;
  }

  async #load(): Promise<void> {
    await this.#watchFolders();
    const { host, workspaceFolders } = this.#session;
    const files = await Promise.all(
      workspaceFolders.map(async (folder) => {
        const uri = `${folder}/${dismissalFileName}`;
        return { uri, text: this.#openText(uri) ?? (await host.readText(uri)) ?? '' };
      }),
    );
    const read = JSON.stringify(files.filter(({ text }) => text !== ''));
    if (read === this.#read) return;
    this.#read = read;
    const all: Dismissal[] = [];
    const problems: FileProblem[] = [];
    for (const { uri, text } of files) {
      const result = readDismissals(text, ruleIds);
      all.push(...result.dismissals);
      problems.push(...result.problems.map((one) => ({ source: uri, severity: 'error' as const, ...one })));
    }
    this.#session.dismissals = collectDismissals(all);
    await this.#problems.report(problems);
  }

  #openText(uri: string): string | undefined {
    return this.#session.documents
      .all()
      .find((document) => isDismissalFile(document.uri) && isSameUri(document.uri, uri))
      ?.getText();
  }

  async #watchFolders(): Promise<void> {
    const { connection, workspaceFolders } = this.#session;
    if (this.#watch || workspaceFolders.length === 0) return;
    const watchers = workspaceFolders.map((baseUri) => ({
      globPattern: { baseUri, pattern: dismissalFileName },
    }));
    this.#watch = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

/** Editors encode a URI as they like. */
function isSameUri(a: string, b: string): boolean {
  return decodeURIComponent(a) === decodeURIComponent(b);
}
