import {
  CompletionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { caretNotification, draftLanguageId } from '../../server/src/lsp/protocol';
import { LineMap } from '../../server/src/text/lineMap';

/** A draft that is open in the server, edited as an officer edits it. */
export class BenchDraft {
  readonly #connection: ProtocolConnection;
  readonly #uri: string;
  #text: string;
  #version = 1;

  private constructor(connection: ProtocolConnection, uri: string, text: string) {
    this.#connection = connection;
    this.#uri = uri;
    this.#text = text;
  }

  static async open(connection: ProtocolConnection, uri: string, text: string): Promise<BenchDraft> {
    const textDocument = { uri, languageId: draftLanguageId, version: 1, text };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return new BenchDraft(connection, uri, text);
  }

  get text(): string {
    return this.#text;
  }

  positionAt(offset: number): Position {
    return new LineMap(this.#text).positionAt(offset);
  }

  /** Types text at an offset, the caret going with it. */
  async type(offset: number, inserted: string): Promise<void> {
    const start = this.positionAt(offset);
    this.#text = this.#text.slice(0, offset) + inserted + this.#text.slice(offset);
    this.#version += 1;
    const textDocument = { uri: this.#uri, version: this.#version };
    const contentChanges = [{ range: { start, end: start }, text: inserted }];
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges,
    });
    await this.#connection.sendNotification(caretNotification, {
      uri: this.#uri,
      position: this.positionAt(offset + inserted.length),
    });
  }

  async pull(): Promise<readonly Diagnostic[]> {
    const textDocument = { uri: this.#uri };
    const report = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    return report.kind === 'full' ? report.items : [];
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
