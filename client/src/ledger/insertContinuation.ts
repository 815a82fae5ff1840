import { Range, Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ContinuationParams,
  continuationRequest,
  type ContinuationResult,
} from '../../../server/src/lsp/protocolLedger';
import type { LedgerNode } from './ledgerItems';
import type { LedgerLoader } from './ledgerLoader';

/** Takes a dropped commitment up again in the draft, and selects what was inserted, for it is to be read over. */
export async function insertContinuation(
  client: BaseLanguageClient,
  loader: LedgerLoader,
  node: LedgerNode | undefined,
): Promise<void> {
  const { uri } = loader.params;
  if (node?.kind !== 'thread' || uri === undefined) return;
  const params: ContinuationParams = { uri, thread: node.id };
  const answer = await client.sendRequest<ContinuationResult>(continuationRequest, params);
  if ('refusal' in answer) {
    void window.showInformationMessage(answer.refusal);
    loader.refreshSoon();
    return;
  }
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const editor = await window.showTextDocument(document);
  const { range, newText } = client.protocol2CodeConverter.asTextEdit(answer.edit);
  const start = document.offsetAt(range.start);
  const isDone = await editor.edit((change) => {
    change.replace(range, newText);
  });
  if (!isDone) return;
  const inserted = new Range(document.positionAt(start), document.positionAt(start + newText.length));
  editor.selection = new Selection(inserted.start, inserted.end);
  editor.revealRange(inserted, TextEditorRevealType.InCenterIfOutsideViewport);
}
