import {
  CompletionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  HoverRequest,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { caretNotification, draftLanguageId } from '../../server/src/lsp/protocol';
import { LineMap } from '../../server/src/text/lineMap';
import type { ServerProcess } from './serverProcess';

/** A draft that is open in the server, edited as an officer edits it in VS Code. */
export class BenchDraft {
  readonly #connection: ProtocolConnection;
  readonly #uri: string;
  readonly #refreshing: { dispose(): void };
  #text: string;
  #version = 1;
  /** Where the last edit ended: known without looking through the text again. */
  #caret: { readonly offset: number; readonly position: Position } | undefined;
  /** What the server called its last report, to be told that it still stands. */
  #resultId: string | undefined;
  #diagnostics: readonly Diagnostic[] = [];

  private constructor(server: ServerProcess, uri: string, text: string) {
    this.#connection = server.connection;
    this.#uri = uri;
    this.#text = text;
    // Whoever measures is told by its own pull when something is wrong; this one may also come when the server ends.
    this.#refreshing = server.onRefresh(() => void this.pull().catch(() => undefined));
  }

  static async open(server: ServerProcess, uri: string, text: string): Promise<BenchDraft> {
    const textDocument = { uri, languageId: draftLanguageId, version: 1, text };
    await server.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return new BenchDraft(server, uri, text);
  }

  async close(): Promise<void> {
    this.#refreshing.dispose();
    const textDocument = { uri: this.#uri };
    await this.#connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
  }

  get text(): string {
    return this.#text;
  }

  positionAt(offset: number): Position {
    return this.#caret?.offset === offset ? this.#caret.position : new LineMap(this.#text).positionAt(offset);
  }

  /** Puts the caret there, before anything is typed. */
  placeCaret(offset: number): void {
    this.#caret = { offset, position: this.positionAt(offset) };
  }

  /**
   * Types text at an offset, the caret going with it.
   * @param replaced so many characters behind the offset give way to it; there is no line break in either.
   */
  async type(offset: number, inserted: string, replaced = 0): Promise<void> {
    const start = this.positionAt(offset);
    const end = { line: start.line, character: start.character + inserted.length };
    const behind = { line: start.line, character: start.character + replaced };
    this.#text = this.#text.slice(0, offset) + inserted + this.#text.slice(offset + replaced);
    this.#caret = { offset: offset + inserted.length, position: end };
    this.#version += 1;
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [{ range: { start, end: behind }, text: inserted }],
    });
    await this.#connection.sendNotification(caretNotification, { uri: this.#uri, position: end });
  }

  /** The diagnostics as they now stand; those of before where the server says that they still do. */
  async pull(): Promise<readonly Diagnostic[]> {
    const report = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: this.#uri },
      ...(this.#resultId !== undefined && { previousResultId: this.#resultId }),
    });
    this.#resultId = report.resultId;
    if (report.kind === DocumentDiagnosticReportKind.Full) this.#diagnostics = report.items;
    return this.#diagnostics;
  }

  async hover(offset: number) {
    const params = { textDocument: { uri: this.#uri }, position: this.positionAt(offset) };
    return this.#connection.sendRequest(HoverRequest.type, params);
  }

  async complete(offset: number) {
    const params = { textDocument: { uri: this.#uri }, position: this.positionAt(offset) };
    return this.#connection.sendRequest(CompletionRequest.type, params);
  }
}
