import { type ClientCapabilities, CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import { snapshotNotification } from './protocolLedger';

/** Asks the client to ask again for all that depends on more than the text of the draft. */
export type Refresh = () => Promise<void>;

/** For when a sentence has been left that was being typed: its findings waited, though the text is what it was. */
export function draftRefresher(connection: Connection, { workspace }: ClientCapabilities): Refresh {
  return async () => {
    await Promise.all([
      connection.languages.diagnostics.refresh(),
      workspace?.codeLens?.refreshSupport && connection.sendRequest(CodeLensRefreshRequest.type),
    ]);
  };
}

/** For when the archive, a glossary or a setting has changed. What the client cannot ask again for is left out. */
export function refresher(connection: Connection, capabilities: ClientCapabilities): Refresh {
  const { languages } = connection;
  const { workspace } = capabilities;
  const refreshDrafts = draftRefresher(connection, capabilities);
  return async () => {
    await Promise.all([
      connection.sendNotification(snapshotNotification),
      refreshDrafts(),
      workspace?.inlayHint?.refreshSupport && languages.inlayHint.refresh(),
      workspace?.semanticTokens?.refreshSupport && languages.semanticTokens.refresh(),
    ]);
  };
}
