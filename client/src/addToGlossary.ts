import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  addToGlossaryCommand,
  type AddToGlossaryParams,
  addToGlossaryRequest,
  type AddToGlossaryResult,
} from '../../server/src/lsp/protocol';

/** "Add to Glossary": of the name that a quick fix gives, else of the selected one. */
export function registerAddToGlossary(start: () => Promise<BaseLanguageClient>): Disposable {
  return commands.registerCommand(addToGlossaryCommand, async (given?: AddToGlossaryParams) => {
    const name = given ?? selectedName();
    if (name) await addToGlossary(await start(), name);
    else void window.showInformationMessage(l10n.t('Select the name to add, then choose the command again.'));
  });
}

function selectedName(): AddToGlossaryParams | undefined {
  const editor = window.activeTextEditor;
  const name = editor?.document.getText(editor.selection).trim() ?? '';
  return name === '' ? undefined : { name };
}

/** Asks the user what the server wants to know, until it has all and gives the edit, or the user has enough. */
async function addToGlossary(client: BaseLanguageClient, given: AddToGlossaryParams): Promise<void> {
  let said = given;
  for (;;) {
    const answer = await client.sendRequest<AddToGlossaryResult>(addToGlossaryRequest, said);
    if ('refusal' in answer) {
      void window.showWarningMessage(answer.refusal);
      return;
    }
    if ('edit' in answer) {
      await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit));
      return;
    }
    const title = l10n.t('Add “{0}” to the glossary', said.name);
    const value = await window.showInputBox({ title, prompt: answer.prompt, ignoreFocusOut: true });
    if (value === undefined) return;
    said = { ...said, [answer.ask]: value };
  }
}
