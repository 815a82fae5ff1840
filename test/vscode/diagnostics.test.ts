import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Diagnostic, languages, Range, type Uri, workspace, WorkspaceEdit } from 'vscode';
import {
  cleanUp,
  eventually,
  eventuallyFindings,
  loudFindings,
  openDraft,
  removeFile,
  workspaceFile,
  writeFile,
} from './support';

const englishSeed = 'records/000_8770c6c8512e06be.txt';

const heading = `November 16, 2021

Results of the 12th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy

`;

describe('findings in the editor', () => {
  afterEach(cleanUp);

  it('shows the sentence that the 2020 release says twice, each place leading to the other', async () => {
    const text = readFileSync(workspaceFile(englishSeed).fsPath, 'utf8');
    const draft = await openDraft('11th.release.txt', text);
    const [further, also] = await eventuallyFindings(draft.uri, 'duplicate-sentence', 2);
    assert.ok(further && also);
    assert.match(draft.getText(further.range), /further reaffirmed .* OECD Privacy Guidelines/);
    assert.match(draft.getText(also.range), /also reaffirmed .* OECD Privacy Guidelines/);
    assertLeadsTo(further, draft.uri, also.range);
    assertLeadsTo(also, draft.uri, further.range);
  });

  it('falls silent when the slip is gone', async () => {
    const kept = 'The two countries agreed to open a joint laboratory for undersea cables in Osaka.';
    const draft = await openDraft('clean.release.md', `${heading}${kept} ${kept}\n`);
    await eventuallyFindings(draft.uri, 'duplicate-sentence', 2);
    const edit = new WorkspaceEdit();
    edit.replace(draft.uri, new Range(0, 0, draft.lineCount, 0), `${heading}${kept}\n`);
    await workspace.applyEdit(edit);
    await eventually('a draft without warnings', () =>
      loudFindings(draft.uri).length === 0 ? true : undefined,
    );
  });

  it('sees a release that is added to the archive, and one that is removed', async () => {
    const sentence =
      'The two countries intend to open a joint laboratory for undersea cables in Osaka by 2023.';
    const draft = await openDraft('12th.release.md', `${heading}${sentence}\n`);
    await eventually('a draft without warnings', () =>
      loudFindings(draft.uri).length === 0 ? true : undefined,
    );
    await writeFile(
      'records/10th.txt',
      `October 11, 2019 Results of the 10th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy\n\n${sentence}\n`,
    );
    const [repeated] = await eventuallyFindings(draft.uri, 'repeated-commitment', 1);
    const earlier = repeated?.relatedInformation?.[0]?.location;
    assert.match(String(earlier?.uri), /records\/10th\.txt$/);
    assert.equal(earlier?.range.start.line, 2);
    await removeFile('records/10th.txt');
    await eventuallyFindings(draft.uri, 'repeated-commitment', 0);
  });

  it('reports a file of the archive that cannot be read on that file, and reads the others', async () => {
    const broken = await writeFile('records/broken.txt', new Uint8Array([0, 1, 2, 0, 255, 0, 254, 7]));
    await openDraft('any.release.md', heading);
    const [problem] = await eventually('a problem on the broken file', () => {
      const found = languages.getDiagnostics(broken);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(problem && problem.message.length > 20, 'says why and what to do');
    assert.equal(problem.source, 'Reaffirm');
    await removeFile('records/broken.txt');
    await eventually('no problem', () => (languages.getDiagnostics(broken).length === 0 ? true : undefined));
  });
});

/** The finding's related information leads to a place that meets the range. */
function assertLeadsTo({ relatedInformation }: Diagnostic, uri: Uri, range: Range): void {
  const location = relatedInformation?.[0]?.location;
  assert.equal(location?.uri.toString(), uri.toString());
  assert.ok(location.range.intersection(range), 'leads to the other sentence');
}
