import * as assert from 'node:assert/strict';
import { commands, type Disposable, Position, Selection, type TextEditor, type Uri, window } from 'vscode';
import { cleanUp, eventually, openDraft, writeFile } from './support';

const filler = (language: 'en' | 'ja'): string =>
  Array.from({ length: 60 }, (_, at) =>
    language === 'en'
      ? `The two countries shared ${at + 3} examples of ports that use data.\n`
      : `両国は、データを活用する港湾の事例${at + 3}件を共有した。\n`,
  ).join('\n');
const english = `# Results of the 5th Meeting of the Dialogue on Port Policy

The 5th meeting was held in Kobe on April 11, 2024.

${filler('en')}
The two countries will train 120 customs officials in Jakarta by the end of 2025.
`;
const japanese = `# 港湾政策に関する対話（第5回会合）の結果

第5回会合は、2024年4月11日、神戸において開催された。

${filler('ja')}
両国は、2025年末までに、ジャカルタにおいて税関職員120名の研修を実施する。
`;

function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}

async function openBoth(
  before?: (draft: TextEditor) => Promise<void>,
): Promise<{ here: TextEditor; there: TextEditor }> {
  const other = await writeFile('pair.ja.release.md', japanese);
  const draft = await openDraft('pair.en.release.md', english);
  await before?.(await eventually('the draft', () => editorOf(draft.uri)));
  await commands.executeCommand('reaffirm.openCounterpart');
  const here = await eventually('the draft', () => editorOf(draft.uri));
  const there = await eventually('the counterpart beside it', () => editorOf(other));
  return { here, there };
}

async function putCaret(editor: TextEditor, at: Position): Promise<void> {
  editor.selection = new Selection(at, at);
  editor.revealRange(editor.selection);
  await eventually('the line of the caret', () => (shows(editor, at.line) ? true : undefined));
}

function shows({ visibleRanges }: TextEditor, line: number): boolean {
  return visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
}

describe('open counterpart to the side', () => {
  afterEach(cleanUp);

  it('opens the other language beside the draft and leaves the caret where it is', async () => {
    const { here, there } = await openBoth();
    assert.notEqual(here.viewColumn, there.viewColumn);
    assert.equal(window.activeTextEditor?.document.uri.toString(), here.document.uri.toString());
  });

  it('brings the sentence that belongs to the caret into view', async () => {
    const { here, there } = await openBoth();
    const last = here.document.lineCount - 2;
    here.selection = new Selection(new Position(last, 5), new Position(last, 5));
    await eventually('the last sentence of the counterpart', () =>
      there.visibleRanges.some((range) => range.end.line >= there.document.lineCount - 3) ? true : undefined,
    );
  });

  it('shows the sentence that belongs to a caret far down at once, and leaves the draft there', async () => {
    const caret = new Position(english.split('\n').length - 2, 5);
    const away: string[] = [];
    let watch: Disposable | undefined;
    const { here, there } = await openBoth(async (draft) => {
      await putCaret(draft, caret);
      watch = window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [range] }) => {
        const top = range?.start.line ?? 0;
        if (textEditor === draft && top < caret.line / 2) away.push(`up to line ${top}`);
      });
    });
    // Editors that pull at each other come to rest long after the first look.
    for (let still = 0; still < 20; still += 1) {
      await eventually('the two sentences', () =>
        shows(here, caret.line) && shows(there, there.document.lineCount - 2) ? true : undefined,
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    watch?.dispose();
    assert.deepEqual(away, []);
  });

  it('scrolls the two together', async () => {
    const { here, there } = await openBoth();
    await commands.executeCommand('revealLine', { lineNumber: 60, at: 'top' });
    await eventually('the counterpart at the same place', () => {
      const [mine] = here.visibleRanges;
      const [other] = there.visibleRanges;
      const apart = Math.abs((mine?.start.line ?? 0) - (other?.start.line ?? 0));
      return (mine?.start.line ?? 0) > 40 && apart <= 3 ? true : undefined;
    });
  });

  it('given again, leads across to the sentence', async () => {
    const { here, there } = await openBoth();
    const last = here.document.lineCount - 2;
    here.selection = new Selection(new Position(last, 5), new Position(last, 5));
    await commands.executeCommand('reaffirm.openCounterpart');
    await eventually('the caret in the last sentence of the counterpart', () => {
      const { activeTextEditor: active } = window;
      const isThere = active?.document.uri.toString() === there.document.uri.toString();
      return isThere && active.selection.active.line === there.document.lineCount - 2 ? true : undefined;
    });
  });
});
