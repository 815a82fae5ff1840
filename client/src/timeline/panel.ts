import {
  CancellationTokenSource,
  Disposable,
  type ExtensionContext,
  languages,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  statusNotification,
  type StatusParams,
  type TimelineData,
  type TimelineParams,
  timelineRequest,
} from '../../../server/src/lsp/protocol';
import { isDraft } from '../drafts';
import { timelineHtml, webviewFolder } from './html';
import type { ShowMessage, WebviewMessage } from './messages';
import { openSentence } from './openSentence';
import { timelineWords } from './words';

/** A draft being typed is drawn anew when it has rested for so long. */
const restMs = 700;

/** The timeline as it is open: asks the server for what to draw, again when the draft or the archive changes. */
export class TimelinePanel {
  readonly #panel: WebviewPanel;
  readonly #client: BaseLanguageClient;
  readonly #listening: Disposable;
  #draft: string | undefined;
  #asking: CancellationTokenSource | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #isReady = false;

  constructor(
    panel: WebviewPanel,
    client: BaseLanguageClient,
    { extensionUri }: ExtensionContext,
    draft?: string,
  ) {
    this.#panel = panel;
    this.#client = client;
    this.#draft = draft ?? activeDraft();
    panel.webview.options = { enableScripts: true, localResourceRoots: [webviewFolder(extensionUri)] };
    this.#listening = Disposable.from(
      panel.webview.onDidReceiveMessage((message: WebviewMessage) => this.#receive(message)),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.#draft)) this.#changed();
      }),
      window.onDidChangeActiveTextEditor(() => {
        this.#follow();
      }),
      client.onNotification(statusNotification, ({ busy }: StatusParams) => {
        if (!busy) this.#changed();
      }),
    );
    panel.onDidDispose(() => {
      this.#asking?.cancel();
      clearTimeout(this.#resting);
      this.#listening.dispose();
    });
    panel.webview.html = timelineHtml(panel.webview, extensionUri, panel.title);
  }

  reveal(): void {
    this.#panel.reveal();
    this.#follow();
  }

  /** The draft that is edited last is the one that is drawn. */
  #follow(): void {
    const draft = activeDraft();
    if (draft === undefined || draft === this.#draft) return;
    this.#draft = draft;
    this.#changed();
  }

  async #receive(message: WebviewMessage): Promise<void> {
    if (message.type === 'open') {
      await openSentence(
        message.choices,
        this.#panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One,
      );
      return;
    }
    this.#isReady = true;
    await this.#show();
  }

  #changed(): void {
    clearTimeout(this.#resting);
    if (this.#isReady) this.#resting = setTimeout(() => void this.#show(), restMs);
  }

  async #show(): Promise<void> {
    this.#asking?.cancel();
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    const data = await this.#ask(asking);
    if (!data || asking.token.isCancellationRequested) return;
    const message: ShowMessage = {
      type: 'show',
      data,
      words: timelineWords(),
      ...(this.#draft !== undefined && { draft: this.#draft }),
    };
    await this.#panel.webview.postMessage(message);
  }

  /** Undefined where a newer question has taken its place. */
  async #ask({ token }: CancellationTokenSource): Promise<TimelineData | undefined> {
    const params: TimelineParams = this.#draft === undefined ? {} : { draft: this.#draft };
    try {
      return await this.#client.sendRequest<TimelineData>(timelineRequest, params, token);
    } catch (error) {
      if (!token.isCancellationRequested) throw error;
      return undefined;
    }
  }
}

function activeDraft(): string | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((editor) => editor && isDraft(editor.document))?.document.uri.toString();
}
