import * as assert from 'node:assert/strict';
import { commands, type Hover, MarkdownString } from 'vscode';
import { cleanUp, eventually, openDraft, withCursor } from './support';

const cases = [
  {
    language: 'English',
    marked: 'The two countries will continue their work at the O|ECD on artificial intelligence.\n',
    matched: 'OECD',
    names: [/Organi[sz]ation for Economic Co-operation and Development/, /経済協力開発機構/],
  },
  {
    language: 'Japanese, between other characters',
    marked: '本会合には総|務省及び外務省が参加した。\n',
    matched: '総務省',
    names: [/Ministry of Internal Affairs and Communications/, /総務省/],
  },
];

describe('hover', () => {
  afterEach(cleanUp);

  for (const { language, marked, matched, names } of cases) {
    it(`tells the names and the history of a name, on exactly its characters: ${language}`, async () => {
      const { text, position } = withCursor(marked);
      const draft = await openDraft('hover.release.md', text);
      const hover = await eventually('a hover', async () => {
        const hovers = await commands.executeCommand<Hover[]>(
          'vscode.executeHoverProvider',
          draft.uri,
          position,
        );
        return hovers[0];
      });
      assert.equal(draft.getText(hover.range), matched);
      const shown = hover.contents.map(textOf).join('\n');
      for (const name of names) assert.match(shown, name);
      assert.match(shown, /\]\([^)]*records\/[^)]*\)/, 'links to an earlier release');
    });
  }
});

/** The words as they are shown, without Markdown's escapes. The deprecated form of a hover's content also has a `value`. */
function textOf(content: Hover['contents'][number]): string {
  const markdown = content instanceof MarkdownString ? content.value : JSON.stringify(content);
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
