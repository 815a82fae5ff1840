import {
  commands,
  type Disposable,
  env,
  InputBoxValidationSeverity,
  l10n,
  type QuickPickItem,
  Range,
  SnippetString,
  Uri,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DialogueChoice,
  dialoguesRequest,
  type DraftText,
  type NewReleaseParams,
  newReleaseRequest,
  type Understanding,
  type UnderstandParams,
  understandRequest,
} from '../../server/src/lsp/protocol';

type Language = keyof NewReleaseParams['fileNames'];

/**
 * The command "New Meeting Release…": asks for the meeting, then makes its drafts and opens them side by side, with a tab
 * stop for everything that is left to be filled in. Escape ends it at any question, with nothing written.
 */
export function registerNewRelease(start: () => Promise<BaseLanguageClient>): Disposable {
  return commands.registerCommand('reaffirm.newRelease', async () => {
    const client = await start();
    const dialogues = await client.sendRequest<DialogueChoice[]>(dialoguesRequest);
    if (dialogues.length === 0) return offerImport();
    const dialogue = await pickDialogue(dialogues);
    const answers = dialogue && (await askForMeeting(client, dialogue));
    if (answers) await createDrafts(client, answers);
  });
}

async function offerImport(): Promise<void> {
  const action = l10n.t('Import Releases…');
  const answer = await window.showInformationMessage(
    l10n.t('The archive has no release of a numbered meeting to begin from. Import earlier releases first.'),
    action,
  );
  if (answer === action) await commands.executeCommand('reaffirm.importReleases');
}

async function pickDialogue(dialogues: readonly DialogueChoice[]): Promise<DialogueChoice | undefined> {
  const [only, ...others] = dialogues;
  if (others.length === 0) return only;
  const items = dialogues.map((dialogue) => ({ label: dialogue.name, description: dialogue.last, dialogue }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('New meeting release'),
    placeHolder: l10n.t('The dialogue that has met'),
    ignoreFocusOut: true,
  });
  return picked?.dialogue;
}

interface Answers {
  readonly params: NewReleaseParams;
  readonly folder: Uri;
}

const questions = 5;

function titleOf(step: number): string {
  return l10n.t('New meeting release ({0}/{1})', step, questions);
}

async function askForMeeting(
  client: BaseLanguageClient,
  dialogue: DialogueChoice,
): Promise<Answers | undefined> {
  const number = await askNumber(dialogue);
  if (number === undefined) return undefined;
  const dates = await askUnderstood(client, 'dates', 2, {
    prompt: l10n.t(
      'Dates of the meeting. Leave empty what is not known yet: a placeholder is put in its place.',
    ),
    placeHolder: l10n.t('November 9-10, 2021 or 令和3年11月9日及び10日'),
  });
  if (dates === undefined) return undefined;
  const venue = await askUnderstood(client, 'venue', 3, {
    prompt: l10n.t('City where the meeting was held, in either language, or “online”. It may be left empty.'),
    placeHolder: l10n.t('Washington, D.C.'),
  });
  if (venue === undefined) return undefined;
  const languages = await askLanguages();
  if (!languages || languages.length === 0) return undefined;
  const place = await askPlace(number, languages);
  if (!place) return undefined;
  return {
    folder: place.folder,
    params: { dialogue: dialogue.id, number, dates, venue, fileNames: place.names },
  };
}

async function askNumber({ next, used, last }: DialogueChoice): Promise<number | undefined> {
  const answer = await window.showInputBox({
    title: titleOf(1),
    prompt: l10n.t('Number of the meeting. The last one in the archive: {0}.', last),
    value: String(next),
    ignoreFocusOut: true,
    validateInput: (value) => {
      const number = numberOf(value);
      if (number === undefined) return l10n.t('Enter a whole number, such as {0}.', next);
      if (!used.includes(number)) return undefined;
      const message = l10n.t('Number {0} is used by an earlier meeting already.', number);
      return { message, severity: InputBoxValidationSeverity.Warning };
    },
  });
  return answer === undefined ? undefined : numberOf(answer);
}

function numberOf(written: string): number | undefined {
  const digits = /^[1-9]\d{0,3}$/.exec(written.normalize('NFKC').trim())?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** Asks for what the server reads, and shows while typing what it has understood. */
function askUnderstood(
  client: BaseLanguageClient,
  field: UnderstandParams['field'],
  step: number,
  { prompt, placeHolder }: { readonly prompt: string; readonly placeHolder: string },
): Thenable<string | undefined> {
  return window.showInputBox({
    title: titleOf(step),
    prompt,
    placeHolder,
    ignoreFocusOut: true,
    validateInput: async (answer) => {
      if (answer.trim() === '') return undefined;
      const params: UnderstandParams = { field, answer };
      const understood = await client.sendRequest<Understanding>(understandRequest, params);
      if ('problem' in understood) return understood.problem;
      if (understood.shown === undefined) return undefined;
      const severity = understood.doubtful
        ? InputBoxValidationSeverity.Warning
        : InputBoxValidationSeverity.Info;
      return { message: understood.shown, severity };
    },
  });
}

async function askLanguages(): Promise<readonly Language[] | undefined> {
  const items: (QuickPickItem & { language: Language })[] = [
    { label: l10n.t('English'), language: 'en', picked: true },
    { label: l10n.t('Japanese'), language: 'ja', picked: true },
  ];
  const picked = await window.showQuickPick(items, {
    title: titleOf(4),
    placeHolder: l10n.t('Languages of the release'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ language }) => language);
}

/** Where the drafts go: a path below the workspace, without the ending; elsewhere a folder, then the name. */
async function askPlace(
  number: number,
  languages: readonly Language[],
): Promise<{ readonly folder: Uri; readonly names: NewReleaseParams['fileNames'] } | undefined> {
  const root = await rootFolder();
  if (!root) return undefined;
  const targets = (stem: string) =>
    languages.map((language) => [language, `${stem}.${language}.release.md`] as const);
  const stem = await window.showInputBox({
    title: titleOf(5),
    prompt: l10n.t('Name of the drafts; the language and the ending are added.'),
    value: `${beginning(root)}${String(number).padStart(2, '0')}-meeting`,
    ignoreFocusOut: true,
    validateInput: async (value) => {
      if (!isPath(value)) {
        return l10n.t('Enter a file name, with folders of the workspace before it if need be.');
      }
      for (const [, path] of targets(value.trim())) {
        if (await exists(Uri.joinPath(root, path))) {
          return l10n.t('{0} exists already. Enter another name.', path);
        }
      }
      return undefined;
    },
  });
  if (stem === undefined) return undefined;
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/s.exec(stem.trim().replaceAll('\\', '/')) ?? [];
  return { folder: Uri.joinPath(root, folder), names: Object.fromEntries(targets(name)) };
}

async function rootFolder(): Promise<Uri | undefined> {
  const { activeTextEditor } = window;
  const own = activeTextEditor && workspace.getWorkspaceFolder(activeTextEditor.document.uri);
  const root = own ?? workspace.workspaceFolders?.[0];
  if (root) return root.uri;
  const [chosen] =
    (await window.showOpenDialog({
      title: l10n.t('Folder of the new release'),
      canSelectFolders: true,
      canSelectFiles: false,
    })) ?? [];
  return chosen;
}

/** The folder of the draft that is being written, so that the new one comes to lie beside it. */
function beginning(root: Uri): string {
  const uri = window.activeTextEditor?.document.uri;
  if (uri?.scheme !== root.scheme || !uri.path.startsWith(`${root.path}/`)) return '';
  const path = uri.path.slice(root.path.length + 1);
  return path.endsWith('.release.md') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
}

function isPath(written: string): boolean {
  const parts = written.trim().replaceAll('\\', '/').split('/');
  return parts.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !/[<>:"|?*\p{Cc}]/u.test(part),
  );
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function createDrafts(client: BaseLanguageClient, { params, folder }: Answers): Promise<void> {
  const drafts = await client.sendRequest<DraftText[]>(newReleaseRequest, params);
  const files = drafts.map((draft) => ({ draft, uri: Uri.joinPath(folder, draft.fileName) }));
  const creation = new WorkspaceEdit();
  for (const { draft, uri } of files) {
    creation.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(draft.text) });
  }
  if (!(await workspace.applyEdit(creation))) {
    void window.showErrorMessage(
      l10n.t('The drafts could not be written. Check that the folder may be written to.'),
    );
    return;
  }
  if (env.language.startsWith('ja')) files.reverse();
  // The one on the left is opened last, so that the caret is on its first tab stop.
  for (const [column, { draft, uri }] of [...files.entries()].reverse()) {
    await openWithTabStops(uri, draft, column === 0 ? ViewColumn.One : ViewColumn.Two);
  }
}

/** The text is in the file already; it is put there once more as a snippet, for the sake of its tab stops. */
async function openWithTabStops(uri: Uri, draft: DraftText, column: ViewColumn): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document, { viewColumn: column, preview: false });
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.insertSnippet(snippetOf(draft), whole, {
    undoStopBefore: false,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  await document.save();
}

function snippetOf({ text, placeholders }: DraftText): SnippetString {
  const snippet = new SnippetString();
  let end = 0;
  for (const span of placeholders) {
    snippet.appendText(text.slice(end, span.start)).appendPlaceholder(text.slice(span.start, span.end));
    end = span.end;
  }
  return snippet.appendText(text.slice(end));
}
