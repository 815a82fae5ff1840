import { Disposable, EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode';
import { isDraft } from '../drafts';

/**
 * The draft that the user works on: that of the active editor, else the last one that was, as long as it is open. Looking at an earlier
 * release does not change it.
 */
export class CurrentDraft implements Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly #listeners: Disposable;
  #document: TextDocument | undefined;

  /** Fires when another draft is the current one, and when its text changes. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#document = [window.activeTextEditor, ...window.visibleTextEditors]
      .map((editor) => editor?.document)
      .find((document) => document && isDraft(document));
    this.#listeners = Disposable.from(
      this.#changed,
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor && editor.document !== this.#document && isDraft(editor.document)) {
          this.#set(editor.document);
        }
      }),
      workspace.onDidOpenTextDocument((document) => {
        if (!this.#document && isDraft(document)) this.#set(document);
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#set(workspace.textDocuments.find(isDraft));
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) this.#changed.fire(undefined);
      }),
    );
  }

  get uri(): Uri | undefined {
    return this.#document?.uri;
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #set(document: TextDocument | undefined): void {
    this.#document = document;
    this.#changed.fire(undefined);
  }
}
