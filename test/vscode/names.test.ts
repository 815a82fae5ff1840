import * as assert from 'node:assert/strict';
import { commands, type Location, type LocationLink, type Uri, workspace, WorkspaceEdit } from 'vscode';
import { cleanUp, eventually, openDraft, withCursor } from './support';

describe('names', () => {
  afterEach(cleanUp);

  it('lead to where the archive first writes them out', async () => {
    const { text, position } = withCursor('The two countries met at the O|ECD.\n');
    const draft = await openDraft('definition.release.md', text);
    const uri = await eventually('a definition', async () => {
      const found = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        draft.uri,
        position,
      );
      return found.map(uriOf)[0];
    });
    assert.match(uri.path, /\/records\/[^/]+\.txt$/);
  });

  it('are renamed in all open drafts, and nowhere in the archive', async () => {
    const { text, position } = withCursor('They met at the G|PAI.\n');
    const first = await openDraft('first.release.md', text);
    const second = await openDraft('second.release.md', 'GPAI was discussed.\n');
    const edit = await eventually('an edit of both drafts', async () => {
      const found = await commands
        .executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', first.uri, position, 'GPAI2')
        .then(undefined, () => undefined);
      return found?.has(first.uri) && found.has(second.uri) ? found : undefined;
    });
    assert.ok(edit.entries().every(([uri]) => !uri.path.includes('/records/')));
    const own = new WorkspaceEdit();
    for (const { uri } of [first, second]) own.set(uri, edit.get(uri));
    await workspace.applyEdit(own);
    assert.equal(first.getText(), 'They met at the GPAI2.\n');
    assert.equal(second.getText(), 'GPAI2 was discussed.\n');
  });
});

function uriOf(found: Location | LocationLink): Uri {
  return 'uri' in found ? found.uri : found.targetUri;
}
