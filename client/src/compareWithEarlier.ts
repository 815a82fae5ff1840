import {
  commands,
  Disposable,
  l10n,
  languages,
  Range,
  type TextDocumentContentProvider,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import {
  type CompareArguments,
  compareCommand,
  comparedScheme,
  diffCommand,
  draftLanguageId,
} from '../../server/src/lsp/protocol';

type Place = CompareArguments['draft'];

/** "Open both side by side" and "Show the differences": the draft beside the earlier release, at the two sentences. */
export function registerCompareWithEarlier(): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(comparedScheme, comparedSentences),
    commands.registerCommand(compareCommand, openBoth),
    commands.registerCommand(diffCommand, showDifferences),
  );
}

/** The caret stays in the draft, where the officer goes on writing. */
async function openBoth(given?: CompareArguments): Promise<void> {
  if (!given) return;
  const { draft, earlier } = given;
  await show(draft, ViewColumn.Active, false);
  await show(earlier, ViewColumn.Beside, true);
}

async function show({ uri, range }: Place, viewColumn: ViewColumn, isSelected: boolean): Promise<void> {
  const place = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  const opened = await workspace.openTextDocument(Uri.parse(uri));
  // A plain text does not wrap its lines, and a paragraph of a release is one line.
  const isPlain = opened.languageId === 'plaintext';
  const document = isPlain ? await languages.setTextDocumentLanguage(opened, draftLanguageId) : opened;
  const editor = await window.showTextDocument(document, {
    viewColumn,
    preserveFocus: isSelected,
    ...(isSelected && { selection: place }),
  });
  editor.revealRange(place, TextEditorRevealType.InCenter);
}

async function showDifferences(given?: CompareArguments): Promise<void> {
  if (!given) return;
  const { meeting, sentences } = given;
  const draft = l10n.t('Draft');
  await commands.executeCommand(
    'vscode.diff',
    uriOf(meeting, sentences.earlier),
    uriOf(draft, sentences.draft),
    l10n.t('{0} ↔ {1}', meeting, draft),
  );
}

/** The sentence is carried in the address itself, so that nothing has to be kept for it. */
function uriOf(name: string, sentence: string): Uri {
  return Uri.from({ scheme: comparedScheme, path: `/${name}.release.txt`, query: sentence });
}

const comparedSentences: TextDocumentContentProvider = {
  provideTextDocumentContent: ({ query }) => query,
};
