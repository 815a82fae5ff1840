import * as assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, commands, type Uri, type Diagnostic, workspace } from 'vscode';
import { cleanUp, eventuallyFindings, openDraft } from './support';

const once = 'The two countries agreed to open a joint laboratory in Osaka.';
const before = 'They met in Kobe.';
const after = 'They thanked the hosts.';

describe('quick fix', () => {
  afterEach(cleanUp);

  it('deletes the second of two like sentences, and the space it leaves', async () => {
    const draft = await openDraft('fix.release.md', `${before} ${once} ${once} ${after}\n`);
    const [, second] = await eventuallyFindings(draft.uri, 'duplicate-sentence', 2);
    assert.ok(second);
    const fix = (await quickFixes(draft.uri, second)).find(({ edit }) => edit !== undefined);
    assert.ok(fix?.edit, 'a quick fix with an edit');
    await workspace.applyEdit(fix.edit);
    assert.equal(draft.getText(), `${before} ${once} ${after}\n`);
    await eventuallyFindings(draft.uri, 'duplicate-sentence', 0);
  });
});

async function quickFixes(uri: Uri, { range }: Diagnostic): Promise<CodeAction[]> {
  const resolvedAtMost = 20;
  return await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    CodeActionKind.QuickFix.value,
    resolvedAtMost,
  );
}
