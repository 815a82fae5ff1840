import { type ClientCapabilities, CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import { snapshotNotification } from './protocolLedger';

/** Asks the client to ask again for all that depends on more than the text of the draft. */
export type Refresh = () => Promise<void>;

/** For when the archive, a glossary or a setting has changed. What the client cannot ask again for is left out. */
export function refresher(connection: Connection, { workspace }: ClientCapabilities): Refresh {
  const { languages } = connection;
  return async () => {
    await Promise.all([
      connection.sendNotification(snapshotNotification),
      languages.diagnostics.refresh(),
      workspace?.codeLens?.refreshSupport && connection.sendRequest(CodeLensRefreshRequest.type),
      workspace?.inlayHint?.refreshSupport && languages.inlayHint.refresh(),
      workspace?.semanticTokens?.refreshSupport && languages.semanticTokens.refresh(),
    ]);
  };
}
