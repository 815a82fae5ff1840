import * as assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { docxOf } from '../support/docx';
import { cleanUp, eventually, fileToCome, writeFile } from './support';

const page = '<h1>珊瑚礁に関する政策対話（第3回会合）の結果</h1><p>令和5年4月7日</p>';

describe('Import releases…', () => {
  afterEach(cleanUp);

  it('writes what the preview shows into the archive, when the user accepts it', async () => {
    const word = docxOf(['Results of the 2nd Meeting of the Coral Reef Policy Dialogue', 'April 7, 2022']);
    const files = [
      await writeFile('inbox/coral.docx', word),
      await writeFile('inbox/coral.ja.html', page),
      await writeFile('inbox/empty.pdf', ''),
    ];
    const english = fileToCome('records/coral.md');
    const japanese = fileToCome('records/coral.ja.md');
    const running = commands.executeCommand('reaffirm.importReleases', files[0], files);
    const written = await eventually('the imported releases', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return workspace.fs.readFile(japanese).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => undefined,
      );
    });
    await running;
    assert.match(written, /^---\n[^]*number: 3\n[^]*source: coral\.ja\.html \(sha256 [0-9a-f]{64}\)\n---\n/);
    const release = await workspace.openTextDocument(english);
    assert.match(release.getText(), /number: 2\n/);
  });
});
