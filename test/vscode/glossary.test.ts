import * as assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import {
  cleanUp,
  eventually,
  eventuallyFindings,
  openDraft,
  removeFile,
  workspaceFile,
  writeFile,
} from './support';

describe('add to glossary', () => {
  afterEach(cleanUp);

  it('writes an entry that counts at once, saved or not', async () => {
    await writeFile('glossary.yaml', '# Ours.\n');
    const draft = await openDraft('glossary.release.md', 'They founded the XQZ.\n');
    await eventuallyFindings(draft.uri, 'undefined-acronym', 1);
    const entry = { name: 'Xylophone Quality Zone', otherName: '' };
    await commands.executeCommand('reaffirm.addToGlossary', entry);
    const glossary = await workspace.openTextDocument(workspaceFile('glossary.yaml'));
    assert.match(glossary.getText(), /^# Ours\.\n+- id: xylophone-quality-zone\n {2}kind: concept\n/);
    await commands.executeCommand('reaffirm.addToGlossary', {
      name: 'XQZ',
      fullName: 'Xylophone Quarter Zone',
      otherName: '木琴区域',
    });
    await eventually('the full name in the finding', async () => {
      const [finding] = await eventuallyFindings(draft.uri, 'undefined-acronym', 1);
      return finding?.message.includes('Xylophone Quarter Zone') ? finding : undefined;
    });
    await glossary.save();
    await removeFile('glossary.yaml');
  });
});
