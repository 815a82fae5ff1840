/** Reaffirm where no machine runs it: in the browser's extension host, with its server in a web worker. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { docxOf } from '../support/docx';
import { column, pdfOf } from '../support/pdf';
import { openDraft, type OpenDraft } from './support';

const sentence = 'The two sides intend to publish charts of the northern reefs.';
const release = `Results of the 5th Japan-Kenya Policy Dialogue on Lighthouses

September 5, 2019

Japan and Kenya held the 5th Policy Dialogue on Lighthouses in Nairobi on September 3, 2019.

${sentence}
`;
const draft = `Results of the 6th Japan-Kenya Policy Dialogue on Lighthouses

${sentence}

They met at the OECD.

`;
const minutes = [
  { text: 'Results of the 4th Japan-Kenya Policy Dialogue on Lighthouses', style: 'Title' },
  'April 7, 2018',
  'The two sides intend to train the keepers of every harbour.',
];
const notes = ['第3回日ケニア灯台政策対話の結果', '', '平成29年4月7日', '', '両国は会合を開催した。'];

let opened: OpenDraft;
beforeAll(async () => {
  opened = await openDraft(draft, {
    inBrowser: root,
    files: {
      'records/5th.en.txt': release,
      'inbox/minutes.docx': docxOf(minutes),
      'inbox/notes.pdf': pdfOf([column(notes)]),
    },
    settings: { 'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' } },
  });
});
afterAll(() => opened.close());

it('underlines what an earlier release of the workspace says', async () => {
  await opened.editor.waitForSquiggles('warning', 1);
  await opened.picture('browser-squiggle');
  const problems = await opened.editor.problems();
  expect(problems.join()).toContain('repeated-commitment');
});

it('tells on hover what a name is', async () => {
  await opened.editor.hoverOver('OECD', '経済協力開発機構');
  await opened.picture('browser-hover');
});

it('completes a name', async () => {
  const { editor } = opened;
  await editor.goTo(6, 1);
  await editor.page.keyboard.type('Ministry of Econ');
  const shown = await editor.suggestions();
  await opened.picture('browser-completion');
  expect(shown.join()).toContain('Ministry of Economy, Trade and Industry');
  await editor.page.keyboard.press('Escape');
});

it('offers fixes against the earlier release, and shows it', async () => {
  const { editor } = opened;
  await editor.goTo(3, 5);
  const fixes = await editor.quickFixes();
  await opened.picture('browser-fixes');
  expect(fixes.length).toBeGreaterThan(2);
  await editor.page.keyboard.press('Escape');
});

it.each([
  ['minutes.docx', 'minutes.md', 'train the keepers of every harbour'],
  ['notes.pdf', 'notes.md', '両国は会合を開催した'],
])(
  'imports %s, read in a worker of its own',
  async (file, target, text) => {
    const { editor, folder } = opened;
    const { page } = editor;
    const row = (name: string) =>
      page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name });
    const preview = page.locator('.quick-input-title').filter({ hasText: 'Import into' });
    if (!(await row(file).isVisible())) await row('inbox').click();
    await editor.retry('the preview', async () => {
      await row(file).click({ button: 'right' });
      await page.locator('.monaco-menu .action-item').filter({ hasText: 'Import Releases' }).first().click();
      return preview.waitFor({ timeout: 20_000 }).then(
        () => true,
        () => false,
      );
    });
    await opened.picture(`browser-import-${file}`);
    await page.keyboard.press('Enter');
    const written = () => readFile(join(folder, 'records', target), 'utf8').catch(() => '');
    await expect.poll(written, { timeout: 20_000 }).toContain(text);
  },
  120_000,
);

it('draws the timeline, with what was imported', async () => {
  const { editor } = opened;
  await editor.runCommand('Reaffirm: Show Meeting Timeline');
  const frame = editor.page.frameLocator('iframe.webview').frameLocator('iframe');
  await frame.getByText('train the keepers of every harbour').first().waitFor({ timeout: 30_000 });
  await opened.picture('browser-timeline');
});
