import { commands, type Disposable, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { peekEarlierCommand, type PeekEarlierArguments } from '../../server/src/lsp/protocol';

/** The command of a code lens: shows the earlier sentences within the draft, in the editor's own peek view. */
export function registerPeekEarlier(start: () => Promise<BaseLanguageClient>): Disposable {
  return commands.registerCommand(
    peekEarlierCommand,
    async (...[uri, position, earlier]: PeekEarlierArguments) => {
      const { protocol2CodeConverter: convert } = await start();
      await commands.executeCommand(
        'editor.action.peekLocations',
        Uri.parse(uri),
        convert.asPosition(position),
        earlier.map((location) => convert.asLocation(location)),
        'peek',
      );
    },
  );
}
