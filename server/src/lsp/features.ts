import type { Connection } from 'vscode-languageserver';
import type { CancellationToken, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { addToGlossary } from './handlers/addToGlossary';
import { codeActions } from './handlers/codeActions';
import { codeLens } from './handlers/codeLens';
import { completion } from './handlers/completion';
import { counterpart } from './handlers/counterpart';
import { diagnostics } from './handlers/diagnostics';
import { guard } from './handlers/guard';
import { hover } from './handlers/hover';
import { inlayHints } from './handlers/inlayHints';
import { continuation, exportedLedger, ledger } from './handlers/ledger';
import { definition, highlights, links, references, symbols } from './handlers/navigation';
import { prepareRename, rename } from './handlers/rename';
import { semanticTokens } from './handlers/semanticTokens';
import { documentSymbols, foldingRanges, selectionRanges } from './handlers/structure';
import { timeline } from './handlers/timeline';
import {
  addToGlossaryRequest,
  type AddToGlossaryParams,
  type CounterpartParams,
  counterpartRequest,
  type TimelineParams,
  timelineRequest,
} from './protocol';
import {
  type ContinuationParams,
  continuationRequest,
  exportLedgerRequest,
  type ExportLedgerParams,
  ledgerRequest,
  type LedgerParams,
} from './protocolLedger';
import type { Session } from './session';

/** Connects every feature of the editor to its handler; a fault in one is written down and answered with nothing. */
export function connectFeatures(session: Session): void {
  const { connection } = session;
  connectChecks(session, connection);
  connectNames(session, connection);
  connectAround(session, connection);
  connectLedger(session, connection);
}

function connectChecks(session: Session, connection: Connection): void {
  const noDiagnostics: DocumentDiagnosticReport = { kind: 'full', items: [] };
  connection.languages.diagnostics.on(
    guard(session, 'diagnostics', noDiagnostics, (params, token) => diagnostics(session, params, token)),
  );
  connection.onRequest(addToGlossaryRequest, (params: AddToGlossaryParams) => addToGlossary(session, params));
  connection.onRequest(counterpartRequest, (params: CounterpartParams) => counterpart(session, params));
  connection.onCodeAction(guard(session, 'quick fixes', [], (params) => codeActions(session, params)));
}

function connectNames(session: Session, connection: Connection): void {
  connection.onHover(guard(session, 'hover', null, (params, token) => hover(session, params, token)));
  connection.onCompletion(
    guard(session, 'completion', { items: [], isIncomplete: false }, (params) => completion(session, params)),
  );
  connection.onDefinition(guard(session, 'definition', [], (params) => definition(session, params)));
  connection.onReferences(guard(session, 'references', [], (params) => references(session, params)));
  connection.onDocumentHighlight(guard(session, 'highlights', [], (params) => highlights(session, params)));
  connection.onDocumentLinks(
    guard(session, 'links', [], (params) => links(session, params.textDocument.uri)),
  );
  connection.onWorkspaceSymbol(guard(session, 'symbols', [], ({ query }) => symbols(session, query)));
  connection.onPrepareRename(guard(session, 'rename', null, (params) => prepareRename(session, params)));
  connection.onRenameRequest(guard(session, 'rename', null, (params) => rename(session, params)));
  connection.languages.semanticTokens.on(
    guard(session, 'semantic tokens', { data: [] }, (params) =>
      semanticTokens(session, params.textDocument.uri),
    ),
  );
}

/** What stands around the text: above it, between its words, and beside it. */
function connectAround(session: Session, connection: Connection): void {
  connection.onCodeLens(
    guard(session, 'code lens', [], ({ textDocument }, token) => codeLens(session, textDocument.uri, token)),
  );
  connection.languages.inlayHint.on(
    guard(session, 'inlay hints', [], ({ textDocument, range }) =>
      inlayHints(session, textDocument.uri, range),
    ),
  );
  connection.onRequest(timelineRequest, (params: TimelineParams, token: CancellationToken) =>
    timeline(session, params, token),
  );
  connection.onDocumentSymbol(
    guard(session, 'outline', [], ({ textDocument }) => documentSymbols(session, textDocument.uri)),
  );
  connection.onFoldingRanges(
    guard(session, 'folding', null, ({ textDocument }) => foldingRanges(session, textDocument.uri)),
  );
  connection.onSelectionRanges(
    guard(session, 'selection', null, ({ textDocument, positions }) =>
      selectionRanges(session, textDocument.uri, positions),
    ),
  );
}

/** Not guarded: the view says itself that it has no answer. */
function connectLedger(session: Session, connection: Connection): void {
  connection.onRequest(ledgerRequest, (params: LedgerParams, token: CancellationToken) =>
    ledger(session, params, token),
  );
  connection.onRequest(exportLedgerRequest, (params: ExportLedgerParams, token: CancellationToken) =>
    exportedLedger(session, params, token),
  );
  connection.onRequest(continuationRequest, (params: ContinuationParams, token: CancellationToken) =>
    continuation(session, params, token),
  );
}
