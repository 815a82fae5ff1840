import { env, type ExtensionContext, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { draftLanguageId, glossaryPattern, type InitializationOptions } from '../../server/src/lsp/protocol';
import { registerAddToGlossary } from './addToGlossary';
import { sendCaret } from './caret';
import { isDraft } from './drafts';
import { registerStatus } from './status';

type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/**
 * The part of the client that desktop and browser share. The server is started when the first draft is opened, so that
 * an editor full of other Markdown files never waits for it.
 */
export async function activateClient(context: ExtensionContext, createClient: CreateClient): Promise<void> {
  let client: BaseLanguageClient | undefined;
  const startOnDraft = async (document: TextDocument) => {
    if (client || !isDraft(document)) return;
    client = createClient(clientOptions());
    context.subscriptions.push(
      client,
      registerStatus(client),
      sendCaret(client),
      registerAddToGlossary(client),
    );
    await client.start();
  };
  context.subscriptions.push(workspace.onDidOpenTextDocument(startOnDraft));
  for (const document of workspace.textDocuments) await startOnDraft(document);
}

/** Markdown and plain text are sent too: the server decides by the setting `reaffirm.drafts` which of them are drafts. */
function clientOptions(): LanguageClientOptions {
  const options: InitializationOptions = {
    displayLanguage: env.language.startsWith('ja') ? 'ja' : 'en',
    sendsCaret: true,
    asksForNames: true,
  };
  return {
    documentSelector: [
      { language: draftLanguageId },
      { language: 'markdown' },
      { language: 'plaintext' },
      { pattern: glossaryPattern },
    ],
    initializationOptions: options,
    diagnosticPullOptions: { onChange: true, onSave: false },
  };
}
