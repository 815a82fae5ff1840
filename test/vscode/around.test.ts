import * as assert from 'node:assert/strict';
import {
  type CodeLens,
  commands,
  ConfigurationTarget,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { cleanUp, eventually, openDraft } from './support';

const text = `November 16, 2021

Results of the 12th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy

1. Summary

The two countries reaffirmed their support for the OECD’s recommendations on AI.

As at the 11th meeting, they met in two parts.
`;

async function lensesOf({ uri }: TextDocument): Promise<CodeLens[]> {
  return await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 99);
}

const titlesOf = (lenses: readonly CodeLens[]) => lenses.map(({ command }) => command?.title ?? '');

/** What is shown behind names: the label of a hint is a text or several parts. */
async function hintsOf({ uri, lineCount }: TextDocument): Promise<string[]> {
  const all = new Range(0, 0, lineCount, 0);
  const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', uri, all);
  return hints.map(({ label }) =>
    typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  );
}

async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('reaffirm').update(name, value, ConfigurationTarget.Global);
}

describe('around the text', () => {
  afterEach(async () => {
    await set('codeLens', undefined);
    await set('inlayHints', undefined);
    await cleanUp();
  });

  it('a lens says what a sentence repeats, and opens it within the draft', async () => {
    const draft = await openDraft('lens.release.md', text);
    const lens = await eventually('a lens over the sentence', async () =>
      (await lensesOf(draft)).find(({ command }) => command?.title === 'repeats 11th (2020-09)'),
    );
    assert.equal(lens.range.start.line, 6);
    const { command, arguments: given = [] } = lens.command ?? { command: '' };
    await commands.executeCommand(command, ...(given as unknown[]));
    // The peek view is an editor of its own, beside the draft's.
    await eventually('the earlier release', () =>
      workspace.textDocuments.find(({ uri }) => uri.path.includes('/records/')),
    );
    assert.equal(window.activeTextEditor?.document.uri.path, draft.uri.path);
    await commands.executeCommand('closeReferenceSearch');
  });

  it('lenses go when they are turned off', async () => {
    const draft = await openDraft('off.release.md', text);
    await eventually('lenses', async () => ((await lensesOf(draft)).length > 1 ? true : undefined));
    await set('codeLens', false);
    await eventually('no lens', async () =>
      titlesOf(await lensesOf(draft)).length === 0 ? true : undefined,
    );
  });

  it('the date of a meeting is shown when it is asked for', async () => {
    const draft = await openDraft('inlay.release.md', text);
    await eventually('lenses', async () => ((await lensesOf(draft)).length > 1 ? true : undefined));
    assert.deepEqual(await hintsOf(draft), []);
    await commands.executeCommand('reaffirm.toggleInlayHints');
    await eventually('the date', async () =>
      (await hintsOf(draft)).includes(' (September 17–18, 2020)') ? true : undefined,
    );
    await commands.executeCommand('reaffirm.toggleInlayHints');
    await eventually('no date', async () => ((await hintsOf(draft)).length === 0 ? true : undefined));
  });

  it('the outline has the sections with their commitments, and they fold', async () => {
    const draft = await openDraft('outline.release.md', text);
    const [title, section] = await eventually('an outline', async () => {
      const found = await commands.executeCommand<DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        draft.uri,
      );
      return found && found.length > 1 ? found : undefined;
    });
    assert.match(title?.name ?? '', /^Results of the 12th/);
    assert.equal(section?.name, '1. Summary');
    assert.match(section.children[0]?.name ?? '', /^reaffirmed their support/);
    const folds = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      draft.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [[4, 8]],
    );
  });
});
