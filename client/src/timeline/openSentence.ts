import { Range, Uri, type ViewColumn, window } from 'vscode';
import type { OpenChoice } from './messages';

/** Opens a sentence in its release or in the draft; where several stand at one point, asks which. */
export async function openSentence(choices: readonly OpenChoice[], column: ViewColumn): Promise<void> {
  const chosen = choices.length > 1 ? await choose(choices) : choices[0];
  if (!chosen) return;
  const { uri, range } = chosen.place;
  const { start, end } = range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(uri), { selection, viewColumn: column, preview: true });
}

async function choose(choices: readonly OpenChoice[]): Promise<OpenChoice | undefined> {
  const items = choices.map((choice) => ({ label: choice.label, detail: choice.text, choice }));
  const picked = await window.showQuickPick(items, { matchOnDetail: true });
  return picked?.choice;
}
