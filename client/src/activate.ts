import { env, type ExtensionContext, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  dismissalPattern,
  draftLanguageId,
  glossaryPattern,
  type InitializationOptions,
} from '../../server/src/lsp/protocol';
import { registerAddToGlossary } from './addToGlossary';
import { sendCaret } from './caret';
import { registerCompareWithEarlier } from './compareWithEarlier';
import { registerCounterpart } from './counterpart';
import { registerDismissals } from './dismissals';
import { isDraft } from './drafts';
import { hoverLinks, registerOpenPlace } from './hoverLinks';
import { registerImportReleases } from './importReleases';
import { registerToggleInlayHints } from './inlayHints';
import { registerNewRelease } from './newRelease';
import { registerLedger } from './ledger/ledgerView';
import { registerPeekEarlier } from './peekEarlier';
import { registerShowOutput, registerStatus } from './status';
import { registerTimeline } from './timeline/register';
import { serveFiles } from './workspaceFiles';

/** The library that speaks to the server is loaded when it is first needed, and no start of the editor waits for it. */
type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/**
 * The part of the client that desktop and browser share. The server is started when the first draft is opened or the
 * first command is given, so that an editor full of other Markdown files never waits for it. The editor does not wait for
 * the server either: commands and views are there at once, and those that need the server wait for it.
 */
export function activateClient(context: ExtensionContext, createClient: CreateClient): void {
  let started: Promise<BaseLanguageClient> | undefined;
  const start = () => (started ??= startClient(context, createClient));
  const startOnDraft = async (document: TextDocument) => {
    if (isDraft(document)) await start();
  };
  context.subscriptions.push(
    registerAddToGlossary(start),
    registerCompareWithEarlier(),
    registerCounterpart(start),
    registerDismissals(start, () => started),
    registerImportReleases(start),
    registerOpenPlace(),
    registerNewRelease(start),
    registerLedger(start),
    registerPeekEarlier(start),
    registerShowOutput(start),
    registerToggleInlayHints(),
    registerTimeline(context, start),
    workspace.onDidOpenTextDocument(startOnDraft),
  );
  for (const document of workspace.textDocuments) void startOnDraft(document);
}

async function startClient(
  context: ExtensionContext,
  createClient: CreateClient,
): Promise<BaseLanguageClient> {
  const client = await createClient(clientOptions(context));
  context.subscriptions.push(client, serveFiles(client), registerStatus(client), sendCaret(client));
  await client.start();
  return client;
}

/** Markdown and plain text are sent too: the server decides by the setting `reaffirm.drafts` which of them are drafts. */
function clientOptions({ globalStorageUri }: ExtensionContext): LanguageClientOptions {
  const options: InitializationOptions = {
    displayLanguage: env.language.startsWith('ja') ? 'ja' : 'en',
    storage: globalStorageUri.toString(),
    sendsCaret: true,
    movesDiagnostics: true,
    asksForNames: true,
    peeksEarlier: true,
    asksForReasons: true,
    comparesEarlier: true,
  };
  return {
    documentSelector: [
      { language: draftLanguageId },
      { language: 'markdown' },
      { language: 'plaintext' },
      { pattern: glossaryPattern },
      { pattern: dismissalPattern },
    ],
    initializationOptions: options,
    middleware: hoverLinks,
    diagnosticPullOptions: { onChange: true, onSave: false },
  };
}
