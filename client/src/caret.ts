import { type Disposable, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { caretNotification, type CaretParams } from '../../server/src/lsp/protocol';
import { isDraft } from './drafts';

/** Tells the server where the caret is, so that findings on a sentence being typed wait until it is left. */
export function sendCaret(client: BaseLanguageClient): Disposable {
  return window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (!client.isRunning() || !isDraft(textEditor.document)) return;
    void client.sendNotification(caretNotification, caretOf(textEditor));
  });
}

function caretOf({ document, selection }: TextEditor): CaretParams {
  const { line, character } = selection.active;
  return { uri: document.uri.toString(), position: { line, character } };
}
