import type { Disposable, TreeView } from 'vscode';

/**
 * The row of a view on which a key was pressed. An extension is told what is selected, not what has the focus, so the
 * binding of such a key first toggles the selection of the focused row (`list.toggleSelection`): afterwards it is the
 * last one selected, or the one that was until then.
 */
export class RowOfKey<Row> implements Disposable {
  readonly #view: TreeView<Row>;
  readonly #listening: Disposable;
  #latest: Row | undefined;

  constructor(view: TreeView<Row>) {
    this.#view = view;
    this.#listening = view.onDidChangeSelection(({ selection }) => {
      this.#latest = selection.at(-1) ?? this.#latest;
    });
  }

  get row(): Row | undefined {
    return this.#view.selection.at(-1) ?? this.#latest;
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
