import {
  commands,
  Disposable,
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CounterpartParams,
  counterpartRequest,
  type CounterpartResult,
  openCounterpartCommand,
} from '../../server/src/lsp/protocol';
import { lineAcross, type RangePair, turned } from './pairs';

/** How long after a keystroke the pairs are asked for anew. */
const settleMs = 300;
/** How long after it was scrolled by us an editor's own scrolling is not passed on. */
const echoMs = 200;
/** A busy machine tells so late that an editor has arrived where we scrolled it; it is known by the place. */
const lateMs = 3000;
const nearLines = 2;

/** Where we have scrolled an editor to: the line that is wanted, and when. */
interface Sent {
  readonly uri: string;
  readonly line: number;
  readonly at: number;
}

/**
 * "Open Counterpart to the Side": shows the draft in the other language beside this one. The two scroll together, and the
 * sentences that belong together are marked as the caret moves. Given again, the command leads across to the sentence.
 */
export function registerCounterpart(start: () => Promise<BaseLanguageClient>): Disposable {
  let view: SideBySide | undefined;
  const open = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    if (view?.shows(editor)) {
      await view.cross(editor);
      return;
    }
    const client = await start();
    const answer = await ask(client, editor.document.uri);
    if ('refusal' in answer) {
      void window.showWarningMessage(answer.refusal);
      return;
    }
    view?.dispose();
    const other = await window.showTextDocument(Uri.parse(answer.uri), {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      preview: false,
    });
    view = new SideBySide(client, editor, other, pairsOf(client, answer));
  };
  return Disposable.from(
    commands.registerCommand(openCounterpartCommand, open),
    new Disposable(() => view?.dispose()),
  );
}

function ask(client: BaseLanguageClient, uri: Uri): Promise<CounterpartResult> {
  const params: CounterpartParams = { uri: uri.toString() };
  return client.sendRequest<CounterpartResult>(counterpartRequest, params);
}

function pairsOf(
  { protocol2CodeConverter: convert }: BaseLanguageClient,
  { pairs }: Extract<CounterpartResult, { uri: string }>,
): readonly RangePair[] {
  return pairs.map(({ here, there }) => ({ here: convert.asRange(here), there: convert.asRange(there) }));
}

/** The two drafts while both are on the screen. */
class SideBySide {
  readonly #client: BaseLanguageClient;
  readonly #uris: readonly [Uri, Uri];
  readonly #mark = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.wordHighlightBackground'),
    borderRadius: '2px',
    overviewRulerColor: new ThemeColor('editorOverviewRuler.wordHighlightForeground'),
  });
  readonly #subscriptions: Disposable;
  #pairs: readonly RangePair[];
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** In order of time, the last one always. */
  #sent: readonly Sent[] = [];
  /** The line at which the draft beside was opened, until it has been there: it begins at its top, and is not to lead. */
  #opening: number | undefined;

  constructor(client: BaseLanguageClient, here: TextEditor, there: TextEditor, pairs: readonly RangePair[]) {
    this.#client = client;
    this.#uris = [here.document.uri, there.document.uri];
    this.#pairs = pairs;
    this.#subscriptions = Disposable.from(
      this.#mark,
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#follow(textEditor);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        this.#scroll(textEditor);
      }),
      window.onDidChangeVisibleTextEditors(() => {
        if (this.#uris.some((uri) => editorOf(uri) === undefined)) this.dispose();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#side(document.uri) >= 0) this.#settle();
      }),
    );
    this.#open(here, there);
  }

  /** Whether an editor is one of the two, and the other one is to be seen. */
  shows({ document }: TextEditor): boolean {
    return this.#side(document.uri) >= 0 && this.#uris.every((uri) => editorOf(uri) !== undefined);
  }

  /** Sets the caret into the other draft, at the sentence that belongs to the one it is in. */
  async cross(editor: TextEditor): Promise<void> {
    const other = this.#other(editor);
    if (!other) return;
    const pair = this.#pairAt(editor);
    const { document, viewColumn } = other;
    const shown = await window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
    if (!pair) return;
    shown.selection = new Selection(pair.there.start, pair.there.start);
    shown.revealRange(pair.there, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    clearTimeout(this.#settling);
    this.#subscriptions.dispose();
  }

  #side(uri: Uri): number {
    return this.#uris.findIndex((one) => one.toString() === uri.toString());
  }

  #other({ document }: TextEditor): TextEditor | undefined {
    const side = this.#side(document.uri);
    const other = side < 0 ? undefined : this.#uris[1 - side];
    return other && editorOf(other);
  }

  /** The pairs as seen from an editor: what is here there is there here. */
  #pairsFrom({ document }: TextEditor): readonly RangePair[] {
    return this.#side(document.uri) === 1 ? turned(this.#pairs) : this.#pairs;
  }

  #pairAt(editor: TextEditor): RangePair | undefined {
    const { active } = editor.selection;
    return this.#pairsFrom(editor).find(({ here }) => here.contains(active));
  }

  /** Brings the draft just opened beside to where this one is, which is now narrower: its caret is kept in view. */
  #open(here: TextEditor, there: TextEditor): void {
    this.#follow(here);
    const pair = this.#pairAt(here);
    const top = this.#across(here, there, here.visibleRanges[0]?.start.line ?? 0);
    if (!pair) this.#bringToTop(there, top);
    this.#opening = pair?.there.start.line ?? top;
    here.revealRange(here.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Marks the sentences that belong together where the caret is, and brings the other one into view. */
  #follow(editor: TextEditor): void {
    const other = this.#other(editor);
    if (!other) return;
    this.#opening = undefined;
    const pair = this.#pairAt(editor);
    editor.setDecorations(this.#mark, pair ? [pair.here] : []);
    other.setDecorations(this.#mark, pair ? [pair.there] : []);
    if (!pair || isVisible(other, pair.there)) return;
    this.#reveal(other, pair.there, TextEditorRevealType.InCenter);
  }

  #scroll(editor: TextEditor): void {
    const other = this.#other(editor);
    const [first] = editor.visibleRanges;
    if (!other || !first || this.#isOpening(editor) || this.#isEcho(editor)) return;
    const line = this.#across(editor, other, first.start.line);
    if (other.visibleRanges[0]?.start.line === line) return;
    this.#bringToTop(other, line);
  }

  /** Shows a place of an editor; that it scrolls now is our doing. */
  #reveal(editor: TextEditor, range: Range, how: TextEditorRevealType): void {
    this.#noteSent(editor.document.uri, range.start.line);
    editor.revealRange(range, how);
  }

  /** Scrolls until a line is the first one, be it below the headings that stay at the top. */
  #bringToTop(editor: TextEditor, line: number): void {
    this.#noteSent(editor.document.uri, line);
    const last = editor.document.lineCount - 1;
    const { range } = editor.document.lineAt(Math.min(last, line + linesAbove(editor)));
    editor.revealRange(range, TextEditorRevealType.AtTop);
  }

  #across(from: TextEditor, to: TextEditor, line: number): number {
    return lineAcross(line, this.#pairsFrom(from), {
      here: from.document.lineCount,
      there: to.document.lineCount,
    });
  }

  /** Whether an editor scrolls because the draft beside is being opened, and is not yet or only just where it belongs. */
  #isOpening({ document }: TextEditor): boolean {
    const line = this.#opening;
    const beside = editorOf(this.#uris[1]);
    if (line === undefined || !beside) return false;
    if (!beside.visibleRanges.some(({ start, end }) => isNear(line, start.line, end.line))) return true;
    this.#opening = undefined;
    this.#noteSent(this.#uris[1], line);
    const isBeside = this.#side(document.uri) === 1;
    const here = editorOf(this.#uris[0]);
    // Who has scrolled away from the caret meanwhile is followed now.
    if (isBeside && here && !isVisible(here, here.selection)) this.#scroll(here);
    return isBeside;
  }

  #noteSent(uri: Uri, line: number): void {
    const at = Date.now();
    const recent = this.#sent.filter((one) => at - one.at < lateMs);
    this.#sent = [...recent, { uri: uri.toString(), line, at }];
  }

  /** Whether an editor scrolls because we have scrolled it. */
  #isEcho({ document, visibleRanges: [shown] }: TextEditor): boolean {
    const uri = document.uri.toString();
    const own = this.#sent.filter((one) => one.uri === uri);
    const last = this.#sent.at(-1);
    if (last?.uri === uri && Date.now() - last.at < echoMs) return true;
    return own.some(({ line }) => Math.abs((shown?.start.line ?? 0) - line) <= nearLines);
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => void this.#refresh(), settleMs);
  }

  async #refresh(): Promise<void> {
    const answer = await ask(this.#client, this.#uris[0]);
    if ('refusal' in answer || answer.uri !== this.#uris[1].toString()) return;
    this.#pairs = pairsOf(this.#client, answer);
    const active = window.activeTextEditor;
    if (active) this.#follow(active);
  }
}

function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}

function isVisible({ visibleRanges }: TextEditor, range: Range): boolean {
  return visibleRanges.some((one) => one.contains(range.start));
}

/** So many lines the editor leaves above a line that is revealed at its top: for the headings that stay, or as the user wants it. */
function linesAbove({ document, visibleRanges: [shown] }: TextEditor): number {
  const settings = workspace.getConfiguration('editor', document);
  const headings =
    (settings.get<boolean>('stickyScroll.enabled') ?? true)
      ? settings.get('stickyScroll.maxLineCount', 5)
      : 0;
  const half = shown ? Math.floor((shown.end.line - shown.start.line) / 2) : 0;
  return Math.min(half, Math.max(headings, settings.get('cursorSurroundingLines', 0)));
}

function isNear(line: number, first: number, last: number): boolean {
  return first - nearLines <= line && line <= last + nearLines;
}
