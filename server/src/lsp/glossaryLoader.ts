import { DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver-protocol';
import { mergeConcepts } from '../glossary/load';
import type { Concept } from '../glossary/model';
import { isGlossaryFile, readWorkspaceGlossary } from '../glossary/workspaceGlossary';
import type { GlossaryFile } from './host';
import { type FileProblem, ProblemReporter } from './problemReporter';
import { glossaryPattern } from './protocol';
import type { Session } from './session';

/**
 * Keeps the session's glossary in step with the glossary files of the workspace and of the archive's folders, and with those that are
 * being edited; says at its line what is wrong with an entry.
 */
export class GlossaryLoader {
  readonly #session: Session;
  readonly #archiveFolders: () => Promise<readonly string[]>;
  readonly #problems: ProblemReporter;
  #files: readonly GlossaryFile[] = [];
  #loading: Promise<void> = Promise.resolve();
  #watch: Disposable | undefined;
  #watched = '';
  /** What the glossary was last made of: a file that is merely opened changes nothing. */
  #read = '[]';

  constructor(session: Session, archiveFolders: () => Promise<readonly string[]>) {
    this.#session = session;
    this.#archiveFolders = archiveFolders;
    this.#problems = new ProblemReporter(session);
  }

  /** Reads the glossary files anew, and does not ask the editor to pull again. */
  reload(): Promise<void> {
    this.#loading = this.#loading.then(async () => {
      const { host, workspaceFolders } = this.#session;
      const folders = [...(await this.#archiveFolders()), ...workspaceFolders];
      this.#files = await host.readGlossaries(folders);
      await this.#apply();
      await this.#watchFolders(folders);
    });
    return this.#loading;
  }

  /** A glossary that is open was changed: what stands in the editor counts, saved or not. Returns whether that changed anything. */
  async edited(): Promise<boolean> {
    const before = this.#read;
    this.#loading = this.#loading.then(() => this.#apply());
    await this.#loading;
    return this.#read !== before;
  }

  async #apply(): Promise<void> {
    const files = this.#withOpenTexts();
    const read = JSON.stringify(files);
    if (read === this.#read) return;
    this.#read = read;
    const concepts: (readonly Concept[])[] = [];
    const problems: FileProblem[] = [];
    for (const file of files) {
      if ('problem' in file) {
        problems.push({ source: file.uri, severity: 'error', message: file.problem });
        continue;
      }
      const result = readWorkspaceGlossary(nameOf(file.uri), file.text);
      concepts.push(result.concepts);
      problems.push(
        ...result.problems.map((one) => ({ source: file.uri, severity: 'error' as const, ...one })),
      );
    }
    this.#session.update({ ownConcepts: mergeConcepts(...concepts) });
    await this.#problems.report(problems);
  }

  async #watchFolders(folders: readonly string[]): Promise<void> {
    const key = folders.join('\n');
    if (key === this.#watched) return;
    this.#watched = key;
    this.#watch?.dispose();
    const watchers = folders.map((baseUri) => ({ globPattern: { baseUri, pattern: glossaryPattern } }));
    const { client } = this.#session.connection;
    this.#watch = await client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  /** The files as they stand in the editor where they are open there (editors encode a URI as they like); one not yet saved comes last. */
  #withOpenTexts(): readonly GlossaryFile[] {
    const open = new Map(
      this.#session.documents
        .all()
        .filter(({ uri }) => isGlossaryFile(uri))
        .map((document) => [decodeURIComponent(document.uri), document] as const),
    );
    const known = this.#files.map((file) => {
      const key = decodeURIComponent(file.uri);
      const document = open.get(key);
      open.delete(key);
      return document ? { uri: file.uri, text: document.getText() } : file;
    });
    const unsaved = Array.from(open.values(), (document) => ({
      uri: document.uri,
      text: document.getText(),
    }));
    return [...known, ...unsaved];
  }
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
