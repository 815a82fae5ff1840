import * as assert from 'node:assert/strict';
import { extensions } from 'vscode';
import { cleanUp, eventually, openDraft } from './support';

describe('activation', () => {
  afterEach(cleanUp);

  it('starts when a draft is opened, and not before', async () => {
    const extension = extensions.getExtension('reaffirm.reaffirm');
    assert.ok(extension, 'the extension is installed');
    assert.equal(extension.isActive, false);
    const draft = await openDraft('first.release.md', 'November 16, 2021\n');
    assert.equal(draft.languageId, 'policy-release');
    await eventually('the active extension', () => (extension.isActive ? true : undefined));
  });
});
