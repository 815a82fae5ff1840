import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { GlossaryAddition } from '../../features/addToGlossary';
import type { Concept } from '../../glossary/model';
import { newEntry } from '../../glossary/newEntry';
import { glossaryFileName } from '../../glossary/workspaceGlossary';
import { withEntries } from '../../glossary/writeYaml';
import { LineMap } from '../../text/lineMap';
import { type Localized, localize } from '../../text/localized';
import { addToGlossaryCommand, type AddToGlossaryParams, type AddToGlossaryResult } from '../protocol';
import type { Session } from '../session';

/**
 * An addition as a code action, for a finding or for a selection. What the user must be asked about is left to the client's command;
 * nothing where the client has none, or the glossary cannot be written to.
 */
export async function additionAction(
  session: Session,
  { title, adds }: GlossaryAddition,
  diagnostic?: Diagnostic,
): Promise<CodeAction[]> {
  const action: CodeAction = {
    title,
    kind: diagnostic ? CodeActionKind.QuickFix : CodeActionKind.Refactor,
    ...(diagnostic && { diagnostics: [diagnostic] }),
  };
  if ('concept' in adds) {
    const edit = await editOf(session, adds.concept);
    return 'edit' in edit ? [{ ...action, edit: edit.edit }] : [];
  }
  if (!session.asksForNames || glossaryUri(session) === undefined) return [];
  const argument: AddToGlossaryParams = { name: adds.name };
  return [{ ...action, command: { title, command: addToGlossaryCommand, arguments: [argument] } }];
}

/** Answers the client's command: with what to ask next, and when all is known, with the edit. */
export async function addToGlossary(
  session: Session,
  params: AddToGlossaryParams,
): Promise<AddToGlossaryResult> {
  const entry = newEntry(params, session.snapshot.glossary);
  if ('concept' in entry) return editOf(session, entry.concept);
  const prompt = localize(prompts[entry.ask], session.displayLanguage, { name: params.name });
  return { ask: entry.ask, prompt };
}

const prompts = {
  fullName: { en: 'What does “{name}” stand for?', ja: '「{name}」の正式名称を入力してください。' },
  otherName: {
    en: 'Its name in the other language (Japanese or English); leave it empty if there is none',
    ja: 'もう一方の言語（英語又は日本語）での名称を入力してください。ない場合は空欄のままとしてください。',
  },
} satisfies Record<string, Localized>;

const refusals = {
  noFolder: {
    en: 'No folder is open, so there is no glossary to write to. Open the folder of your drafts.',
    ja: 'フォルダーが開かれていないため、用語集に書き込めません。草案のあるフォルダーを開いてください。',
  },
  broken: {
    en: '{file} is not a list of entries, or not well-formed YAML. Mend it first; nothing was written.',
    ja: '{file}がエントリーの一覧でない、又はYAMLとして読み取れないため、書き込みませんでした。先に訂正してください。',
  },
} satisfies Record<string, Localized>;

function glossaryUri({ workspaceFolders }: Session): string | undefined {
  return workspaceFolders[0] && `${workspaceFolders[0]}/${glossaryFileName}`;
}

/** The edit of the workspace's glossary, as it stands in the editor where it is open there; the file is made where there is none. */
async function editOf(
  session: Session,
  concept: Concept,
): Promise<{ edit: WorkspaceEdit } | { refusal: string }> {
  const uri = glossaryUri(session);
  if (uri === undefined) return { refusal: localize(refusals.noFolder, session.displayLanguage) };
  const open = session.documents.all().find((one) => decodeURIComponent(one.uri) === decodeURIComponent(uri));
  const before = open?.getText() ?? (await session.host.readText(uri));
  const after = withEntries(before ?? '', [withoutPlace(concept)]);
  if (after === undefined) {
    return { refusal: localize(refusals.broken, session.displayLanguage, { file: glossaryFileName }) };
  }
  const textDocument = { uri: open?.uri ?? uri, version: open?.version ?? null };
  const change = { textDocument, edits: [changeOf(before ?? '', after)] };
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { edit: { documentChanges: before === undefined ? [create, change] : [change] } };
}

/** Where an entry was learnt, or which file it stood in, is no source that anyone could check. */
function withoutPlace(concept: Concept): Concept {
  return concept.origin.kind === 'builtin' ? concept : { ...concept, source: sourceOf(concept) };
}

function sourceOf({ source, origin }: Concept): string {
  return origin.kind === 'learnt' || (origin.kind === 'workspace' && source === origin.file) ? '' : source;
}

/** The lines that differ, so that the rest of the file keeps its marks and folds. */
function changeOf(before: string, after: string): TextEdit {
  const old = before.split(/(?<=\n)/);
  const now = after.split(/(?<=\n)/);
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const lines = new LineMap(before);
  const from = old.slice(0, start).join('').length;
  const to = old.slice(0, old.length - end).join('').length;
  return {
    range: { start: lines.positionAt(from), end: lines.positionAt(to) },
    newText: now.slice(start, now.length - end).join(''),
  };
}
