import * as assert from 'node:assert/strict';
import { commands, type CompletionItem, type CompletionList } from 'vscode';
import { cleanUp, eventually, openDraft, withCursor } from './support';

const cases = [
  {
    language: 'English',
    marked: 'The meeting was opened by the Ministry of Int|\n',
    expected: 'Ministry of Internal Affairs and Communications',
  },
  { language: 'Japanese, right after another character', marked: '本会合には総|\n', expected: '総務省' },
];

describe('completion', () => {
  afterEach(cleanUp);

  for (const { language, marked, expected } of cases) {
    it(`offers names in the language being written: ${language}`, async () => {
      const { text, position } = withCursor(marked);
      const draft = await openDraft('completion.release.md', text);
      const offered = await eventually(expected, async () => {
        const list = await commands.executeCommand<CompletionList>(
          'vscode.executeCompletionItemProvider',
          draft.uri,
          position,
        );
        const labels = list.items.map(labelOf);
        return labels.includes(expected) ? labels : undefined;
      });
      assert.ok(offered.length > 0);
    });
  }
});

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
