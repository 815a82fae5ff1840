/** What the tests inside VS Code need: drafts and archive files on disk, and waiting for what the editor shows. */
import * as assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  Position,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { TextDocument } from 'vscode';

const patienceMs = 15_000;
const pauseMs = 50;
const written = new Map<string, Uri>();

/** A file of the test's workspace. */
export function workspaceFile(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the suite needs a workspace folder');
  return Uri.joinPath(folder.uri, path);
}

/** Writes a file, which `cleanUp` removes. */
export async function writeFile(path: string, content: string | Uint8Array): Promise<Uri> {
  const uri = fileToCome(path);
  await workspace.fs.writeFile(
    uri,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
  return uri;
}

/** A file that the extension is to write, which `cleanUp` removes. */
export function fileToCome(path: string): Uri {
  const uri = workspaceFile(path);
  written.set(uri.path, uri);
  return uri;
}

/** Removes a file that the test wrote, while the test goes on. */
export async function removeFile(path: string): Promise<void> {
  const uri = workspaceFile(path);
  written.delete(uri.path);
  await workspace.fs.delete(uri, { useTrash: false });
}

/** Writes a draft to disk and shows it in a tab that the next one does not take over, so that several stay open. */
export async function openDraft(path: string, text: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(await writeFile(path, text));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Closes every editor and removes every file that the test wrote. */
export async function cleanUp(): Promise<void> {
  while (window.activeTextEditor) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  for (const uri of written.values()) await workspace.fs.delete(uri, { useTrash: false });
  written.clear();
}

/**
 * Waits until `look` finds something.
 * @param what is being waited for, for the message
 * @throws AssertionError after 15 seconds
 */
export async function eventually<Found>(
  what: string,
  look: () => Found | undefined | PromiseLike<Found | undefined>,
): Promise<Found> {
  const giveUp = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > giveUp) assert.fail(`not seen within ${patienceMs / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The findings of one rule on a document, in order. */
export function findings(uri: Uri, rule: string): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter((diagnostic) => ruleOf(diagnostic) === rule)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Waits for exactly so many findings of one rule. */
export async function eventuallyFindings(uri: Uri, rule: string, count: number): Promise<Diagnostic[]> {
  return await eventually(`${count} × ${rule}`, () => {
    const found = findings(uri, rule);
    return found.length === count ? found : undefined;
  });
}

/** What a user must act on or is told: everything but hints. */
export function loudFindings(uri: Uri): string[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity !== DiagnosticSeverity.Hint)
    .map((diagnostic) => `${ruleOf(diagnostic)}: ${diagnostic.message}`);
}

/** The position of the `|` in a text, and the text without it. */
export function withCursor(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('|');
  assert.notEqual(offset, -1, 'the text needs a | where the cursor is');
  const before = marked.slice(0, offset).split('\n');
  return {
    text: marked.slice(0, offset) + marked.slice(offset + 1),
    position: new Position(before.length - 1, before.at(-1)?.length ?? 0),
  };
}
